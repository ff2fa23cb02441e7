using IoTAuditClient.Text;

namespace IoTAudit.Tool.Services;

/// <summary>What the command line says about the service to ask.</summary>
internal sealed record ServiceSettings
{
    /// <summary>The variables that set an endpoint, the one that goes before the other first.</summary>
    public static readonly IReadOnlyList<string> EndpointVariables = ["AWS_ENDPOINT_URL_IOT", "AWS_ENDPOINT_URL"];

    private const int LongestUrl = 2_000;

    public string? Region { get; init; }

    /// <summary>
    /// The Region that AWS_DEFAULT_REGION names, for where no option, no account and no AWS_REGION does: the AWS CLI reads it, and the AWS
    /// SDK for .NET does not.
    /// </summary>
    public string? DefaultRegion { get; init; }

    /// <summary>Whether nobody named the Region, because all of a partition are asked.</summary>
    public bool IsOneOfAll { get; init; }

    public string? Profile { get; init; }

    /// <summary>The account of the accounts file that is asked. What the command line says goes before its settings.</summary>
    public AccountEntry? Account { get; init; }

    /// <summary>The accounts file that the command line names, or null.</summary>
    public string? AccountsFile { get; init; }

    public Uri? EndpointUrl { get; init; }

    public bool IsEmulator { get; init; }

    public bool IsVerbose { get; init; }

    /// <summary>How long one call may take in all, or null for the client's own default.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>What the command line calls the account; null where it names none.</summary>
    public string? AccountName => Account?.Name ?? Profile;

    /// <summary>The option by which the AWS CLI takes the same profile, with a space before it; nothing where none is named.</summary>
    public string ProfileOption => (Profile ?? Account?.Profile) is { } name ? $" --profile {NextCommand.Quoted(name)}" : "";

    /// <summary>The options of the command line that say which service is asked.</summary>
    public IReadOnlyList<string> Options =>
    [
        .. Option("--profile", Profile),
        .. Option("--account", Account?.Name),
        .. Option("--accounts-file", AccountsFile),
        .. Option("--region", Region),
        .. Option("--endpoint-url", EndpointUrl is { } url ? SecretText.ShowUrl(url.OriginalString, LongestUrl) : null),
        .. IsEmulator ? (string[])["--emulator"] : [],
    ];

    /// <summary>The name of the profile that the AWS SDK takes.</summary>
    public string ProfileName(ConsoleContext context) => FindProfileName(context) ?? "default";

    /// <summary>The name of the profile that is given, or null where the AWS SDK takes the one that it calls default.</summary>
    public string? FindProfileName(ConsoleContext context) =>
        Profile ?? Account?.Profile ?? (context.Variable("AWS_PROFILE") is { Length: > 0 } name ? name : null);

    /// <summary>The endpoint that is asked in place of the Region's, wherever it is set; null where none is.</summary>
    public EndpointSetting? FindEndpoint(ConsoleContext context)
    {
        if (EndpointUrl is { } url)
        {
            return new EndpointSetting(url.OriginalString, "--endpoint-url");
        }

        if (Account is { ServiceUrl: { } serviceUrl } account)
        {
            return new EndpointSetting(serviceUrl, $"the ServiceUrl of the account {account.Name}");
        }

        foreach (var name in EndpointVariables)
        {
            if (context.FindVariable(name) is { } value)
            {
                return new EndpointSetting(value, name);
            }
        }

        return FindProfileName(context) is { } profile && AwsProfiles.Find(profile, out _) is { EndpointUrl: { } ofProfile }
            && !string.IsNullOrWhiteSpace(ofProfile)
            ? new EndpointSetting(ofProfile, $"endpoint_url of the AWS profile {profile}")
            : null;
    }

    /// <summary>The URL of <see cref="FindEndpoint"/>, which shows no secret.</summary>
    public string? FindEndpointUrl(ConsoleContext context) =>
        FindEndpoint(context) is { } endpoint ? SecretText.ShowUrl(endpoint.Url, LongestUrl) : null;

    private static string[] Option(string name, string? value) => value is null ? [] : [name, value];
}
