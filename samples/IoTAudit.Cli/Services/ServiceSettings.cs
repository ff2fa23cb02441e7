namespace IoTAudit.Cli.Services;

/// <summary>What the command line says about the service to ask.</summary>
internal sealed record ServiceSettings
{
    public string? Region { get; init; }

    public string? Profile { get; init; }

    public Uri? EndpointUrl { get; init; }

    public bool IsEmulator { get; init; }

    public bool IsVerbose { get; init; }
}
