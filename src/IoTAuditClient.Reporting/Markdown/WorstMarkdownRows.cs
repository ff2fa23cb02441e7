using IoTAuditClient.Reporting.Documents;

namespace IoTAuditClient.Reporting.Markdown;

/// <summary>Keeps the rows of the worst findings, as many as can have room. Not thread-safe.</summary>
/// <param name="maxLength">The most characters.</param>
/// <param name="columns">What a row shows.</param>
internal sealed class WorstMarkdownRows(int maxLength, LocatedMarkdownRow columns)
{
    /// <summary>A row that takes more than this part of the room is left out, so that it does not keep all others away.</summary>
    private const int LongestPart = 4;

    private readonly UrgencyQueue<string> _rows = new();
    private long _length;

    /// <summary>Gets how many findings were added.</summary>
    public long Count { get; private set; }

    public void Add(LocatedFinding located)
    {
        var finding = located.Finding;
        Count++;
        var row = columns.Of(located);
        if (row.Length > maxLength / LongestPart)
        {
            return;
        }

        var identity = FindingIdentity.Of(finding);
        _rows.Enqueue(row, new Urgency(
            finding.IsSuppressed == true,
            -finding.Severity.GetValueOrDefault().Urgency,
            identity.CheckName?.Value ?? "",
            identity.ResourceKey,
            Count));
        _length += row.Length;
        while (_length > maxLength)
        {
            _length -= _rows.Dequeue().Length;
        }
    }

    /// <summary>Takes the rows out, the worst first.</summary>
    public IReadOnlyList<string> Take() => _rows.Take();
}
