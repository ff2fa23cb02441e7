using System.Globalization;
using System.Runtime.CompilerServices;
using IoTAudit.Tool.Audits;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using IoTAuditClient.Text;

namespace IoTAudit.Tool.Sources;

/// <summary>The findings of several accounts and Regions in one stream.</summary>
/// <param name="places">The accounts and Regions.</param>
/// <param name="selection">Which findings: of a period, or of an audit by a relative name.</param>
/// <param name="now">The end of a period of which none is given.</param>
internal sealed class PlacedFindings(AuditedPlaces places, FindingSelection selection, DateTimeOffset now)
{
    private const int MostAnnounced = 20;

    public required ConsoleContext Context { get; init; }

    public required ProgressLine Line { get; init; }

    public required IProgress<long> Progress { get; init; }

    /// <summary>The severity of --fail-on, or null.</summary>
    public FindingSeverity? Threshold { get; init; }

    /// <summary>The accounts and Regions, which know when all is read what has come of each.</summary>
    public AuditedPlaces Places => places;

    /// <summary>Which findings are asked for.</summary>
    public FindingSelection Asked => selection;

    /// <summary>Lists the findings that were selected, in the order of each service and as they come.</summary>
    public async IAsyncEnumerable<(AuditedPlace Place, AuditFinding Finding)> ReadAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Two names may look the same once they are made visible, so that clients are known by their place in the list.
        var items = places.All.Select(ClientsOf).ListAcrossByAsync(
            (clients, stop) => AskAsync(PlaceOf(clients.Name), stop), cancellationToken: cancellationToken);
        var listed = 0L;
        await foreach (var item in items)
        {
            var place = PlaceOf(item.Origin.Client);
            if (!item.IsFinding)
            {
                place.End(item);
                continue;
            }

            Progress.Report(++listed);
            if (place.Add(item.Finding))
            {
                yield return (place, item.Finding);
            }
        }
    }

    /// <summary>Tells what the reading comes to: says on stderr which places failed, and why nothing was found.</summary>
    /// <param name="count">How many findings were selected.</param>
    /// <param name="cancellationToken">Ends the question for an unknown check.</param>
    public async Task<ExitCode> ConcludeAsync(long count, CancellationToken cancellationToken)
    {
        Line.Hide();
        WriteManyAudits();
        var code = ExitCodes.Worse(places.WriteFailed(), places.WriteWithoutAudit(selection.TaskId, isJudged: Threshold is not null));
        foreach (var place in places.All.Where(static place => place.Shortfall is not null))
        {
            place.Context.Error.WriteLine($"iot-audit: {place.Shortfall}");
            code = ExitCodes.Worse(code, ExitCode.Incomplete);
        }

        foreach (var place in places.All)
        {
            foreach (var leftOut in place.LeftOut?.Sentences ?? [])
            {
                place.Context.Error.WriteLine($"iot-audit: {leftOut}");
            }
        }

        if (count == 0 && places.All.FirstOrDefault(AuditedPlaces.IsComplete) is { } asked)
        {
            var flaw = selection.CheckName is { } check && places.All.All(static place => place.Listed == 0)
                ? await UnknownChecks.FlawOfAsync([check], "finding", asked.Service.Tasks, cancellationToken)
                : null;
            Context.Error.WriteLine($"iot-audit: {flaw ?? "no finding matches."}");
            if (flaw is not null)
            {
                return ExitCodes.Worse(code, ExitCode.NotFound);
            }
        }

        return places.All.Where(AuditedPlaces.IsComplete).Aggregate(code, static (worst, place) => ExitCodes.Worse(worst, place.Judge()));
    }

    private static AuditClients ClientsOf(AuditedPlace place, int index) => new(
        index.ToString(CultureInfo.InvariantCulture),
        place.Service.Client,
        place.Service.Tasks,
        place.Service.Suppressions,
        place.Service.Mitigations);

    private AuditedPlace PlaceOf(string name) => places.All[int.Parse(name, CultureInfo.InvariantCulture)];

    private async Task<AuditFindingQuery?> AskAsync(AuditedPlace place, CancellationToken cancellationToken)
    {
        if (selection.TaskId is not { } name)
        {
            place.Begin(audit: null, missed: null, selection, threshold: null);
            return selection.ToQuery(now);
        }

        if (await TaskName.FindOrNullAsync(name, place.Service.Tasks, cancellationToken) is not { } audit)
        {
            return null;
        }

        var checks = new MissedChecks(place.Service.Tasks);
        var missed = selection.CheckName is null ? await checks.ClauseOfAsync(audit, cancellationToken) : null;
        if (Threshold is not null && missed is null && checks.Doubt is { } unknown)
        {
            Line.WriteError($"iot-audit: {place.Name}: {unknown}");
        }

        Announce(place, name, audit, missed);
        place.Begin(audit, missed, selection, Threshold);
        return (selection with { TaskId = audit.TaskId }).ToQuery(now);
    }

    private void Announce(AuditedPlace place, string name, AuditTask audit, string? missed)
    {
        string[] which = places.All.Count <= MostAnnounced ? [AuditLookup.SentenceOf(name, audit)] : [];
        foreach (var sentence in which.Concat(Threshold is null ? AuditLookup.DoubtsOf(audit, missed, place.Settings) : []))
        {
            Line.WriteError($"iot-audit: {place.Name}: {sentence}");
        }
    }

    // A line for each of hundreds of places would push what was found off the screen.
    private void WriteManyAudits()
    {
        var audits = places.All.Select(static place => place.Audit).OfType<AuditTask>().OrderBy(static audit => audit.StartTime).ToList();
        if (places.All.Count > MostAnnounced && audits.Count > 0)
        {
            Context.Error.WriteLine(
                $"iot-audit: {selection.TaskId} is {Counts.Of(audits.Count, "audit")}, started from {AuditStart.Of(audits[0])} to "
                    + $"{AuditStart.Of(audits[^1])}; summary --output jsonl names the one of each.");
        }
    }
}
