namespace IoTAuditClient;

/// <summary>The service refuses to create what it has already: a suppression of the check and resource, or a task of the id.</summary>
/// <remarks>
/// Update or delete the suppression, or choose another task id. Where <see cref="AuditClientException.MayHaveHappened"/> is
/// <see langword="true"/>, an attempt of the same call may have created it, and it was not possible to look.
/// </remarks>
public sealed class AuditAlreadyExistsException : AuditClientException
{
    /// <summary>Initializes an exception.</summary>
    /// <param name="message">What happened, and what to do next.</param>
    /// <param name="innerException">The cause, usually an exception of the AWS SDK, or null.</param>
    public AuditAlreadyExistsException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>Gets the id of what is there, as the service says it.</summary>
    /// <value><see langword="null"/> where the service did not say.</value>
    public string? ResourceId { get; init; }

    /// <summary>Gets the ARN of what is there, as the service says it.</summary>
    /// <value><see langword="null"/> where the service did not say.</value>
    public string? ResourceArn { get; init; }
}
