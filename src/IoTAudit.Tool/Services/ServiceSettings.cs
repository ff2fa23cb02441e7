namespace IoTAudit.Tool.Services;

/// <summary>What the command line says about the service to ask.</summary>
internal sealed record ServiceSettings
{
    public string? Region { get; init; }

    public string? Profile { get; init; }

    public Uri? EndpointUrl { get; init; }

    public bool IsEmulator { get; init; }

    public bool IsVerbose { get; init; }

    /// <summary>How long one call may take in all, or null for the client's own default.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>The name of the profile that the AWS SDK takes.</summary>
    public string ProfileName(ConsoleContext context) =>
        Profile ?? (context.Variable("AWS_PROFILE") is { Length: > 0 } name ? name : "default");
}
