namespace IoTAuditClient;

/// <summary>The service answers that the account calls too often, and went on to do so until the operation's time was up.</summary>
/// <remarks>
/// AWS IoT sends this as <c>ThrottlingException</c> with HTTP status 400. The rates are counted for the whole account.
/// </remarks>
public sealed class AuditThrottledException : AuditClientException
{
    /// <summary>Initializes an exception.</summary>
    /// <param name="message">What happened, and what to do next.</param>
    /// <param name="innerException">The cause, usually an exception of the AWS SDK, or null.</param>
    public AuditThrottledException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>Gets the wait that the service asked for with its last answer.</summary>
    /// <value><see langword="null"/> where it asked for none.</value>
    public TimeSpan? RetryAfter { get; init; }
}
