namespace IoTAuditClient;

/// <summary>A mitigation task had not ended when the wait for it was over. The task goes on.</summary>
public sealed class AuditMitigationWaitTimeoutException : AuditTimeoutException
{
    /// <summary>Initializes an exception.</summary>
    /// <param name="message">What happened, and what to do next.</param>
    /// <param name="innerException">Why the last question failed, where it did.</param>
    public AuditMitigationWaitTimeoutException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>Gets the id of the mitigation task.</summary>
    public string? TaskId { get; init; }

    /// <summary>Gets the task as it was described last.</summary>
    /// <value><see langword="null"/> where no question was answered.</value>
    public AuditMitigationTask? LastTask { get; init; }
}
