namespace IoTAuditClient;

/// <summary>The service failed, could not be reached, or sent an error that this version does not know.</summary>
/// <remarks>
/// Read <see cref="AuditClientException.ErrorCode"/> and <see cref="AuditClientException.StatusCode"/> to tell which.
/// Errors that AWS adds later arrive here with their code.
/// </remarks>
public sealed class AuditServiceException : AuditClientException
{
    /// <summary>Initializes an exception.</summary>
    /// <param name="message">What happened, and what to do next.</param>
    /// <param name="innerException">The cause, usually an exception of the AWS SDK, or null.</param>
    public AuditServiceException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
