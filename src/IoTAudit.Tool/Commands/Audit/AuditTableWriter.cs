using System.Globalization;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using Spectre.Console;

namespace IoTAudit.Tool.Commands.Audit;

/// <summary>Prints audits for people at a terminal, a line each. Lines end with the id, which is never broken.</summary>
internal sealed class AuditTableWriter(ServiceSelection selection, ConsoleContext context)
{
    private const int StartWidth = 13;
    private const int StatusWidth = 11;
    private const int FailingWidth = 8;
    private const int LackingWidth = 9;
    private const int OriginWidth = 24;

    /// <summary>The width from which on there is room for what started an audit beside an id of 32 characters.</summary>
    private const int RoomForOrigin = StartWidth + StatusWidth + FailingWidth + LackingWidth + OriginWidth + 32 + 5;

    /// <summary>The width from which on there is room for the counts of checks.</summary>
    private const int RoomForCounts = StartWidth + StatusWidth + FailingWidth + LackingWidth + 32 + 4;

    private static readonly Style Bold = new(decoration: Decoration.Bold);
    private static readonly Style Dim = new(decoration: Decoration.Dim);
    private readonly IAnsiConsole _console = TerminalConsole.Create(context.Output, 10_000, context.UsesColor);

    private bool HasCounts => context.Width >= RoomForCounts;

    public void Write(IReadOnlyList<AuditTask> tasks)
    {
        WriteLine(new Text(Title.Of("Audits", selection), Bold));
        WriteLine(new Text(Line("Started (UTC)", "Status", "Failing", "No result", "Origin", "Id"), Dim));
        foreach (var task in tasks)
        {
            WriteLine(new Text(
                Line(
                    task.StartTime is { } start ? TableTime.Of(start, context.TimeProvider) : "not said",
                    VisibleText.Show(task.Status?.Value ?? "not said"),
                    FailingOf(task),
                    LackingOf(task),
                    AuditText.OriginOf(task),
                    VisibleText.Show(task.TaskId)),
                task.IsConclusive ? Style.Plain : Dim));
        }

        WriteLine(new Text(
            HasCounts ? "Failing: checks with findings. No result: did not look, or not yet." : "Dim: not every check has a result.",
            Dim));
    }

    private static string FailingOf(AuditTask task) => string.Create(
        CultureInfo.InvariantCulture,
        $"{task.Checks.Count(static check => check.Status == AuditCheckStatus.CompletedNonCompliant)} of "
            + $"{CountOfChecks(task)}");

    private static string LackingOf(AuditTask task)
    {
        var lacking = CountOfChecks(task) - task.Checks.Count(static check => check.IsConclusive);
        return lacking == 0 ? "" : lacking.ToString(CultureInfo.InvariantCulture);
    }

    // An audit that has just begun may count checks that it does not name yet.
    private static int CountOfChecks(AuditTask task) => Math.Max(task.Checks.Count, task.Statistics?.TotalChecks ?? 0);

    private string Line(string start, string status, string failing, string lacking, string origin, string id) => string.Join(
        ' ',
        new[]
        {
            Cells.Fit(start, StartWidth),
            Cells.Fit(status, StatusWidth),
            HasCounts ? Cells.Fit(failing, FailingWidth) : null,
            HasCounts ? Cells.Fit(lacking, LackingWidth) : null,
            context.Width >= RoomForOrigin ? Cells.FitMiddle(origin, OriginWidth) : null,
            id,
        }.OfType<string>());

    private void WriteLine(Text line)
    {
        _console.Write(line);
        _console.WriteLine();
    }
}
