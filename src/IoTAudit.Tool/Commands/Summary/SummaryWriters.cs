using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient.Reporting;

namespace IoTAudit.Tool.Commands.Summary;

/// <summary>Picks the writer of a format.</summary>
internal static class SummaryWriters
{
    /// <summary>Whether there are several audits of an account and Region, so that findings are no measure of what is open.</summary>
    public static bool IsOfPeriod(FindingSummary summary, IReadOnlyList<PlaceSummary> places) =>
        summary.AuditCount > Math.Max(places.Count, 1) || summary.GoneProblems > 0;

    /// <param name="format">The format.</param>
    /// <param name="isShort">Whether a table is to fit on a screen.</param>
    /// <param name="before">What was open in the audit before; null where that is not known.</param>
    /// <param name="selection">Which service answers.</param>
    /// <param name="context">Where to print.</param>
    public static ISummaryWriter Create(
        OutputFormat format, bool isShort, FormerCounts? before, ServiceSelection selection, ConsoleContext context) => format switch
        {
            OutputFormat.Table => new SummaryTableWriter(isShort, before, selection, context),
            OutputFormat.Json => new SummaryJsonWriter(context.Output),
            OutputFormat.JsonLines => new SummaryJsonLinesWriter(context.Output),
            _ => new SummaryPlainWriter(context.Output),
        };
}
