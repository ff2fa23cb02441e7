namespace IoTAuditClient;

/// <summary>An audit had not ended when the wait for it was over. The audit goes on.</summary>
public sealed class AuditWaitTimeoutException : AuditTimeoutException
{
    /// <summary>Initializes an exception.</summary>
    /// <param name="message">What happened, and what to do next.</param>
    /// <param name="innerException">Why the last question failed, where it did.</param>
    public AuditWaitTimeoutException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>Gets the id of the audit.</summary>
    public string? TaskId { get; init; }

    /// <summary>Gets the audit as it was described last.</summary>
    /// <value><see langword="null"/> where no question was answered.</value>
    public AuditTask? LastTask { get; init; }
}
