namespace IoTAuditClient;

/// <summary>The service says that it has no audit of this id.</summary>
/// <remarks>
/// Audits are kept for 90 days, in one account and one Region: an id of another account, another Region or an older audit is not found either.
/// <see cref="IAuditTaskClient.FindAsync"/> answers <see langword="null"/> instead.
/// </remarks>
public sealed class AuditTaskNotFoundException : AuditClientException
{
    /// <summary>Initializes an exception with a general message.</summary>
    public AuditTaskNotFoundException()
        : base("The audit was not found.")
    {
    }

    /// <summary>Initializes an exception with a message.</summary>
    /// <param name="message">What happened, and what to do next.</param>
    public AuditTaskNotFoundException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes an exception with a message and its cause.</summary>
    /// <param name="message">What happened, and what to do next.</param>
    /// <param name="innerException">The cause, usually an exception of the AWS SDK.</param>
    public AuditTaskNotFoundException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Gets the id of the audit that was asked for.</summary>
    public string? TaskId { get; init; }
}
