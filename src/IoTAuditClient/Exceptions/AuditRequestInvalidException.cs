namespace IoTAuditClient;

/// <summary>The service refuses the request as invalid (<c>InvalidRequestException</c>).</summary>
/// <remarks>
/// Sending it again changes nothing.
/// </remarks>
public sealed class AuditRequestInvalidException : AuditClientException
{
    /// <summary>Initializes an exception.</summary>
    /// <param name="message">What happened, and what to do next.</param>
    /// <param name="innerException">The cause, usually an exception of the AWS SDK, or null.</param>
    public AuditRequestInvalidException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
