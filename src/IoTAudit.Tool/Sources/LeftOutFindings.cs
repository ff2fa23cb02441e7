using IoTAuditClient;
using IoTAuditClient.Text;

namespace IoTAudit.Tool.Sources;

/// <summary>
/// Findings that are left out: those that have not the member by which others are selected, which may be among those that are asked for,
/// so that nobody is told that there are none; and those that an ignore file names.
/// </summary>
/// <param name="selection">Which findings are asked for.</param>
internal sealed class LeftOutFindings(FindingSelection selection)
{
    private readonly SortedSet<string> _unsaid = new(StringComparer.Ordinal);

    /// <summary>How many do not say whether they are asked for.</summary>
    public long Count { get; private set; }

    /// <summary>How many are asked for and ignored.</summary>
    public long IgnoredCount { get; private set; }

    /// <summary>How many there are and why they are left out.</summary>
    public IEnumerable<string> Sentences =>
        new[] { UnsaidSentence, selection.Ignored?.SentenceOf(IgnoredCount) }.OfType<string>();

    private string? UnsaidSentence => Count == 0
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

        if (matches is true && selection.Ignored?.Contains(finding) is true)
        {
            IgnoredCount++;
            return false;
        }

        return matches is true;
    }
}
