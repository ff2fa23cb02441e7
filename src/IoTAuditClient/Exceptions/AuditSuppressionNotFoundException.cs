namespace IoTAuditClient;

/// <summary>The service says that it has no suppression of this check and resource.</summary>
/// <remarks>
/// A suppression belongs to one account and one Region, and is gone when it expires or is deleted.
/// <see cref="IAuditSuppressionClient.FindAsync"/> answers <see langword="null"/> instead.
/// </remarks>
public sealed class AuditSuppressionNotFoundException : AuditClientException
{
    /// <summary>Initializes an exception.</summary>
    /// <param name="message">What happened, and what to do next.</param>
    /// <param name="innerException">The cause, usually an exception of the AWS SDK, or null.</param>
    public AuditSuppressionNotFoundException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
