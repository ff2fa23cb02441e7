namespace IoTAuditClient;

/// <summary>There are no AWS credentials, or the service does not accept them: unknown, expired, or signed wrongly.</summary>
/// <remarks>
/// The message says where the AWS SDK looks for credentials.
/// </remarks>
public sealed class AuditCredentialsException : AuditClientException
{
    /// <summary>Initializes an exception.</summary>
    /// <param name="message">What happened, and what to do next.</param>
    /// <param name="innerException">The cause, usually an exception of the AWS SDK, or null.</param>
    public AuditCredentialsException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
