using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient.Reporting;

namespace IoTAudit.Tool.Commands.Diff;

/// <summary>Picks the writer of a format.</summary>
internal static class ComparisonWriters
{
    public static IReadOnlyList<FindingChange> Order { get; } =
        [FindingChange.New, FindingChange.Resolved, FindingChange.Persisting, FindingChange.Unknown];

    /// <summary>How many findings there are of a change, and of those that persist how many got worse.</summary>
    public static string Count(FindingChange change, int count, FormerStates former)
    {
        var worse = change == FindingChange.Persisting && former.Count > 0
            ? FormattableString.Invariant($" of which {former.Count:N0} got worse")
            : "";
        return FormattableString.Invariant($"{count:N0} {change.ToString().ToLowerInvariant()}") + worse;
    }

    public static IComparisonWriter Create(
        OutputFormat format,
        ServiceSelection selection,
        ConsoleContext context,
        int? maxLength = null) => format switch
        {
            OutputFormat.Json => new ComparisonJsonWriter(context.Output, isLines: false),
            OutputFormat.JsonLines => new ComparisonJsonWriter(context.Output, isLines: true),
            OutputFormat.Markdown => new ComparisonMarkdownWriter(context.Output, maxLength, selection),
            OutputFormat.Table => new ComparisonTableWriter(selection, context),
            _ => new ComparisonPlainWriter(context.Output),
        };
}
