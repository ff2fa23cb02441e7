using IoTAuditClient;
using IoTAuditClient.Text;

namespace IoTAudit.Tool.Sources;

/// <summary>
/// Findings that are left out because they have not the member by which others are selected: they may be among those that are asked for,
/// so that nobody is told that there are none.
/// </summary>
/// <param name="selection">Which findings are asked for.</param>
internal sealed class LeftOutFindings(FindingSelection selection)
{
    private readonly SortedSet<string> _unsaid = new(StringComparer.Ordinal);

    public long Count { get; private set; }

    /// <summary>How many there are and what they lack, as a sentence; null where there is none.</summary>
    public string? Sentence => Count == 0
        ? null
        : Counts.Of(Count, "finding is left out, because it does", "findings are left out, because they do")
            + $" not say what is asked for: {string.Join(" and ", _unsaid)}.";

    /// <summary>Tells whether a finding is selected, and counts it here where that is not known.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="matches">Whether it is asked for; null where it does not say so.</param>
    public bool IsSelected(AuditFinding finding, bool? matches)
    {
        if (matches is null)
        {
            Count++;
            _unsaid.UnionWith(selection.FindUnsaid(finding));
        }

        return matches is true;
    }
}
