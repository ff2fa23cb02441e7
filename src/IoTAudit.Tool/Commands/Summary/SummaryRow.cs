using IoTAuditClient;
using Spectre.Console;

namespace IoTAudit.Tool.Commands.Summary;

/// <summary>A line of a drawn summary.</summary>
/// <param name="Name">What is counted.</param>
/// <param name="Open">How many open findings it has.</param>
/// <param name="OpenBySeverity">The same by severity, the worst first.</param>
internal sealed record SummaryRow(string Name, long Open, IReadOnlyList<KeyValuePair<FindingSeverity, long>> OpenBySeverity)
{
    public Style Style { get; init; } = Style.Plain;

    public string Start { get; init; } = "";

    /// <summary>What stands behind the bar: the worst severity, or why there is nothing to count.</summary>
    public string Worst { get; init; } = "";

    public long Suppressed { get; init; }

    /// <summary>How many more open findings there are than in the audit before, with its sign; empty where that is not known.</summary>
    public string Change { get; init; } = "";

    /// <summary>Whether the name is not shortened.</summary>
    public bool IsNameWhole { get; init; }
}
