using Amazon.Extensions.NETCore.Setup;
using Amazon.IoT;
using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using IoTAuditClient.Failures;
using IoTAuditClient.Http;
using IoTAuditClient.Sdk.Roles;

namespace IoTAuditClient.Sdk;

/// <summary>
/// An SDK client that we make ourselves, at its first use and off the caller's thread: finding a Region or credentials
/// may read files and ask the network.
/// </summary>
/// <param name="awsOptions">Gives the settings of the SDK.</param>
/// <param name="options">The settings of the client.</param>
/// <param name="invented">Hears once that the server is an emulator.</param>
internal sealed class OwnedIoTClientSource(Func<AWSOptions> awsOptions, IoTAuditClientOptions options, Action? invented = null)
    : IIoTClientSource, IDisposable
{
    // ObjectDisposedException names the class that the app disposed, not this one inside it.
    private const string ClientName = "IoTAuditClient.AuditFindingClient";
    private const string RegionVariable = "AWS_REGION";

    private readonly object _lock = new();
    private volatile Task<IAmazonIoT>? _creation;
    private volatile CheckedCredentials? _credentials;
    private volatile string? _region;
    private volatile bool _disposed;

    public bool IsDisposed => _disposed;

    public MissingPart Missing => _credentials is { } credentials
        ? new MissingPart(IsCredentials: true, CredentialsGiver.NameOf(credentials.Source))
        : new MissingPart(IsCredentials: false);

    public string? Region => _region;

    public CredentialsWait FollowCredentials() => CredentialsWait.Begin();

    public ValueTask<IAmazonIoT> GetAsync(CancellationToken cancellationToken)
    {
        // Nearly every call finds the client made, so the lock is left out then.
        var creation = _creation is { IsCompletedSuccessfully: true } there && !_disposed ? there : StartedCreation();
        // Stryker disable once Conditional : waiting for what is done gives the same, at a price.
        return creation.IsCompletedSuccessfully
            ? new ValueTask<IAmazonIoT>(creation)
            : new ValueTask<IAmazonIoT>(creation.WaitAsync(cancellationToken));
    }

    public void Dispose()
    {
        Task<IAmazonIoT>? creation;
        lock (_lock)
        {
            _disposed = true;
            creation = _creation;
        }

        if (creation is not null)
        {
            // The client may still be under way; it is disposed once it is made.
            _ = DisposeAsync(creation);
        }
    }

    private static async Task DisposeAsync(Task<IAmazonIoT> creation)
    {
        try
        {
            (await creation.ConfigureAwait(false)).Dispose();
        }
        catch (Exception)
        {
            // The client was never made, and the call that needed it has thrown the reason.
        }
    }

    private static ObjectDisposedException Disposed() => new(ClientName);

    private Task<IAmazonIoT> StartedCreation()
    {
        lock (_lock)
        {
            if (_disposed)
            {
                throw Disposed();
            }

            // A failed creation is tried again, because the next call may find credentials.
            if (_creation is null or { IsFaulted: true })
            {
                _creation = Task.Run(CreateAsync);

                // The exception is read here, because .NET reports it as unobserved when every waiting call was cancelled.
                _ = _creation.ContinueWith(
                    static failed => _ = failed.Exception,
                    CancellationToken.None,
                    TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
                    TaskScheduler.Default);
            }

            return _creation;
        }
    }

    private async Task<IAmazonIoT> CreateAsync()
    {
        var (client, credentials) = Make();
        try
        {
            // Finding credentials may take long, so it is part of making the client: a call that has its client can send at once.
            await credentials.GetCredentialsAsync().ConfigureAwait(false);
            return client;
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    // Credentials are asked for later, so every exception here comes from the settings.
    private (IAmazonIoT Client, CheckedCredentials Credentials) Make()
    {
        try
        {
            var settings = AwsOptionsCopy.With(awsOptions(), options);
            var profile = AwsSettings.FindProfile(settings);
            AwsSettings.ThrowIfBroken(settings, profile);
            UseRegionOf(profile, settings);
            var role = RoleSettings.Of(options);
            if (role is not null)
            {
                StsClient.ThrowIfMissing();
            }

            var (client, credentials) = AwsOptionsCopy.CreateClient(
                settings, (found, client) => role is null ? found : new RegionalRole(found, role, client.Config));

            // AWSOptions cannot carry a factory, so it is set on the client. The SDK asks for it with the first request.
            ((ClientConfig)client.Config).HttpClientFactory = new AuditHttpClientFactory(options.MaxResponseBytes, invented);
            _credentials = credentials;
            _region = SeenIdentity.RegionOf(client);
            return (client, credentials);
        }
        catch (Exception exception) when (exception is not (AuditConfigurationException or ObjectDisposedException))
        {
            throw AwsSettings.NotMade(exception);
        }
    }

    // The SDK takes the Region of AWS_PROFILE alone. As in every AWS tool, the variable of the Region comes before the profile.
    private static void UseRegionOf(CredentialProfile? profile, AWSOptions settings)
    {
        if (settings is { Credentials: null, Profile.Length: > 0, Region: null }
            && profile is { Region: { } region }
            && string.IsNullOrEmpty(Environment.GetEnvironmentVariable(RegionVariable)))
        {
            AwsOptionsCopy.UseRegion(settings, region);
        }
    }
}
