using System.Globalization;
using IoTAudit.Tool.Audits;
using IoTAudit.Tool.Findings;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using Spectre.Console;

namespace IoTAudit.Tool.Commands.Audit;

/// <summary>Prints audits for people at a terminal, a line each. Lines end with the id, which is never broken.</summary>
internal sealed class AuditTableWriter(ServiceSelection selection, ConsoleContext context, PlaceColumns places = default)
{
    private const int StartWidth = 13;
    private const int StatusWidth = 11;
    private const int FailingWidth = 8;
    private const int LackingWidth = 9;
    private const int OriginWidth = 24;

    /// <summary>The width from which on there is room for what started an audit beside an id of 32 characters.</summary>
    private const int RoomForOrigin = StartWidth + StatusWidth + FailingWidth + LackingWidth + OriginWidth + 32 + 5;

    private const int WidestAccount = 30;
    private const int WidestRegion = 14;
    private const int NarrowAccount = 11;
    private const int NarrowRegion = 9;
    private const int RoomForCounts = StartWidth + StatusWidth + FailingWidth + LackingWidth + 32 + 4;

    private static readonly Style Bold = new(decoration: Decoration.Bold);
    private static readonly Style Dim = new(decoration: Decoration.Dim);
    private readonly IAnsiConsole _console = TerminalConsole.Create(context.Output, 10_000, context.UsesColor);
    private readonly int _account = Math.Min(places.Account, IsNarrow(places, context) ? NarrowAccount : WidestAccount);
    private readonly int _region = Math.Min(places.Region, IsNarrow(places, context) ? NarrowRegion : WidestRegion);

    public void Write(IReadOnlyList<AuditTask> tasks) => Write(tasks.Select(static task => (task, "", "")));

    public void Write(IReadOnlyList<PlacedAudit> audits) => Write(audits.Select(
        static audit => (audit.Task, VisibleText.Show(audit.ShownAccount), VisibleText.Show(audit.Region))));

    private void Write(IEnumerable<(AuditTask Task, string Account, string Region)> audits)
    {
        _console.WriteLine(new Text(Title.OfList("Audits", selection), Bold));
        _console.WriteLine(new Text(Line("Account", "Region", "Started (UTC)", "Status", "Failing", "No result", "Origin", "Id"), Dim));
        foreach (var (task, account, region) in audits)
        {
            _console.WriteLine(new Text(
                Line(
                    account,
                    region,
                    task.StartTime is { } start ? TableTime.Of(start, context.TimeProvider) : "not said",
                    VisibleText.Show(task.Status?.Value ?? "not said"),
                    FailingOf(task),
                    LackingOf(task),
                    AuditText.OriginOf(task),
                    VisibleText.Show(task.TaskId)),
                task.IsConclusive ? Style.Plain : Dim));
        }

        _console.WriteLine(new Text(
            HasCounts ? "Failing: checks with findings. No result: did not look, or not yet." : "Dim: not every check has a result.",
            Dim));
    }

    private int PlaceWidth => (_account > 0 ? _account + 1 : 0) + (_region > 0 ? _region + 1 : 0);

    /// <summary>Whether there is room for the counts of checks beside account and Region.</summary>
    private bool HasCounts => context.Width - PlaceWidth >= RoomForCounts;

    private static bool IsNarrow(PlaceColumns places, ConsoleContext context) =>
        context.Width < RoomForOrigin + Math.Min(places.Account, WidestAccount) + Math.Min(places.Region, WidestRegion);

    private static string FailingOf(AuditTask task) => string.Create(
        CultureInfo.InvariantCulture,
        $"{task.Checks.Count(AuditText.IsNotCompliant)} of "
            + $"{CountOfChecks(task)}");

    private static string LackingOf(AuditTask task)
    {
        var lacking = CountOfChecks(task) - task.Checks.Count(static check => check.IsConclusive);
        return lacking == 0 ? "" : lacking.ToString(CultureInfo.InvariantCulture);
    }

    // An audit that has just begun may count checks that it does not name yet.
    private static int CountOfChecks(AuditTask task) => Math.Max(task.Checks.Count, task.Statistics?.TotalChecks ?? 0);

    private string Line(
        string account, string region, string start, string status, string failing, string lacking, string origin, string id)
    {
        string?[] cells =
        [
            _account > 0 ? Cells.FitMiddle(account, _account) : null,
            _region > 0 ? Cells.FitMiddle(region, _region) : null,
            Cells.Fit(start, StartWidth),
            Cells.Fit(status, StatusWidth),
            HasCounts ? Cells.Fit(failing, FailingWidth) : null,
            HasCounts ? Cells.Fit(lacking, LackingWidth) : null,
            context.Width - PlaceWidth >= RoomForOrigin ? Cells.FitMiddle(origin, OriginWidth) : null,
            id,
        ];
        return string.Join(' ', cells.OfType<string>());
    }
}
