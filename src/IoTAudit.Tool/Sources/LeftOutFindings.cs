using IoTAuditClient;
using IoTAuditClient.Text;

namespace IoTAudit.Tool.Sources;

/// <summary>
/// Counts the findings that a command leaves out, because none may go missing without a word. It leaves out those that lack the member by
/// which others are selected, those that the service lists although nobody asked for them, and those that an ignore file names.
/// </summary>
/// <param name="selection">Which findings are asked for.</param>
internal sealed class LeftOutFindings(FindingSelection selection)
{
    private readonly SortedSet<string> _unsaid = new(StringComparer.Ordinal);

    /// <summary>How many do not say whether they are asked for.</summary>
    public long Count { get; private set; }

    /// <summary>How many are asked for and ignored.</summary>
    public long IgnoredCount { get; private set; }

    /// <summary>How many an ignore file seems to name and are not ignored.</summary>
    public long NamelessCount { get; private set; }

    /// <summary>How many the service listed that were not asked for.</summary>
    public long OtherCount { get; private set; }

    /// <summary>How many there are and why they are left out, or are not although it seems so.</summary>
    public IEnumerable<string> Sentences => new[]
    {
        UnsaidSentence,
        OtherSentence,
        selection.Ignored?.SentenceOf(IgnoredCount),
        selection.Ignored?.SentenceOfNameless(NamelessCount),
    }.OfType<string>();

    private string? UnsaidSentence => Count == 0
        ? null
        : Counts.Of(Count, "finding is left out, because it does", "findings are left out, because they do")
            + $" not say what is asked for: {string.Join(" and ", _unsaid)}.";

    private string? OtherSentence => OtherCount == 0
        ? null
        : $"the service lists {Counts.Of(OtherCount, "finding that was not asked for and is", "findings that were not asked for and are")} "
            + $"left out; asked for: {selection.Conditions}.";

    /// <summary>As <see cref="IsSelected"/>, for a finding that the service lists: it may be one that was not asked for.</summary>
    public bool IsSelectedOfListed(AuditFinding finding)
    {
        if (selection.IsOther(finding))
        {
            OtherCount++;
            return false;
        }

        return IsSelected(finding, selection.HasSeverityOf(finding));
    }

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

        if (matches is true && selection.Ignored is { } ignored)
        {
            switch (ignored.Contains(finding))
            {
                case true:
                    IgnoredCount++;
                    return false;
                case null:
                    NamelessCount++;
                    break;
            }
        }

        return matches is true;
    }
}
