using System.Diagnostics.CodeAnalysis;
using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.SharedInterfaces;
using IoTAuditClient.Failures;

namespace IoTAuditClient.Sdk.Roles;

/// <summary>
/// A client of STS. Its package is the app's, because most apps assume no role: it is looked for by name, as the AWS SDK does, and a
/// constant name keeps it in trimmed and native programs as well.
/// </summary>
internal sealed class StsClient : IDisposable
{
    private const string Package = "AWSSDK.SecurityToken";

    private StsClient(ICoreAmazonSTS questions) => Questions = questions;

    public ICoreAmazonSTS Questions { get; }

    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)]
    private static Type? ClientType => Type.GetType($"Amazon.SecurityToken.AmazonSecurityTokenServiceClient, {Package}");

    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)]
    private static Type? ConfigType => Type.GetType($"Amazon.SecurityToken.AmazonSecurityTokenServiceConfig, {Package}");

    /// <exception cref="AuditConfigurationException">The app has no package for STS.</exception>
    public static void ThrowIfMissing()
    {
        if (ClientType is null || ConfigType is null)
        {
            throw new AuditConfigurationException($"a role (RoleArn) is assumed with the package {Package}, which the app does not have")
            {
                Remedy = MissingPackage.RemedyFor($"the package {Package}"),
            };
        }
    }

    public static StsClient Make(AWSCredentials source, string? region, IClientConfig target)
    {
        ThrowIfMissing();
        return new StsClient((ICoreAmazonSTS)Activator.CreateInstance(ClientType!, source, ConfigFor(region, target))!);
    }

    /// <summary>The configuration of STS in a Region. The SDK finds the regional endpoint, or the one of AWS_ENDPOINT_URL_STS.</summary>
    public static ClientConfig ConfigFor(string? region, IClientConfig target)
    {
        var config = (ClientConfig)Activator.CreateInstance(ConfigType!)!;
        if (region is not null)
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);

            // The SDK drops the Region when the environment sets a URL, but the signature needs one.
            config.AuthenticationRegion = region;
        }

        if (target.GetWebProxy() is { } proxy)
        {
            config.SetWebProxy(proxy);
        }

        return config;
    }

    public void Dispose() => (Questions as IDisposable)?.Dispose();
}
