namespace IoTAuditClient.Failures;

/// <summary>What one call has come to so far, as messages, spans and metrics tell it.</summary>
/// <param name="Operation">The name of the AWS operation.</param>
/// <param name="Client">The client that was called.</param>
/// <param name="Attempts">How many times the AWS SDK was asked to send the request.</param>
/// <param name="Throttles">How many of the attempts were throttled.</param>
/// <param name="Elapsed">The time since the call began; of a call of a bulk run, since its first permit.</param>
/// <param name="IsAbandoned">Whether the AWS SDK kept running an attempt whose time was over.</param>
/// <param name="IsOutOfTime">Whether only the time for another wait was missing.</param>
internal readonly record struct CallFacts(
    string Operation,
    ClientIdentity Client,
    int Attempts,
    int Throttles,
    TimeSpan Elapsed,
    bool IsAbandoned,
    bool IsOutOfTime)
{
    /// <summary>Gets what tells whether the call has happened, where that matters; null where it may just be made again.</summary>
    public string? LookWith { get; init; }

    /// <summary>Gets whether the call may be made again although it may have happened, because the service knows its token.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>Gets whether the service may have got the request of the present attempt.</summary>
    public bool IsSent { get; init; }

    /// <summary>Gets whether an attempt before it left open whether the call has happened.</summary>
    public bool IsLeftOpen { get; init; }

    /// <summary>Gets how much of the time the call waited for permits.</summary>
    public TimeSpan Queued { get; init; }
}
