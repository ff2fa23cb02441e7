using Amazon.Extensions.NETCore.Setup;
using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using IoTAuditClient.Failures;
using IoTAuditClient.Options;
using IoTAuditClient.Text;

namespace IoTAuditClient.Sdk;

/// <summary>
/// Checks the settings that the AWS SDK reads by itself, so that a mistake in one is told with its name and value. The SDK's own exceptions
/// name neither.
/// </summary>
internal static class AwsSettings
{
    private const int MaxShownLength = 200;
    private const int MaxProfileLength = 128;
    private const string ProfileVariable = "AWS_PROFILE";
    private const string ModeVariable = "AWS_DEFAULTS_MODE";
    private const string ExecutionVariable = "AWS_EXECUTION_ENV";
    private const string AppIdVariable = "AWS_SDK_UA_APP_ID";
    private const string RegionVariable = "AWS_REGION";
    private const string TokenFileVariable = "AWS_WEB_IDENTITY_TOKEN_FILE";
    private static readonly string[] EndpointVariables = ["AWS_ENDPOINT_URL_IOT", "AWS_ENDPOINT_URL"];

    // The SDK prefers keys of the environment to a profile that no option names, so what is wrong with that matters only without them.
    private static bool HasKeys => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("AWS_ACCESS_KEY_ID"));

    /// <summary>Finds the profile that the SDK would take settings of.</summary>
    /// <returns>The profile; null where none is named and there is no default one, or where its credentials are not needed.</returns>
    /// <exception cref="AuditConfigurationException">It is missing, or a file of profiles cannot be read.</exception>
    public static CredentialProfile? FindProfile(AWSOptions settings)
    {
        ThrowIfNoFile(settings);
        var variable = Environment.GetEnvironmentVariable(ProfileVariable);
        var name = settings.Profile is { Length: > 0 } given ? given : string.IsNullOrEmpty(variable) ? "default" : variable;

        // The SDK reads both files whole for any profile. When that fails, it throws from a type initializer or says that it found no
        // credentials, so the files are read here first.
        try
        {
            var profiles = new CredentialProfileStoreChain(settings.ProfilesLocation);
            if (profiles.TryGetProfile(name, out var profile))
            {
                ThrowIfWithoutSource(settings, profile, profiles);
                ThrowIfWithoutCredentials(settings, profile);
                return profile;
            }
        }
        catch (AmazonClientException exception)
        {
            var reason = BoundedText.Show(ProfileFileText.WithoutQuotedLines(exception.Message).TrimEnd('.'), MaxShownLength);
            throw new AuditConfigurationException(
                $"the AWS profile '{BoundedText.Show(name, MaxShownLength)}' has an invalid setting: {reason}")
            {
                Remedy = "Correct it in ~/.aws/config or ~/.aws/credentials.",
            };
        }

        if (settings.Credentials is null)
        {
            ThrowIfMissed(settings, name, variable);
        }

        return null;
    }

    /// <exception cref="AuditConfigurationException">A setting is none.</exception>
    public static void ThrowIfBroken(AWSOptions settings, CredentialProfile? profile)
    {
        ThrowIfEndpointIsNone(settings, profile);
        ThrowIfRegionIsNone(settings, profile);
        ThrowIfModeIsNone(settings, profile);
        ThrowIfNoHeader("AWSOptions.DefaultClientConfig.ClientAppId", settings.DefaultClientConfig.ClientAppId);
        ThrowIfNoHeader(AppIdVariable, Environment.GetEnvironmentVariable(AppIdVariable));
        ThrowIfNoHeader(ExecutionVariable, Environment.GetEnvironmentVariable(ExecutionVariable));
    }

    /// <summary>The error of every failure to make an SDK client.</summary>
    public static AuditConfigurationException NotMade(Exception exception) => new("The AWS SDK's client could not be made.", exception);

    private static bool TakesProfile(AWSOptions settings) => settings.Profile is { Length: > 0 } || !HasKeys;

    // For a source that is missing, the SDK says that it lacks a package.
    private static void ThrowIfWithoutSource(AWSOptions settings, CredentialProfile profile, CredentialProfileStoreChain profiles)
    {
        if (settings.Credentials is null
            && TakesProfile(settings)
            && profile.Options.SourceProfile is { Length: > 0 } source
            && !profiles.TryGetProfile(source, out _))
        {
            throw new AuditConfigurationException(
                $"{Of(profile)} takes its credentials from the source_profile '{BoundedText.Show(source, MaxShownLength)}', "
                    + "and there is none of that name that the AWS SDK takes")
            {
                Remedy = "Correct it in ~/.aws/config, or add that profile.",
            };
        }
    }

    // Where a profile that an option names has no credentials, or half of them, the SDK takes those of the environment, perhaps of another
    // account. An instance's or a container's are what AWS's own tools take too for a profile without any.
    private static void ThrowIfWithoutCredentials(AWSOptions settings, CredentialProfile profile)
    {
        var isHalf = HasPart(profile.Options);
        if (settings is { Credentials: null, Profile.Length: > 0 }
            && !profile.CanCreateAWSCredentials
            && (isHalf || HasKeys || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(TokenFileVariable))))
        {
            throw new AuditConfigurationException(
                $"{Of(profile)} has {(isHalf ? "only a part of what makes" : "no")} credentials, and others must not be taken in their "
                    + "place")
            {
                Remedy = "Complete it in ~/.aws/config or ~/.aws/credentials (aws_access_key_id with aws_secret_access_key, role_arn with "
                    + "source_profile or credential_source), or name no profile to use the credentials of the environment.",
            };
        }
    }

    private static bool HasPart(CredentialProfileOptions options) => new[]
    {
        options.AccessKey, options.SecretKey, options.Token, options.RoleArn, options.SourceProfile, options.CredentialSource,
        options.WebIdentityTokenFile, options.SsoAccountId, options.SsoRoleName,
    }.Any(static value => !string.IsNullOrEmpty(value));

    // For a profile that is missing, the SDK would use credentials that it finds elsewhere, perhaps of another account.
    private static void ThrowIfMissed(AWSOptions settings, string name, string? variable)
    {
        if (TakesProfile(settings) && ProfileFiles.RefusalOf(settings, name) is { } refusal)
        {
            throw refusal;
        }

        if (settings.Profile is { Length: > 0 })
        {
            throw new AuditConfigurationException($"there is no AWS profile named '{BoundedText.Show(name, MaxProfileLength)}'")
            {
                Remedy = "Correct the option Profile or AWS_PROFILE; `aws configure list-profiles` shows the names.",
            };
        }

        if (name == variable && !HasKeys)
        {
            throw new AuditConfigurationException(
                $"there is no AWS profile named '{BoundedText.Show(name, MaxShownLength)}', which AWS_PROFILE names")
            {
                Remedy = "Correct AWS_PROFILE; `aws configure list-profiles` shows the names.",
            };
        }
    }

    // The SDK skips a directory in the place of a file and goes on to other sources, perhaps of another account.
    private static void ThrowIfNoFile(AWSOptions settings)
    {
        if (ProfileFiles.PathsOf(settings).FirstOrDefault(Directory.Exists) is { } path)
        {
            throw new AuditConfigurationException(
                $"'{BoundedText.Show(path, MaxShownLength)}' is a directory, where the AWS SDK reads its profiles from a file")
            {
                Remedy = "Name a file (AWS_CONFIG_FILE, AWS_SHARED_CREDENTIALS_FILE or the ProfilesLocation of AWSOptions), "
                    + "or take the directory away.",
            };
        }
    }

    private static void ThrowIfRegionIsNone(AWSOptions settings, CredentialProfile? profile)
    {
        if (settings.Region is { SystemName: var given })
        {
            ThrowIfNoRegion("the Region of AWSOptions (AWS:Region in a configuration)", given);
        }
        else if (Environment.GetEnvironmentVariable(RegionVariable) is { Length: > 0 } variable)
        {
            ThrowIfNoRegion(RegionVariable, variable);
        }
        else if (profile is { Region.SystemName: var region })
        {
            ThrowIfNoRegion($"region of {Of(profile)}", region);
        }
    }

    private static void ThrowIfNoRegion(string setting, string region)
    {
        // The SDK compares names of Regions without regard to case.
        if (!OptionsRules.IsRegion(region.ToLowerInvariant()))
        {
            throw Broken(setting, region, "a Region is written like eu-west-1, without blanks, quotes and comments");
        }
    }

    private static void ThrowIfEndpointIsNone(AWSOptions settings, CredentialProfile? profile)
    {
        if (settings.DefaultClientConfig.ServiceURL is { Length: > 0 } given)
        {
            ThrowIfNoEndpoint("the ServiceURL of AWSOptions (AWS:ServiceURL in a configuration)", given);
        }
        else if (settings.DefaultClientConfig.IgnoreConfiguredEndpointUrls is not true)
        {
            // The SDK takes the first variable that is set, even to empty text.
            if (Array.Find(EndpointVariables, static name => Environment.GetEnvironmentVariable(name) is not null) is { } variable)
            {
                ThrowIfNoEndpoint(variable, Environment.GetEnvironmentVariable(variable)!);
            }
            else if (profile is { EndpointUrl: { Length: > 0 } endpoint })
            {
                ThrowIfNoEndpoint($"endpoint_url of {Of(profile)}", endpoint);
            }
        }
    }

    private static void ThrowIfNoEndpoint(string setting, string endpoint)
    {
        if (!OptionsRules.IsServiceUrl(endpoint))
        {
            throw BrokenAsShown(
                setting,
                SecretText.ShowUrl(endpoint, MaxShownLength),
                "an endpoint is an absolute URL that begins with http:// or https://, without blanks around it");
        }

        var url = new Uri(endpoint);
        if ((url.Query + url.Fragment).Length > 0)
        {
            // With one of them, the SDK loses the path of what is asked for.
            var sent = url.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
            throw new AuditConfigurationException($"{setting} has a query or a fragment, which cannot be sent")
            {
                Remedy = $"Correct it: write \"{sent}\".",
            };
        }
    }

    private static void ThrowIfModeIsNone(AWSOptions settings, CredentialProfile? profile)
    {
        if (settings.DefaultConfigurationMode is not null)
        {
            return;
        }

        if (Environment.GetEnvironmentVariable(ModeVariable) is { } variable)
        {
            ThrowIfNoMode(ModeVariable, variable);
        }
        else if (profile is { DefaultConfigurationModeName: { Length: > 0 } mode })
        {
            ThrowIfNoMode($"defaults_mode of {Of(profile)}", mode);
        }
    }

    private static void ThrowIfNoMode(string setting, string mode)
    {
        if (!Enum.TryParse<DefaultConfigurationMode>(mode, ignoreCase: true, out var known) || !Enum.IsDefined(known))
        {
            throw Broken(setting, mode, $"it takes {string.Join(", ", Enum.GetNames<DefaultConfigurationMode>())}");
        }
    }

    private static string Of(CredentialProfile profile) => $"the AWS profile '{BoundedText.Show(profile.Name, MaxShownLength)}'";

    private static void ThrowIfNoHeader(string setting, string? text)
    {
        if (text is not null && HeaderText.FlawOf(text) is { } flaw)
        {
            throw new AuditConfigurationException(
                $"{setting} has {flaw}, and it becomes a part of the header User-Agent, so nothing was sent")
            {
                Remedy = $"Set {setting} anew, without it.",
            };
        }
    }

    private static AuditConfigurationException Broken(string setting, string value, string rule) =>
        BrokenAsShown(setting, SecretText.Show(value, MaxShownLength), rule);

    private static AuditConfigurationException BrokenAsShown(string setting, string shown, string rule) =>
        new($"{setting} is \"{shown}\": {rule}")
        {
            Remedy = "Correct it, or take it away.",
        };
}
