using Amazon;
using Amazon.Extensions.NETCore.Setup;

namespace IoTAuditClient.Sdk;

/// <summary>
/// Lays the settings of a client over the app's AWSOptions without touching those: they are shared with every other AWS
/// client of the app.
/// </summary>
internal static class AwsOptionsCopy
{
    public static AWSOptions With(AWSOptions options, IoTAuditClientOptions settings)
    {
        var copy = new AWSOptions
        {
            Credentials = options.Credentials,
            DefaultConfigurationMode = options.DefaultConfigurationMode,
            ExternalId = options.ExternalId,
            Logging = options.Logging,
            Profile = options.Profile,
            ProfilesLocation = options.ProfilesLocation,
            Region = options.Region,
            SessionName = options.SessionName,
            SessionRoleArn = options.SessionRoleArn,
        };
        Copy(options.DefaultClientConfig, copy.DefaultClientConfig);
        Apply(settings, copy);
        return copy;
    }

    public static void UseRegion(AWSOptions options, RegionEndpoint region)
    {
        options.Region = region;

        // With a URL, also with one of the environment, the SDK drops the Region; the signature still needs one.
        options.DefaultClientConfig.AuthenticationRegion = region.SystemName;
    }

    /// <summary>Has the credentials looked for when they are asked for, by the SDK's own rules, and not while the client is made.</summary>
    public static CheckedCredentials DeferCredentials(AWSOptions options)
    {
        var sought = new AWSOptions
        {
            Credentials = options.Credentials,
            ExternalId = options.ExternalId,
            Profile = options.Profile,
            ProfilesLocation = options.ProfilesLocation,
            SessionName = options.SessionName,
            SessionRoleArn = options.SessionRoleArn,
        };
        var deferred = new CheckedCredentials(sought.GetCredentials);
        options.Credentials = deferred;
        options.SessionRoleArn = null;
        return deferred;
    }

    private static void Apply(IoTAuditClientOptions settings, AWSOptions copy)
    {
        if (settings.Profile is not null)
        {
            copy.Profile = settings.Profile;
            copy.Credentials = null;
        }

        if (settings.ServiceUrl is not null)
        {
            copy.DefaultClientConfig.ServiceURL = settings.ServiceUrl.AbsoluteUri;
        }

        if (settings.Region is not null)
        {
            UseRegion(copy, RegionEndpoint.GetBySystemName(settings.Region));
        }
    }

    private static void Copy(DefaultClientConfig from, DefaultClientConfig to)
    {
        to.AllowAutoRedirect = from.AllowAutoRedirect;
        to.AuthSchemePreference = from.AuthSchemePreference;
        to.AuthenticationRegion = from.AuthenticationRegion;
        to.BufferSize = from.BufferSize;
        to.ClientAppId = from.ClientAppId;
        to.ConnectTimeout = from.ConnectTimeout;
        to.DisableClockSkewCorrection = from.DisableClockSkewCorrection;
        to.DisableHostPrefixInjection = from.DisableHostPrefixInjection;
        to.DisableLogging = from.DisableLogging;
        to.DisableRequestCompression = from.DisableRequestCompression;
        to.EndpointDiscoveryCacheLimit = from.EndpointDiscoveryCacheLimit;
        to.EndpointDiscoveryEnabled = from.EndpointDiscoveryEnabled;
        to.FastFailRequests = from.FastFailRequests;
        to.HttpClientCacheSize = from.HttpClientCacheSize;
        to.IgnoreConfiguredEndpointUrls = from.IgnoreConfiguredEndpointUrls;
        to.JsonMaxDepth = from.JsonMaxDepth;
        to.LogMetrics = from.LogMetrics;
        to.LogResponse = from.LogResponse;
        to.MaxConnectionsPerServer = from.MaxConnectionsPerServer;
        to.MaxErrorRetry = from.MaxErrorRetry;
        to.MaxStaleConnectionRetries = from.MaxStaleConnectionRetries;
        to.ProgressUpdateInterval = from.ProgressUpdateInterval;
        to.RequestMinCompressionSizeBytes = from.RequestMinCompressionSizeBytes;
        to.ResignRetries = from.ResignRetries;
        to.RetryMode = from.RetryMode;
        to.ServiceURL = from.ServiceURL;
        to.SigV4aSigningRegionSet = from.SigV4aSigningRegionSet;
        to.ThrottleRetries = from.ThrottleRetries;
        to.Timeout = from.Timeout;
        to.UseAlternateUserAgentHeader = from.UseAlternateUserAgentHeader;
        to.UseDualstackEndpoint = from.UseDualstackEndpoint;
        to.UseFIPSEndpoint = from.UseFIPSEndpoint;
        to.UseHttp = from.UseHttp;
        foreach (var (name, value) in from.ServiceSpecificSettings)
        {
            to.ServiceSpecificSettings[name] = value;
        }
    }
}
