namespace IoTAuditClient;

/// <summary>The service says that it has no audit of this id.</summary>
/// <remarks>
/// Audits are kept for 90 days, in one account and one Region: an id of another account, another Region or an older
/// audit is not found either. <see cref="IAuditTaskClient.FindAsync"/> answers <see langword="null"/> instead.
/// </remarks>
public sealed class AuditTaskNotFoundException : AuditClientException
{
    /// <summary>Initializes an exception.</summary>
    /// <param name="message">What happened, and what to do next.</param>
    /// <param name="innerException">The cause, usually an exception of the AWS SDK, or null.</param>
    public AuditTaskNotFoundException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>Gets the id of the audit that was asked for.</summary>
    public string? TaskId { get; init; }
}
