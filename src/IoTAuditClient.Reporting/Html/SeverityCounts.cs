using System.Globalization;

namespace IoTAuditClient.Reporting.Html;

/// <summary>How many findings there are: the open ones by severity, the suppressed ones apart.</summary>
internal sealed class SeverityCounts : IComparable<SeverityCounts>
{
    private readonly long[] _open = new long[ReportSeverity.All.Count];

    public long Open => _open.Sum();

    public long Suppressed { get; private set; }

    public long All => Open + Suppressed;

    public long this[ReportSeverity severity] => _open[severity.Rank];

    public void Add(ReportSeverity severity, bool isSuppressed)
    {
        if (isSuppressed)
        {
            Suppressed++;
        }
        else
        {
            _open[severity.Rank]++;
        }
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

        return other is null ? -1 : other.Suppressed.CompareTo(Suppressed);
    }

    /// <summary>All counts that are not zero in words: "12 critical, 3 low, 2 suppressed".</summary>
    public override string ToString()
    {
        var parts = ReportSeverity.All
            .Select(severity => (Count: this[severity], Caption: severity.Caption))
            .Append((Count: Suppressed, Caption: "Suppressed"))
            .Where(part => part.Count > 0)
            .Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Count:N0} {part.Caption.ToLowerInvariant()}"));
        return string.Join(", ", parts.DefaultIfEmpty("none"));
    }
}
