namespace IoTAudit.Cli.Services;

/// <summary>Opens the service that was selected.</summary>
internal static class FindingServices
{
    // Not an async method: what it says about logging holds for the caller's own calls, and an async method would keep it to itself.
    public static Task<IFindingService> ConnectAsync(
        ServiceSelection selection, ServiceSettings settings, ConsoleContext context, CancellationToken cancellationToken)
    {
        RequestTrace.Begin(settings.IsVerbose ? new VerboseLines(context) : null);
        return selection.IsEmulator ? StartEmulatorAsync(settings, context, cancellationToken) : Task.FromResult<IFindingService>(new AwsService(settings, context));
    }

    private static async Task<IFindingService> StartEmulatorAsync(ServiceSettings settings, ConsoleContext context, CancellationToken cancellationToken) =>
        await EmulatorService.StartAsync(settings, context, cancellationToken);
}
