namespace IoTAuditClient;

/// <summary>The client cannot tell where to send the request: no Region, or settings that contradict each other.</summary>
public sealed class AuditConfigurationException : AuditClientException
{
    /// <summary>Initializes an exception with a general message.</summary>
    public AuditConfigurationException()
        : base("The client is not configured: no Region and no service URL is known.")
    {
    }

    /// <summary>Initializes an exception with a message.</summary>
    /// <param name="message">What happened, and what to do next.</param>
    public AuditConfigurationException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes an exception with a message and its cause.</summary>
    /// <param name="message">What happened, and what to do next.</param>
    /// <param name="innerException">The cause, usually an exception of the AWS SDK.</param>
    public AuditConfigurationException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
