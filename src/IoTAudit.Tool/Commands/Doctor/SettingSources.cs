using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using IoTAudit.Tool.Services;
using IoTAuditClient;

namespace IoTAudit.Tool.Commands.Doctor;

/// <summary>
/// Says where the endpoint, the Region and the credentials of a call come from: what was used, beside the settings that lead there.
/// </summary>
internal sealed class SettingSources(CallObservation observation, ServiceSettings settings, ConsoleContext context)
{
    private readonly Lazy<CredentialProfile?> _profile = new(() => AwsProfiles.Find(settings.ProfileName(context), out _));
    private readonly Lazy<RegionalEndpoint?> _regional = new(() => FindRegional(observation));

    public string? Region => observation.Region
        ?? settings.Region
        ?? settings.Account?.Region
        ?? Variable("AWS_REGION") ?? Variable("AWS_DEFAULT_REGION") ?? _profile.Value?.Region?.SystemName;

    /// <summary>Gets whether the call went to the Region's own endpoint, or did not get so far and no setting names another one.</summary>
    public bool IsEndpointOfAws => observation.Endpoint is null
        ? settings is { EndpointUrl: null, Account: null or { HasEndpoint: false } }
            && ServiceSettings.EndpointVariables.All(name => context.FindVariable(name) is null)
        : _regional.Value is not null;

    public string ProfileName => settings.ProfileName(context);

    public bool HasProfile => _profile.Value is not null;

    public string RegionSource => Region switch
    {
        null => "no setting names one",
        var region when region == settings.Region => context.SourceOf("--region"),
        var region when region == settings.Account?.Region => "the account of --account names it",
        var region when IsOf(region, Variable("AWS_REGION")) => "AWS_REGION is set",
        var region when IsOf(region, Variable("AWS_DEFAULT_REGION")) => "AWS_DEFAULT_REGION is set",
        var region when IsOf(region, _profile.Value?.Region?.SystemName) => $"the profile {ProfileName} names it",
        _ when observation.Endpoint is not null && _regional.Value is null =>
            "the AWS SDK signs for it where an endpoint URL is set and neither --region nor AWS_REGION",
        _ when settings.Region is null && Variable("AWS_REGION") is null && Variable("AWS_EC2_METADATA_DISABLED") is null =>
            "no setting names one and the instance metadata service answers",
        _ => "the AWS SDK chose it",
    };

    public string EndpointSource => observation.Endpoint switch
    {
        null => "nothing was sent",
        var endpoint when endpoint == settings.EndpointUrl => context.SourceOf("--endpoint-url"),
        _ when settings is { EndpointUrl: null, Account.HasEndpoint: true } => "the account of --account names it",
        var endpoint when IsSet("AWS_ENDPOINT_URL_IOT", endpoint) => "AWS_ENDPOINT_URL_IOT is set",
        var endpoint when IsSet("AWS_ENDPOINT_URL", endpoint) => "AWS_ENDPOINT_URL is set",
        _ when _regional.Value is { } regional => $"it is the one of the Region{regional.Variant}",
        var endpoint when IsSame(_profile.Value?.EndpointUrl, endpoint) => $"the profile {ProfileName} names it (endpoint_url)",
        _ => "the AWS SDK chose it",
    };

    /// <summary>The kind of credentials in words; null where the call got none.</summary>
    public string? Credentials => observation.Identity switch
    {
        null => null,
        EnvironmentVariablesAWSCredentials => "the environment variables AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY",
        AssumeRoleWithWebIdentityCredentials =>
            "a role for a web identity (AWS_WEB_IDENTITY_TOKEN_FILE, or web_identity_token_file of a profile)",
        AssumeRoleAWSCredentials when settings.Account?.RoleArn is { } role => $"the role {VisibleText.Show(role)}",
        AssumeRoleAWSCredentials => $"the role that the profile {ProfileName} assumes",
        SSOAWSCredentials => $"the IAM Identity Center (SSO) session of the profile {ProfileName}",
        LoginAWSCredentials => $"the `aws login` session of the profile {ProfileName}",
        ProcessAWSCredentials => $"the credential_process of the profile {ProfileName}",
        GenericContainerCredentials => "the role of the container",
        BasicAWSCredentials or SessionAWSCredentials when HasProfile => $"the keys of the profile {ProfileName}",
        var other when other.GetType().Name.Contains("InstanceProfile", StringComparison.Ordinal) =>
            "the role of the instance, by the instance metadata service",
        var other => other.GetType().Name,
    };

    public string CredentialsSource => observation.Identity switch
    {
        null => "the call did not get so far",
        EnvironmentVariablesAWSCredentials => "the AWS SDK looks there first",
        _ when settings.Account is not null => context.SourceOf("--account"),
        _ when settings.Profile is not null => context.SourceOf("--profile"),
        _ when Variable("AWS_PROFILE") is not null => "AWS_PROFILE is set",
        _ => "nothing that comes earlier in the AWS SDK's order is set",
    };

    private static RegionalEndpoint? FindRegional(CallObservation observation) =>
        observation is { Endpoint: { } endpoint, Region: { } region }
            ? RegionalEndpoint.Of(region).FirstOrDefault(regional => regional.Url.Host == endpoint.Host)
            : null;

    // The AWS SDK takes "fips-us-east-1" and "us-east-1-fips" for the Region without it.
    private static bool IsOf(string region, string? setting) =>
        setting is not null && (region == setting || $"fips-{region}" == setting || $"{region}-fips" == setting);

    private static bool IsSame(string? setting, Uri endpoint) => Uri.TryCreate(setting, UriKind.Absolute, out var uri) && uri == endpoint;

    private bool IsSet(string name, Uri endpoint) => IsSame(Variable(name), endpoint);

    private string? Variable(string name) => context.FindVariable(name);
}
