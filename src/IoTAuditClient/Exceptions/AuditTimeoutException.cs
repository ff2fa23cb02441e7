namespace IoTAuditClient;

/// <summary>An attempt or the whole operation took longer than its limit.</summary>
public class AuditTimeoutException : AuditClientException
{
    /// <summary>Initializes an exception.</summary>
    /// <param name="message">What happened, and what to do next.</param>
    /// <param name="innerException">The cause, usually an exception of the AWS SDK, or null.</param>
    public AuditTimeoutException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>
    /// Gets the limit that ran out: <see cref="IoTAuditClientOptions.AttemptTimeout"/> or
    /// <see cref="IoTAuditClientOptions.OperationTimeout"/>.
    /// </summary>
    public TimeSpan? Limit { get; init; }
}
