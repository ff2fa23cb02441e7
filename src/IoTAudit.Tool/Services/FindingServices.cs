using Microsoft.Extensions.Logging;

namespace IoTAudit.Tool.Services;

/// <summary>Opens the service that was selected.</summary>
internal static class FindingServices
{
    // Not an async method: it sets an AsyncLocal for the calls of its caller, and an async method would undo that at its return.
    public static Task<IFindingService> ConnectAsync(
        ServiceSelection selection, ServiceSettings settings, ConsoleContext context, CancellationToken cancellationToken)
    {
        var lines = settings.IsVerbose ? new VerboseLines(context) : null;
        RequestTrace.Begin(lines);
        ILogger logger = lines is null ? new EmptyPagesLogger(context) : new VerboseLogger(lines);
        return selection.IsEmulator
            ? StartEmulatorAsync(settings, context.TimeProvider, logger, cancellationToken)
            : Task.FromResult<IFindingService>(
                new AwsService(settings, context.TimeProvider, new InventedAnswersLogger(selection.Mark, context, logger)));
    }

    private static async Task<IFindingService> StartEmulatorAsync(
        ServiceSettings settings, TimeProvider timeProvider, ILogger logger, CancellationToken cancellationToken) =>
        await EmulatorService.StartAsync(settings, timeProvider, logger, cancellationToken);
}
