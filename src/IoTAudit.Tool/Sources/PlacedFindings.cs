using System.Globalization;
using System.Runtime.CompilerServices;
using IoTAudit.Tool.Audits;
using IoTAudit.Tool.Failures;
using IoTAudit.Tool.Findings;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;

namespace IoTAudit.Tool.Sources;

/// <summary>
/// The findings of several accounts and Regions in one stream. One that fails holds up no other: it is told at the end, and makes the
/// whole incomplete.
/// </summary>
/// <param name="places">The accounts and Regions.</param>
/// <param name="selection">Which findings: of a period, or of an audit by a relative name.</param>
/// <param name="now">The end of a period of which none is given.</param>
internal sealed class PlacedFindings(IReadOnlyList<AuditedPlace> places, FindingSelection selection, DateTimeOffset now) : IAsyncDisposable
{
    private const int MostNamed = 6;

    public required ConsoleContext Context { get; init; }

    /// <summary>How the services were selected.</summary>
    public required ServiceSelection Selection { get; init; }

    public required ProgressLine Line { get; init; }

    public required IProgress<long> Progress { get; init; }

    /// <summary>The severity of --fail-on, or null.</summary>
    public FindingSeverity? Threshold { get; init; }

    public IReadOnlyList<AuditedPlace> Places => places;

    /// <summary>Which findings are asked for.</summary>
    public FindingSelection Asked => selection;

    public ServiceSettings Settings => places[0].Settings;

    /// <summary>Whether findings may be missing that should be there. Known when all is read.</summary>
    public bool IsIncomplete => places.Any(static place => IsPlaceFailed(place) || place.Shortfall is not null);

    /// <summary>Whether nothing could be read to its end.</summary>
    public bool IsFailed => places.All(IsPlaceFailed);

    public PlaceColumns Columns => new(
        WidthOf(static place => place.Account, "Account"), WidthOf(static place => place.Region, "Region"));

    /// <summary>Finds the ids of the accounts, as far as they may be asked for.</summary>
    public async Task FindAccountsAsync(CancellationToken cancellationToken)
    {
        var caller = new CallerAccount(Context);
        await Task.WhenAll(places.Select(async place => place.AccountId = await caller.FindAsync(place.Settings, cancellationToken)));
    }

    /// <summary>Lists the findings that were selected, in the order of each service and as they come.</summary>
    public async IAsyncEnumerable<(AuditedPlace Place, AuditFinding Finding)> ReadAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Two names may look the same once they are made visible, so that clients are known by their place in the list.
        var items = places.Select(ClientsOf).ListAcrossByAsync(
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
            if (place.Add(item.Finding, selection.HasSeverityOf(item.Finding)))
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
        WriteSameAccounts();
        var code = ExitCodes.Worse(WriteFailed(), WriteWithoutAudit());
        foreach (var place in places.Where(static place => place.Shortfall is not null))
        {
            place.Context.Error.WriteLine($"iot-audit: {place.Shortfall}");
            code = ExitCodes.Worse(code, ExitCode.Incomplete);
        }

        foreach (var place in places)
        {
            if (place.LeftOut?.Sentence is { } leftOut)
            {
                place.Context.Error.WriteLine($"iot-audit: {leftOut}");
            }
        }

        if (count == 0 && places.FirstOrDefault(IsComplete) is { } asked)
        {
            var flaw = selection.CheckName is { } check && places.All(static place => place.Listed == 0)
                ? await UnknownChecks.FlawOfAsync([check], "finding", asked.Service.Tasks, cancellationToken)
                : null;
            Context.Error.WriteLine($"iot-audit: {flaw ?? "no finding matches."}");
            code = flaw is null ? code : ExitCodes.Worse(code, ExitCode.NotFound);
        }

        return places.Where(IsComplete).Aggregate(code, static (worst, place) => ExitCodes.Worse(worst, place.Judge()));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var place in places)
        {
            await place.Service.DisposeAsync();
        }
    }

    private static bool IsComplete(AuditedPlace place) => place.Status == AuditAcrossStatus.Complete;

    private static bool IsPlaceFailed(AuditedPlace place) =>
        place.Status is AuditAcrossStatus.Failed or AuditAcrossStatus.Finding && !IsNotEnabled(place);

    // Nobody named the Region, and an account that has not switched it on has no credentials there.
    private static bool IsNotEnabled(AuditedPlace place) =>
        place is { Settings.IsOneOfAll: true, Region: { } region, Failure: AuditCredentialsException { StatusCode: not null } }
        && IoTRegions.IsOptIn(region)
        && place.Listed == 0;

    private static AuditClients ClientsOf(AuditedPlace place, int index) => new(
        index.ToString(CultureInfo.InvariantCulture),
        place.Service.Client,
        place.Service.Tasks,
        place.Service.Suppressions,
        place.Service.Mitigations);

    private AuditedPlace PlaceOf(string name) => places[int.Parse(name, CultureInfo.InvariantCulture)];

    private static string NamesOf(List<AuditedPlace> some)
    {
        var shown = string.Join(", ", some.Take(MostNamed).Select(static place => place.Name));
        return some.Count > MostNamed
            ? string.Create(CultureInfo.InvariantCulture, $"{shown} and {some.Count - MostNamed:N0} more")
            : shown;
    }

    private async Task<AuditFindingQuery?> AskAsync(AuditedPlace place, CancellationToken cancellationToken)
    {
        if (selection.TaskId is not { } name)
        {
            place.Begin(audit: null, selection, threshold: null);
            return selection.ToQuery(now);
        }

        var newest = await TaskName.ListNewestAsync(
            TaskName.PlaceOf(name) + 1, place.Service.Tasks, AuditStatus.Completed, cancellationToken);
        if (newest.Count <= TaskName.PlaceOf(name))
        {
            return null;
        }

        var audit = newest[TaskName.PlaceOf(name)];
        if (Threshold is null && AuditGaps.Of(audit) is { } gaps)
        {
            Line.WriteError(
                $"iot-audit: {place.Name}: the audit {VisibleText.Show(audit.TaskId)} of {AuditStart.Of(audit)} is incomplete: {gaps}.");
        }

        place.Begin(audit, selection, Threshold);
        return (selection with { TaskId = audit.TaskId }).ToQuery(now);
    }

    // What fails in many places for one reason, such as missing credentials, is told once.
    private ExitCode WriteFailed()
    {
        var failed = places.Where(IsPlaceFailed).ToList();
        foreach (var same in failed.GroupBy(MessageOf, StringComparer.Ordinal))
        {
            Context.Error.WriteLine($"iot-audit: {NamesOf([.. same])}: {VisibleText.Show(same.Key)}");
        }

        if (failed.Count == 0)
        {
            return ExitCode.Found;
        }

        if (failed.Count == places.Count)
        {
            return failed.Select(static place => FailureReport.CodeOf(place.Failure!)).Aggregate(ExitCodes.Worse);
        }

        Context.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"iot-audit: this is incomplete: {failed.Count:N0} of {places.Count:N0} "
                + $"{AuditedPlace.NounOf(places)} could not be read to their end."));
        return ExitCode.Incomplete;
    }

    private string MessageOf(AuditedPlace place) => FailureReport.MessageOf(place.Failure!, Context, place.Settings);

    private ExitCode WriteWithoutAudit()
    {
        var without = places.Where(static place => place.Status == AuditAcrossStatus.NoAudit).ToList();
        if (without.Count > 0)
        {
            var which = TaskName.PlaceOf(selection.TaskId!) == 0 ? "no completed audit" : "no completed audit before the latest one";
            Context.Error.WriteLine($"iot-audit: {NamesOf(without)}: {which} in the last 90 days.");
        }

        var off = places.Where(IsNotEnabled).ToList();
        if (off.Count > 0)
        {
            Context.Error.WriteLine(
                $"iot-audit: {NamesOf(off)}: the credentials are not accepted, as in a Region that the account has not enabled.");
        }

        // What --region all brings along was not asked for by its name, so that it need not have an audit.
        var isLacking = without.Any(static place => !place.Settings.IsOneOfAll) || !places.Any(IsComplete);
        return (without.Count + off.Count, Threshold, isLacking) switch
        {
            (0, _, _) => ExitCode.Found,
            (_, not null, _) => ExitCode.Incomplete,
            (_, _, true) => ExitCode.NotFound,
            _ => ExitCode.Found,
        };
    }

    private void WriteSameAccounts()
    {
        foreach (var same in places
            .Where(static place => place.AccountId is not null)
            .GroupBy(static place => (place.AccountId, place.Region))
            .Where(static same => same.Skip(1).Any()))
        {
            Context.Error.WriteLine(
                $"iot-audit: {NamesOf([.. same])}: all of them are account {same.Key.AccountId} in the same Region, so its findings come "
                    + "more than once.");
        }
    }

    private int WidthOf(Func<AuditedPlace, string?> part, string title) => AuditedPlace.HasSeveral(places, part)
        ? places.Max(place => Math.Max(Cells.Count(VisibleText.Show(part(place))), title.Length))
        : 0;
}
