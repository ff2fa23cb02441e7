using System.Globalization;

namespace IoTAuditClient.Reporting.Html;

/// <summary>How many findings or problems there are: the open ones by severity, those that are gone or suppressed apart.</summary>
internal sealed class SeverityCounts : IComparable<SeverityCounts>
{
    private readonly long[] _open = new long[ReportSeverity.All.Count];

    public long Open => _open.Sum();

    public long Suppressed { get; private set; }

    public long Gone { get; private set; }

    /// <summary>What the newest audit has.</summary>
    public long Present => Open + Suppressed;

    public long All => Present + Gone;

    /// <summary>The rank of the worst severity that is open; one more than any where nothing is.</summary>
    public int WorstRank => Array.FindIndex(_open, static count => count > 0) is >= 0 and var rank ? rank : _open.Length;

    public long this[ReportSeverity severity] => _open[severity.Rank];

    public void Add(ReportSeverity severity, ProblemState state)
    {
        _open[severity.Rank] += state == ProblemState.Open ? 1 : 0;
        Gone += state == ProblemState.Gone ? 1 : 0;
        Suppressed += state == ProblemState.Suppressed ? 1 : 0;
    }

    public void Add(SeverityCounts other)
    {
        for (var rank = 0; rank < _open.Length; rank++)
        {
            _open[rank] += other._open[rank];
        }

        Gone += other.Gone;
        Suppressed += other.Suppressed;
    }

    public void Clear()
    {
        Array.Clear(_open);
        (Gone, Suppressed) = (0, 0);
    }

    /// <summary>
    /// Orders by the number of the worst findings, then of the next worst ones, and so on: what has more of them stands first.
    /// </summary>
    public int CompareTo(SeverityCounts? other)
    {
        for (var rank = 0; other is not null && rank < _open.Length; rank++)
        {
            if (_open[rank] != other._open[rank])
            {
                return other._open[rank].CompareTo(_open[rank]);
            }
        }

        return other is null ? -1 : (other.Gone, other.Suppressed).CompareTo((Gone, Suppressed));
    }

    /// <summary>All counts that are not zero in words: "12 critical, 3 low, 2 suppressed".</summary>
    public override string ToString()
    {
        var parts = ReportSeverity.All
            .Select(severity => (Count: this[severity], Caption: severity.Caption))
            .Append((Count: Gone, Caption: "Gone"))
            .Append((Count: Suppressed, Caption: "Suppressed"))
            .Where(part => part.Count > 0)
            .Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Count:N0} {part.Caption.ToLowerInvariant()}"));
        return string.Join(", ", parts.DefaultIfEmpty("none"));
    }
}
