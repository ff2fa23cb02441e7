namespace IoTAuditClient;

/// <summary>The service failed, could not be reached, or sent an error that this version does not know.</summary>
/// <remarks>
/// Read <see cref="AuditClientException.ErrorCode"/> and <see cref="AuditClientException.StatusCode"/> to tell which. Errors that AWS adds later arrive here with their code.
/// </remarks>
public sealed class AuditServiceException : AuditClientException
{
    /// <summary>Initializes an exception with a general message.</summary>
    public AuditServiceException()
        : base("The service failed.")
    {
    }

    /// <summary>Initializes an exception with a message.</summary>
    /// <param name="message">What happened, and what to do next.</param>
    public AuditServiceException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes an exception with a message and its cause.</summary>
    /// <param name="message">What happened, and what to do next.</param>
    /// <param name="innerException">The cause, usually an exception of the AWS SDK.</param>
    public AuditServiceException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
