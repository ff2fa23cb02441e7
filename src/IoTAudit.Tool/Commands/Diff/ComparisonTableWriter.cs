using IoTAudit.Tool.Findings;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using IoTAuditClient.Reporting;
using Spectre.Console;

namespace IoTAudit.Tool.Commands.Diff;

/// <summary>
/// Prints a comparison for people at a terminal: what is new, worse, suppressed since, resolved and unknown, a line each, and
/// how much persists.
/// </summary>
internal sealed class ComparisonTableWriter(ServiceSelection selection, ConsoleContext context) : IComparisonWriter
{
    private const int SeverityWidth = 8;
    private static readonly Style Bold = new(decoration: Decoration.Bold);
    private static readonly Style Dim = new(decoration: Decoration.Dim);
    private readonly IAnsiConsole _console = TerminalConsole.Create(context.Output, 10_000, context.UsesColor);

    public void Write(FindingComparison comparison, bool isPartial)
    {
        var former = new FormerStates(comparison);
        var counts = ComparisonWriters.Order
            .Select(change => (Change: change, comparison.Of(change).Count))
            .Where(counted => counted.Count > 0 || counted.Change != FindingChange.Unknown)
            .Select(counted => ComparisonWriters.Count(counted.Change, counted.Count, former));
        WriteLine(Title.Of(string.Join(", ", counts), selection), Bold);
        Write("New", "+", comparison.Of(FindingChange.New));
        Write("Persisting, and worse than before", "!", comparison.Worsened, former);
        Write("Persisting, and suppressed since the older audit", "=", SuppressedSince(comparison));
        Write("Resolved", "-", comparison.Of(FindingChange.Resolved));
        Write("Unknown, because the newer audit has no result of their checks", "?", comparison.Of(FindingChange.Unknown));
        if (comparison.Of(FindingChange.Persisting).Count > 0)
        {
            _console.WriteLine();
            WriteLine("What persists is listed by --output plain, json and jsonl.", Dim);
        }
    }

    private static List<AuditFinding> SuppressedSince(FindingComparison comparison) =>
        [.. comparison.Of(FindingChange.Persisting)
            .Where(finding => finding.IsSuppressed is true && comparison.FindOlder(finding) is { IsSuppressed: false })];

    private void Write(string heading, string mark, IReadOnlyList<AuditFinding> findings, FormerStates? former = null)
    {
        if (findings.Count == 0)
        {
            return;
        }

        _console.WriteLine();
        WriteLine(heading, new Style(decoration: Decoration.Underline));
        var checks = findings.Select(finding => CheckNames.Shorten(VisibleText.Show(FindingIdentity.Of(finding).CheckName?.Value)))
            .ToList();
        var checkWidth = Math.Min(checks.Max(Cells.Count), Math.Max((context.Width - SeverityWidth) / 2, 12));
        for (var i = 0; i < findings.Count; i++)
        {
            var finding = findings[i];
            var style = finding.IsSuppressed is true ? Dim : Style.Plain;
            var line = new Paragraph();
            line.Append($"{mark} ", Bold);
            line.Append(Cells.Fit(VisibleText.Show(finding.Severity?.Value), SeverityWidth), SeverityStyle.Of(finding.Severity?.Value));
            line.Append("  " + Cells.FitMiddle(checks[i], checkWidth), style);

            // People look the resource up next, so it is never cut.
            var before = former?.TextOf(finding) is { } state ? $"  ({state})" : "";
            line.Append(
                "  " + ResourceText.Short(finding.NonCompliantResource) + before + (finding.IsSuppressed is true ? "  (suppressed)" : ""),
                style);
            _console.Write(line);
            _console.WriteLine();
        }
    }

    private void WriteLine(string text, Style style)
    {
        _console.Write(new Text(text, style));
        _console.WriteLine();
    }
}
