namespace IoTAuditClient;

/// <summary>A quota of the account is used up (<c>LimitExceededException</c>, HTTP status 410).</summary>
/// <remarks>
/// This is no throttle: waiting does not help, and the client does not retry it.
/// </remarks>
public sealed class AuditQuotaExceededException : AuditClientException
{
    /// <summary>Initializes an exception.</summary>
    /// <param name="message">What happened, and what to do next.</param>
    /// <param name="innerException">The cause, usually an exception of the AWS SDK, or null.</param>
    public AuditQuotaExceededException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
