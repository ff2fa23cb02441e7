using Amazon.Util;
using IoTAuditClient;

namespace IoTAudit.Tool.Services;

/// <summary>
/// The instance metadata service of EC2. The AWS SDK asks it last of all for Region and credentials, with retries of
/// five seconds each that no setting shortens. So it is switched off until nothing else has helped, and then on again
/// only if it answers one question within a second.
/// </summary>
internal sealed class InstanceMetadata
{
    private const string DisabledVariable = "AWS_EC2_METADATA_DISABLED";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly Lock Gate = new();
    private static InstanceMetadata? _ours;

    private readonly bool _isUndecided;
    private Task<bool>? _question;

    private InstanceMetadata(bool isUndecided) => _isUndecided = isUndecided;

    /// <summary>Switches it off for this process, unless the user has done so. Several services of one run share it.</summary>
    public static InstanceMetadata SwitchOff()
    {
        lock (Gate)
        {
            return _ours ??= Decide();
        }
    }

    private static InstanceMetadata Decide()
    {
        // The SDK's own question reads ~/.aws, and a bad line there must not keep a diagnosis from its table.
        if (bool.TryParse(Environment.GetEnvironmentVariable(DisabledVariable), out var isDisabled) && isDisabled)
        {
            return new InstanceMetadata(isUndecided: false);
        }

        Environment.SetEnvironmentVariable(DisabledVariable, "true");
        return new InstanceMetadata(isUndecided: true);
    }

    /// <summary>Switches it on if it answers. Asks once, also where several calls fail at the same time.</summary>
    /// <returns>Whether it is on, and was not when the call was made that failed, so that another try is worth while.</returns>
    public Task<bool> SwitchOnAsync(CancellationToken cancellationToken)
    {
        if (!_isUndecided)
        {
            return Task.FromResult(false);
        }

        lock (Gate)
        {
            return _question = _question is null or { IsCanceled: true } ? AskAsync(cancellationToken) : _question;
        }
    }

    /// <summary>
    /// Tells whether a call failed because Region or credentials are missing, so that nothing was sent. Late credentials are not missing.
    /// </summary>
    public static bool IsMissing(Exception? exception) => exception
        is AuditCredentialsException { StatusCode: null, IsTransient: false }
        or AuditConfigurationException { StatusCode: null };

    /// <summary>Makes a call, and once more where Region or credentials were missing and the service can be switched on.</summary>
    public async Task<T> TryAsync<T>(Func<Task<T>> call, CancellationToken cancellationToken)
    {
        try
        {
            return await call();
        }
        catch (AuditClientException exception) when (IsMissing(exception))
        {
            if (!await SwitchOnAsync(cancellationToken))
            {
                throw;
            }
        }

        return await call();
    }

    /// <summary>As <see cref="TryAsync{T}"/>, for a call that returns nothing.</summary>
    public Task TryAsync(Func<Task> call, CancellationToken cancellationToken) => TryAsync(
        async () =>
        {
            await call();
            return true;
        },
        cancellationToken);

    private static async Task<bool> AskAsync(CancellationToken cancellationToken)
    {
        if (!await AnswersAsync(cancellationToken))
        {
            return false;
        }

        Environment.SetEnvironmentVariable(DisabledVariable, null);
        return true;
    }

    private static async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = Patience };
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Put, EC2InstanceMetadata.EC2ApiTokenUrl);
            request.Headers.Add("x-aws-ec2-metadata-token-ttl-seconds", "60");
            using var response = await http.SendAsync(request, cancellationToken);
            return true;
        }
        catch (Exception exception) when (exception is HttpRequestException || !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
