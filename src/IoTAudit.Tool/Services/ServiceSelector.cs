namespace IoTAudit.Tool.Services;

/// <summary>
/// Decides which service answers. Any AWS setting means AWS; the embedded emulator answers only where there is none, or where it is asked
/// for, so that an invented finding is not taken for a real one.
/// </summary>
/// <param name="variable">Reads an environment variable.</param>
/// <param name="fileExists">Tells whether a file exists.</param>
/// <param name="homeDirectory">Where the folder <c>.aws</c> is looked for.</param>
/// <param name="sourceOf">Tells why an option has its value; null where all are given.</param>
internal sealed class ServiceSelector(
    Func<string, string?> variable,
    Func<string, bool> fileExists,
    string homeDirectory,
    Func<string, string>? sourceOf = null)
{
    private const string NullDevice = "/dev/null";

    private static readonly string[] Variables =
    [
        "AWS_REGION",
        "AWS_DEFAULT_REGION",
        "AWS_PROFILE",
        "AWS_DEFAULT_PROFILE",
        "AWS_ENDPOINT_URL_IOT",
        "AWS_ENDPOINT_URL",
        "AWS_ACCESS_KEY_ID",
        "AWS_SECRET_ACCESS_KEY",
        "AWS_SESSION_TOKEN",
        "AWS_ROLE_ARN",
        "AWS_WEB_IDENTITY_TOKEN_FILE",
        "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
        "AWS_CONTAINER_CREDENTIALS_FULL_URI",
        "AWS_EC2_METADATA_SERVICE_ENDPOINT",
    ];

    private static readonly string[] FileVariables = ["AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE"];

    private static readonly string[] FileNames = ["config", "credentials"];

    public static ServiceSelector For(ConsoleContext context) =>
        new(context.Variable, context.FileExists, context.HomeDirectory, context.SourceOf);

    public ServiceSelection Select(ServiceSettings settings)
    {
        if (settings.IsEmulator)
        {
            return new ServiceSelection(true, "--emulator is given");
        }

        return AwsSetting(settings) is { } reason
            ? new ServiceSelection(false, reason) { MissingFiles = [.. MissingFiles()] }
            : new ServiceSelection(true, "no AWS setting was found (option, environment variable or ~/.aws)");
    }

    private string? AwsSetting(ServiceSettings settings) => FlagSetting(settings) ?? VariableSetting() ?? FileSetting();

    private string? FlagSetting(ServiceSettings settings) => settings switch
    {
        { EndpointUrl: not null } => SourceOf("--endpoint-url"),
        { Account: not null } => SourceOf("--account"),
        { Profile: not null } => SourceOf("--profile"),
        { Region: not null } => SourceOf("--region"),
        _ => null,
    };

    private string SourceOf(string option) => sourceOf?.Invoke(option) ?? $"{option} is given";

    // The AWS SDKs treat an empty variable as one that is not set.
    private string? VariableSetting() =>
        Variables.FirstOrDefault(name => !string.IsNullOrWhiteSpace(variable(name))) is { } name ? $"{name} is set" : null;

    private string? FileSetting()
    {
        foreach (var name in FileVariables)
        {
            // A variable that names a missing file means AWS too, because invented findings would hide the mistake.
            if (NamedFile(name) is { } path)
            {
                return fileExists(path) ? $"{name} names an existing file" : $"{name} is set";
            }
        }

        return FileNames.Select(name => Path.Combine(homeDirectory, ".aws", name)).FirstOrDefault(fileExists) is { } file
            ? $"{file} exists"
            : null;
    }

    private IEnumerable<MissingFile> MissingFiles() =>
        from name in FileVariables
        let path = NamedFile(name)
        where path is not null && !fileExists(path)
        select new MissingFile(name, path);

    // A variable that names the null device switches the file off, so it is no setting.
    private string? NamedFile(string name) =>
        variable(name) is { } path && !string.IsNullOrWhiteSpace(path) && path != NullDevice ? path : null;
}
