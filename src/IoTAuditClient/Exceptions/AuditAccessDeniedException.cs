namespace IoTAuditClient;

/// <summary>The credentials are good, but their policies do not allow the operation.</summary>
/// <remarks>
/// The message names the IAM action to allow. Audit actions know no resource: the statement needs <c>"Resource": "*"</c>.
/// </remarks>
public sealed class AuditAccessDeniedException : AuditClientException
{
    /// <summary>Initializes an exception.</summary>
    /// <param name="message">What happened, and what to do next.</param>
    /// <param name="innerException">The cause, usually an exception of the AWS SDK, or null.</param>
    public AuditAccessDeniedException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
