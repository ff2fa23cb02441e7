using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;

namespace IoTAudit.Tool.Commands.Doctor;

/// <summary>Says where the endpoint, the Region and the credentials of a call come from: what was used, beside the settings that lead there.</summary>
internal sealed class SettingSources(CallObservation observation, ServiceSettings settings, ConsoleContext context)
{
    private const string AwsDomain = ".amazonaws.com";
    private readonly Lazy<CredentialProfile?> _profile = new(() => FindProfile(settings, context));

    public string? Region => observation.Region ?? settings.Region ?? Variable("AWS_REGION") ?? Variable("AWS_DEFAULT_REGION") ?? _profile.Value?.Region?.SystemName;

    public string ProfileName => NameOf(settings, context);

    public bool HasProfile => _profile.Value is not null;

    public string RegionSource => Region switch
    {
        null => "no setting names one",
        var region when region == settings.Region => "--region is given",
        var region when region == Variable("AWS_REGION") => "AWS_REGION is set",
        var region when region == Variable("AWS_DEFAULT_REGION") => "AWS_DEFAULT_REGION is set",
        var region when region == _profile.Value?.Region?.SystemName => $"the profile {ProfileName} names it",
        _ when observation.Endpoint is { } endpoint && !IsAws(endpoint) => "the AWS SDK signs for it where an endpoint URL is set and neither --region nor AWS_REGION",
        _ => "the instance metadata service says so",
    };

    public string EndpointSource => observation.Endpoint switch
    {
        null => "nothing was sent",
        var endpoint when endpoint == settings.EndpointUrl => "--endpoint-url is given",
        var endpoint when IsSet("AWS_ENDPOINT_URL_IOT", endpoint) => "AWS_ENDPOINT_URL_IOT is set",
        var endpoint when IsSet("AWS_ENDPOINT_URL", endpoint) => "AWS_ENDPOINT_URL is set",
        var endpoint when IsAws(endpoint) => $"it is the one of the Region{Variant(endpoint)}",
        _ => $"the profile {ProfileName} names it (endpoint_url)",
    };

    /// <summary>The kind of credentials in words; null where the call got none.</summary>
    public string? Credentials => observation.Identity switch
    {
        null => null,
        EnvironmentVariablesAWSCredentials => "the environment variables AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY",
        AssumeRoleWithWebIdentityCredentials => "a role for a web identity (AWS_WEB_IDENTITY_TOKEN_FILE, or web_identity_token_file of a profile)",
        AssumeRoleAWSCredentials => $"the role that the profile {ProfileName} assumes",
        SSOAWSCredentials => $"the IAM Identity Center (SSO) session of the profile {ProfileName}",
        LoginAWSCredentials => $"the `aws login` session of the profile {ProfileName}",
        ProcessAWSCredentials => $"the credential_process of the profile {ProfileName}",
        GenericContainerCredentials => "the role of the container",
        BasicAWSCredentials or SessionAWSCredentials when HasProfile => $"the keys of the profile {ProfileName}",
        var other when other.GetType().Name.Contains("InstanceProfile", StringComparison.Ordinal) => "the role of the instance, by the instance metadata service",
        var other => other.GetType().Name,
    };

    public string CredentialsSource => observation.Identity switch
    {
        null => "the call did not get so far",
        EnvironmentVariablesAWSCredentials => "the AWS SDK looks there first",
        _ when settings.Profile is not null => "--profile is given",
        _ when Variable("AWS_PROFILE") is not null => "AWS_PROFILE is set",
        _ => "nothing that comes earlier in the AWS SDK's order is set",
    };

    private static string NameOf(ServiceSettings settings, ConsoleContext context) =>
        settings.Profile ?? (context.Variable("AWS_PROFILE") is { Length: > 0 } name ? name : "default");

    private static CredentialProfile? FindProfile(ServiceSettings settings, ConsoleContext context)
    {
        try
        {
            return new CredentialProfileStoreChain().TryGetProfile(NameOf(settings, context), out var profile) ? profile : null;
        }
        catch (AmazonClientException)
        {
            // A file that cannot be read: the call says so.
            return null;
        }
    }

    private static bool IsAws(Uri endpoint) => endpoint.Host.Contains(AwsDomain, StringComparison.Ordinal);

    private static string Variant(Uri endpoint) => endpoint.Host.Contains("fips", StringComparison.Ordinal) ? ", the FIPS one" : "";

    private bool IsSet(string name, Uri endpoint) => Uri.TryCreate(Variable(name), UriKind.Absolute, out var uri) && uri == endpoint;

    private string? Variable(string name) => context.Variable(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;
}
