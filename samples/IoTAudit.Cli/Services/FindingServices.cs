namespace IoTAudit.Cli.Services;

/// <summary>Opens the service that was selected.</summary>
internal static class FindingServices
{
    public static async Task<IFindingService> ConnectAsync(
        ServiceSelection selection, ServiceSettings settings, ConsoleContext context, CancellationToken cancellationToken) =>
        selection.IsEmulator
            ? await EmulatorService.StartAsync(settings, context, cancellationToken)
            : new AwsService(settings, context);
}
