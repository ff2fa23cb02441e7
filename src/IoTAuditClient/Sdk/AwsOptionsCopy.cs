using System.Diagnostics.CodeAnalysis;
using Amazon;
using Amazon.Extensions.NETCore.Setup;
using Amazon.Runtime;

namespace IoTAuditClient.Sdk;

/// <summary>
/// Lays the settings of a client over the app's AWSOptions without touching those: they are shared with every other AWS
/// client of the app.
/// </summary>
internal static class AwsOptionsCopy
{
    public static AWSOptions With(AWSOptions options, IoTAuditClientOptions settings)
    {
        var copy = Copy(options);
        Apply(settings, copy);
        return copy;
    }

    public static void UseRegion(AWSOptions options, RegionEndpoint region)
    {
        options.Region = region;

        // The SDK drops the Region when a URL is set, here or in the environment, but the signature needs one.
        options.DefaultClientConfig.AuthenticationRegion = region.SystemName;
    }

    /// <summary>Has the credentials looked for when they are asked for, by the SDK's own rules, and not while the client is made.</summary>
    /// <param name="options">The options that tell where to look. They become the ones to make the client of.</param>
    /// <param name="complete">Makes the client's credentials of those that were found: the same ones, or a role that they assume.</param>
    public static CheckedCredentials DeferCredentials(AWSOptions options, Func<AWSCredentials, AWSCredentials> complete)
    {
        var sought = Copy(options);
        var deferred = new CheckedCredentials(() => complete(sought.GetCredentials()));
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

    private static AWSOptions Copy(AWSOptions options)
    {
        var copy = new AWSOptions();
        CopySettings(typeof(AWSOptions), options, copy);
        CopySettings(typeof(DefaultClientConfig), options.DefaultClientConfig, copy.DefaultClientConfig);
        foreach (var (name, value) in options.DefaultClientConfig.ServiceSpecificSettings)
        {
            copy.DefaultClientConfig.ServiceSpecificSettings[name] = value;
        }

        return copy;
    }

    // The properties are copied by reflection, because the app may use a later package with settings that this code does not know.
    private static void CopySettings(
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] Type type, object from, object to)
    {
        foreach (var property in type.GetProperties())
        {
            if (property is { CanRead: true, SetMethod.IsPublic: true } && property.GetIndexParameters().Length == 0)
            {
                property.SetValue(to, property.GetValue(from));
            }
        }
    }
}
