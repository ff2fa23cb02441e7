namespace IoTAuditClient;

/// <summary>The service says that it has no mitigation action of this name.</summary>
/// <remarks>Actions belong to one account and one Region. <see cref="AuditMitigationClientExtensions.ListActionsAsync"/> has their
/// names.</remarks>
public sealed class MitigationActionNotFoundException : AuditClientException
{
    /// <summary>Initializes an exception.</summary>
    /// <param name="message">What happened, and what to do next.</param>
    /// <param name="innerException">The cause, usually an exception of the AWS SDK, or null.</param>
    public MitigationActionNotFoundException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>Gets the name of the action that was asked for.</summary>
    public string? ActionName { get; init; }
}
