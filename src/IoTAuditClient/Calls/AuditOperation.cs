using Amazon.IoT;
using Amazon.Runtime;
using IoTAuditClient.Sdk;

namespace IoTAuditClient.Calls;

/// <summary>What tells one operation of the service from another on the road that they all take.</summary>
/// <remarks>The road itself knows the SDK's base types only: code shared by several response types looks its types up
/// at every step.</remarks>
/// <param name="Name">The name that AWS gives it, which is also its IAM action after <c>iot:</c>.</param>
/// <param name="SpanName">The name of its span.</param>
internal abstract record AuditOperation(string Name, string SpanName)
{
    /// <summary>
    /// Gets what tells whether the operation has happened, where it must not happen twice; null where it may be asked for again.
    /// </summary>
    public string? LookWith { get; init; }

    /// <summary>Gets whether it may be asked for again all the same, because its request has a token that the service knows.</summary>
    public bool HasToken { get; init; }

    /// <summary>
    /// Gets whether AWS never says that there is none: a list may be empty but is never missing, what is to be made names nothing that
    /// could be, and to delete what is not there is a success.
    /// </summary>
    public bool IsAlwaysThere { get; init; }

    /// <summary>
    /// Asks the SDK once, off the caller's thread: the SDK's credentials may block the thread that asks for them, for a
    /// minute on EC2.
    /// </summary>
    /// <remarks>A client without a configuration is no client of the SDK but a mock: it has no credentials, and tests
    /// rely on its answering at once.</remarks>
    public abstract Task<AmazonWebServiceResponse?> SendAsync(
        IAmazonIoT client,
        AmazonWebServiceRequest request,
        CancellationToken cancellationToken);

    /// <summary>Says what is missing in an answer that the SDK takes for a success, or null.</summary>
    public abstract string? Validate(AmazonWebServiceRequest request, AmazonWebServiceResponse? response);
}

/// <param name="Name">The name that AWS gives it.</param>
/// <param name="SpanName">The name of its span.</param>
/// <param name="Send">Asks the SDK once.</param>
/// <param name="Flaw">Says what is missing in an answer that the SDK takes for a success, or null.</param>
internal sealed record AuditOperation<TRequest, TResponse>(
    string Name,
    string SpanName,
    Func<IAmazonIoT, TRequest, CancellationToken, Task<TResponse>> Send,
    Func<TRequest, TResponse, string?> Flaw) : AuditOperation(Name, SpanName)
    where TRequest : AmazonWebServiceRequest
    where TResponse : AmazonWebServiceResponse, new()
{
    public override Task<AmazonWebServiceResponse?> SendAsync(
        IAmazonIoT client,
        AmazonWebServiceRequest request,
        CancellationToken cancellationToken) =>
        ClientConfiguration.Of(client) is null
            ? AskAsync(client, (TRequest)request, ConfigureAwaitOptions.None, cancellationToken)
            : AskAsync(client, (TRequest)request, ConfigureAwaitOptions.ForceYielding, cancellationToken);

    // The task of a mock that was not set up holds null, which says as little as an answer without members.
    public override string? Validate(AmazonWebServiceRequest request, AmazonWebServiceResponse? response) =>
        Flaw((TRequest)request, (TResponse?)response ?? new TResponse());

    private async Task<AmazonWebServiceResponse?> AskAsync(
        IAmazonIoT client,
        TRequest request,
        ConfigureAwaitOptions start,
        CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(start);
        return await Send(client, request, cancellationToken).ConfigureAwait(false);
    }
}
