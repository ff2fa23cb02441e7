using System.CommandLine;
using IoTAudit.Tool.Failures;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Sources;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;

namespace IoTAudit.Tool.CommandLine;

/// <summary>What a command does around its calls of the service: it picks and opens the service, and tells failures.</summary>
/// <param name="context">What is outside the program.</param>
/// <param name="takesSeveral">Whether the command asks several accounts and Regions.</param>
internal sealed class ServiceCalls(ConsoleContext context, bool takesSeveral = false)
{
    private readonly ServiceOptions _options = new(context, takesSeveral);

    public void AddTo(Command command) => _options.AddTo(command);

    /// <summary>What the command line says about the service.</summary>
    public ServiceSettings Read(ParseResult result) => _options.Read(result);

    /// <summary>Runs calls against the service, or the several, that the command line names.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="call">The calls, where it is one.</param>
    /// <param name="callPlaces">The calls, where they are several.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    public async Task<ExitCode> RunAsync(
        ParseResult result,
        Func<IFindingService, ServiceSelection, ProgressLine, Task<ExitCode>> call,
        Func<AuditedPlaces, ProgressLine, Task<ExitCode>> callPlaces,
        CancellationToken cancellationToken)
    {
        var all = _options.ReadAll(result);
        if (all.Count == 1)
        {
            return await RunAsync(result, call, cancellationToken);
        }

        var selection = ServiceSelector.For(context).Select(all[0]);
        Announcement.Write(selection, all[0], context);
        await using var places = await AuditedPlaces.OpenAsync(all, selection, context, cancellationToken);
        var line = new ProgressLine(context, all[0].IsVerbose);
        try
        {
            return await callPlaces(places, line);
        }
        finally
        {
            line.Hide();
        }
    }

    /// <summary>Runs calls against the service that the command line names.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="call">The calls: with the service, how it was selected, and a line for progress.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <param name="forOthers">The command that an identity runs which may do what this one is denied; null where none is told.</param>
    public async Task<ExitCode> RunAsync(
        ParseResult result,
        Func<IFindingService, ServiceSelection, ProgressLine, Task<ExitCode>> call,
        CancellationToken cancellationToken,
        RepeatedCommand? forOthers = null)
    {
        var settings = _options.Read(result);
        var selection = ServiceSelector.For(context).Select(settings);
        selection = selection with { Place = AuditedRegion.PlaceOf(settings, selection, context) };
        Announcement.Write(selection, settings, context);
        await using var service = await context.Connect(selection, settings, context, cancellationToken);
        var line = new ProgressLine(context, settings.IsVerbose);
        try
        {
            return await call(service, selection, line);
        }
        catch (AuditClientException exception)
        {
            line.Hide();
            var code = FailureReport.Write(exception, context, settings, id: null);
            if (forOthers is not null && exception is AuditAccessDeniedException denied)
            {
                CommandForOthers.Write(denied, forOthers.Options, forOthers.Ids, settings, context);
            }

            return code;
        }
        finally
        {
            line.Hide();
        }
    }
}
