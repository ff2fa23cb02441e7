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

    /// <summary>Gets how long to wait before the same call is made again.</summary>
    /// <value>
    /// What the service asked for with its last answer. Where it asked for nothing, as it mostly does, the time until a call would have its
    /// turn at the rate that the client keeps to. <see langword="null"/> with <see cref="PacingMode.Off"/>, and where a test sets none.
    /// </value>
    public TimeSpan? RetryAfter { get; init; }
}
