namespace IoTAuditClient;

/// <summary>The service says that it has no mitigation task of this id.</summary>
/// <remarks>
/// Mitigation tasks are kept for 90 days, in one account and one Region.
/// <see cref="IAuditMitigationClient.FindAsync"/> answers <see langword="null"/> instead.
/// </remarks>
public sealed class AuditMitigationNotFoundException : AuditClientException
{
    /// <summary>Initializes an exception.</summary>
    /// <param name="message">What happened, and what to do next.</param>
    /// <param name="innerException">The cause, usually an exception of the AWS SDK, or null.</param>
    public AuditMitigationNotFoundException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>Gets the id of the mitigation task that was asked for.</summary>
    public string? TaskId { get; init; }
}
