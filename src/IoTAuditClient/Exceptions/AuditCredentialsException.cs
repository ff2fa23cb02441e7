namespace IoTAuditClient;

/// <summary>
/// There are no AWS credentials, they did not come in time, or the service does not accept them: unknown, expired, or signed wrongly.
/// </summary>
/// <remarks>
/// The message says where the AWS SDK looks for credentials. What may pass, such as a helper that is slow or an STS that throttles, is
/// <see cref="AuditClientException.IsTransient"/>.
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
