using System.Diagnostics.CodeAnalysis;
using Amazon;
using Amazon.Extensions.NETCore.Setup;
using Amazon.IoT;
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

    /// <summary>
    /// Makes a client whose credentials are looked for when they are asked for, by the SDK's own rules, and not while it is made.
    /// </summary>
    /// <param name="options">The options, which no one else has. They are the same afterwards, and tell where to look.</param>
    /// <param name="complete">
    /// Makes the client's credentials of those that were found: the same ones, or a role that they assume.
    /// </param>
    public static (IAmazonIoT Client, CheckedCredentials Credentials) CreateClient(
        AWSOptions options,
        Func<AWSCredentials, IAmazonIoT, AWSCredentials> complete)
    {
        IAmazonIoT? client = null;
        var deferred = new CheckedCredentials(() => complete(options.GetCredentials(), client!));
        var (credentials, role) = (options.Credentials, options.SessionRoleArn);
        (options.Credentials, options.SessionRoleArn) = (deferred, null);
        client = options.CreateServiceClient<IOwnedAmazonIoT>();
        (options.Credentials, options.SessionRoleArn) = (credentials, role);
        return (client, deferred);
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
        CopySettings(typeof(AWSOptions), options, copy, withNulls: true);

        // Nearly all of these are null, as they are in the copy: null is what the SDK leaves as it is.
        CopySettings(typeof(DefaultClientConfig), options.DefaultClientConfig, copy.DefaultClientConfig, withNulls: false);
        foreach (var (name, value) in options.DefaultClientConfig.ServiceSpecificSettings)
        {
            copy.DefaultClientConfig.ServiceSpecificSettings[name] = value;
        }

        return copy;
    }

    // The properties are copied by reflection, because the app may use a later package with settings that this code does not know.
    private static void CopySettings(
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] Type type,
        object from,
        object to,
        bool withNulls)
    {
        foreach (var property in type.GetProperties())
        {
            if (property is { CanRead: true, SetMethod.IsPublic: true } && property.GetIndexParameters().Length == 0
                && property.GetValue(from) is var value && (withNulls || value is not null))
            {
                property.SetValue(to, value);
            }
        }
    }
}
