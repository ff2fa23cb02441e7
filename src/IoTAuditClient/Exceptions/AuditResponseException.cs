namespace IoTAuditClient;

/// <summary>
/// The service answered with success, but the body is not an answer: truncated, empty, no JSON, too large, without what
/// was asked for or with another finding; or it repeats a page token.
/// </summary>
/// <remarks>
/// boto3 and the AWS CLI take such an answer for a success without a finding. Here it is an error.
/// </remarks>
public sealed class AuditResponseException : AuditClientException
{
    /// <summary>Initializes an exception.</summary>
    /// <param name="message">What happened, and what to do next.</param>
    /// <param name="innerException">The cause, usually an exception of the AWS SDK, or null.</param>
    public AuditResponseException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
