namespace IoTAuditClient;

/// <summary>The service says that it has no finding of this id.</summary>
/// <remarks>
/// Findings are kept for 90 days, in one account and one Region: an id of another account, another Region or an older
/// audit is not found either. <see cref="IAuditFindingClient.FindAsync"/> answers <see langword="null"/> instead.
/// </remarks>
public sealed class AuditFindingNotFoundException : AuditClientException
{
    /// <summary>Initializes an exception.</summary>
    /// <param name="message">What happened, and what to do next.</param>
    /// <param name="innerException">The cause, usually an exception of the AWS SDK, or null.</param>
    public AuditFindingNotFoundException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>Gets the finding id that was asked for.</summary>
    public string? FindingId { get; init; }
}
