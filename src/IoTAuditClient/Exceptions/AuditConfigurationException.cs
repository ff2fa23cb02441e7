namespace IoTAuditClient;

/// <summary>The client cannot tell where to send the request: no Region, or settings that contradict each other.</summary>
public sealed class AuditConfigurationException : AuditClientException
{
    /// <summary>Initializes an exception.</summary>
    /// <param name="message">What happened, and what to do next.</param>
    /// <param name="innerException">The cause, usually an exception of the AWS SDK, or null.</param>
    public AuditConfigurationException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
