namespace IoTAudit.Tool.Services;

/// <summary>What the command line says about the service to ask.</summary>
internal sealed record ServiceSettings
{
    public string? Region { get; init; }

    /// <summary>Whether nobody named the Region, because all of a partition are asked.</summary>
    public bool IsOneOfAll { get; init; }

    public string? Profile { get; init; }

    /// <summary>The account of the accounts file that is asked. What the command line says goes before its settings.</summary>
    public AccountEntry? Account { get; init; }

    public Uri? EndpointUrl { get; init; }

    public bool IsEmulator { get; init; }

    public bool IsVerbose { get; init; }

    /// <summary>How long one call may take in all, or null for the client's own default.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>What the command line calls the account; null where it names none.</summary>
    public string? AccountName => Account?.Name ?? Profile;

    /// <summary>The name of the profile that the AWS SDK takes.</summary>
    public string ProfileName(ConsoleContext context) => FindProfileName(context) ?? "default";

    /// <summary>The name of the profile that is given, or null where the AWS SDK takes the one that it calls default.</summary>
    public string? FindProfileName(ConsoleContext context) =>
        Profile ?? Account?.Profile ?? (context.Variable("AWS_PROFILE") is { Length: > 0 } name ? name : null);
}
