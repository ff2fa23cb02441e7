namespace IoTAuditClient.Failures;

/// <summary>The time was up before there was anything to send with. It says nothing of the service and the network.</summary>
internal sealed class NotReadyException(MissingPart missing, TimeSpan? limit, string? setting, Exception? innerException)
    : TimeoutException("Client and credentials were not there in time.", innerException)
{
    public MissingPart Missing { get; } = missing;

    /// <summary>Gets the limit that ran out; null where it was the caller who ended the wait.</summary>
    public TimeSpan? Limit { get; } = limit;

    /// <summary>Gets the option of that limit.</summary>
    public string? Setting { get; } = setting;
}
