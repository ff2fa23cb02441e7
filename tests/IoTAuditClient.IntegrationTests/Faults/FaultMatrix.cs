namespace IoTAuditClient.IntegrationTests.Faults;

/// <summary>All that can go wrong, as far as this project knows.</summary>
internal static class FaultMatrix
{
    public static IReadOnlyList<FaultGroup> Groups { get; } =
    [
        ThrottleFaults.Group,
        ServiceFaults.Group,
        RefusalFaults.Group,
        OtherServerFaults.Group,
        ErrorBodyFaults.Group,
        CredentialFaults.Group,
        BodyFaults.Group,
        StrangeAnswerFaults.Group,
        SlowFaults.Group,
        ConnectionFaults.Group,
        TlsFaults.Group,
        ProxyFaults.Group,
    ];

    public static IEnumerable<MatrixFault> Faults => Groups.SelectMany(static group => group.Faults);
}
