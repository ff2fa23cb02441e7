using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient.Reporting;

namespace IoTAudit.Tool.Commands.Diff;

/// <summary>Picks the writer of a format.</summary>
internal static class ComparisonWriters
{
    public static IReadOnlyList<FindingChange> Order { get; } =
        [FindingChange.New, FindingChange.Resolved, FindingChange.Persisting, FindingChange.Unknown];

    public static IComparisonWriter Create(OutputFormat format, ServiceSelection selection, ConsoleContext context) => format switch
    {
        OutputFormat.Json => new ComparisonJsonWriter(context.Output, isLines: false),
        OutputFormat.JsonLines => new ComparisonJsonWriter(context.Output, isLines: true),
        OutputFormat.Table => new ComparisonTableWriter(selection, context),
        _ => new ComparisonPlainWriter(context.Output),
    };
}
