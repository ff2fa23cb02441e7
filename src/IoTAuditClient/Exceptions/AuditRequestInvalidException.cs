namespace IoTAuditClient;

/// <summary>The service refuses the request as invalid (<c>InvalidRequestException</c>).</summary>
/// <remarks>
/// Sending it again changes nothing.
/// </remarks>
public sealed class AuditRequestInvalidException : AuditClientException
{
    /// <summary>Initializes an exception with a general message.</summary>
    public AuditRequestInvalidException()
        : base("The request is not valid.")
    {
    }

    /// <summary>Initializes an exception with a message.</summary>
    /// <param name="message">What happened, and what to do next.</param>
    public AuditRequestInvalidException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes an exception with a message and its cause.</summary>
    /// <param name="message">What happened, and what to do next.</param>
    /// <param name="innerException">The cause, usually an exception of the AWS SDK.</param>
    public AuditRequestInvalidException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
