using IoTAudit.Tool.Audits;
using IoTAudit.Tool.Findings;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using IoTAuditClient.Reporting;
using Spectre.Console;

namespace IoTAudit.Tool.Commands.Diff;

/// <summary>
/// Prints a comparison for people at a terminal: what is new, worse, suppressed since, resolved and unknown, with id and reason, and how
/// much persists.
/// </summary>
internal sealed class ComparisonTableWriter(ServiceSelection selection, ConsoleContext context) : IComparisonWriter
{
    private const int MarkWidth = 2;
    private const int WidestBlock = 110;
    private static readonly Style Bold = new(decoration: Decoration.Bold);
    private static readonly Style Dim = new(decoration: Decoration.Dim);
    private readonly IAnsiConsole _console = TerminalConsole.Create(context.Output, 10_000, context.UsesColor);
    private readonly FindingBlock _block = new(
        TerminalConsole.Create(context.Output, 10_000, context.UsesColor), Math.Min(context.Width, WidestBlock), MarkWidth);

    public void Write(FindingComparison comparison, bool isPartial)
    {
        var former = new FormerStates(comparison);
        var counts = ComparisonWriters.Order
            .Select(change => (Change: change, comparison.Of(change).Count))
            .Where(counted => counted.Count > 0 || counted.Change != FindingChange.Unknown)
            .Select(counted => ComparisonWriters.Count(counted.Change, counted.Count, former));
        WriteLine(Title.Of(string.Join(", ", counts), selection), Bold);
        if ((comparison.OlderStart ?? comparison.NewerStart) is not null)
        {
            WriteLine($"From the audit of {AuditStart.Of(comparison.OlderStart)} to that of {AuditStart.Of(comparison.NewerStart)}", Dim);
        }

        Write("New", "+", comparison.Of(FindingChange.New));
        Write("Persisting, and worse than before", "!", comparison.Worsened, former);
        Write("Persisting, and suppressed since the older audit", "=", SuppressedSince(comparison));
        Write("Resolved", "-", comparison.Of(FindingChange.Resolved));
        Write("Unknown, because the newer audit does not tell of their checks", "?", comparison.Of(FindingChange.Unknown));
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
        foreach (var finding in findings)
        {
            string[] notes = [finding.IsSuppressed is true ? "suppressed" : "", former?.TextOf(finding) ?? ""];
            _block.Write(
                finding,
                mark,
                [.. notes.Where(static note => note.Length > 0)],
                finding.ReasonForNonCompliance ?? finding.ReasonForNonComplianceCode);
        }
    }

    // Each sentence is broken between words; the findings have whole ids and break none.
    private void WriteLine(string text, Style style) => _console.WriteWrapped(text, style, context.Width);
}
