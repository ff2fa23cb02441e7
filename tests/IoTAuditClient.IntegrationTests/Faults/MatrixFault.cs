namespace IoTAuditClient.IntegrationTests.Faults;

/// <summary>A row of the matrix: something that goes wrong, and what has to come of it.</summary>
internal sealed record MatrixFault
{
    /// <summary>Gets the name, as a person reads it.</summary>
    public required string Name { get; init; }

    /// <summary>Gets what happens, where the name does not say it all.</summary>
    public string? Description { get; init; }

    /// <summary>Gets the method of <c>AuditFault</c> that makes it; null where the emulator cannot.</summary>
    public string? Factory { get; init; }

    /// <summary>Gets the name that <c>iot-audit emulator --fault</c> has for exactly this, or null.</summary>
    public string? ConsoleName { get; init; }

    /// <summary>Sets the scene.</summary>
    public required Func<Staging, Task<FaultScene>> OpenAsync { get; init; }

    public required Func<FaultOperation, Expectation> Expect { get; init; }

    /// <summary>Gets whether an attempt ends only because its time is up.</summary>
    public bool Stalls { get; init; }

    /// <summary>
    /// Gets whether the service may have done what it was asked for: the answer is lost, or the failure came when it was at work.
    /// </summary>
    public bool LeavesOpen { get; init; }

    /// <summary>Gets the time that the document names, where it depends on the answer's length; else null.</summary>
    public string? Time { get; init; }

    /// <summary>
    /// Gets what the document says of the fault once it has passed, where that takes a certificate that the process trusts; else null.
    /// It is no more than what <see cref="TrustedTlsTests"/> see in a process of their own.
    /// </summary>
    public string? OncePassedWithTrust { get; init; }

    public PeerBehaviour? Peers { get; init; }

    public override string ToString() => Name;
}
