namespace IoTAuditClient;

/// <summary>An attempt or the whole operation took longer than its limit.</summary>
public class AuditTimeoutException : AuditClientException
{
    /// <summary>Initializes an exception with a general message.</summary>
    public AuditTimeoutException()
        : base("The call took too long.")
    {
    }

    /// <summary>Initializes an exception with a message.</summary>
    /// <param name="message">What happened, and what to do next.</param>
    public AuditTimeoutException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes an exception with a message and its cause.</summary>
    /// <param name="message">What happened, and what to do next.</param>
    /// <param name="innerException">The cause, usually an exception of the AWS SDK.</param>
    public AuditTimeoutException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Gets the limit that ran out: <see cref="IoTAuditClientOptions.AttemptTimeout"/> or <see cref="IoTAuditClientOptions.OperationTimeout"/>.</summary>
    public TimeSpan? Limit { get; init; }
}
