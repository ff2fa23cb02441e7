using IoTAuditClient;
using IoTAuditClient.Reporting;

namespace IoTAudit.Tool.Commands.Summary;

/// <summary>Compares open findings as a person does: more critical ones are worse; of as many, more high ones; and so on.</summary>
internal sealed class SeverityOrder : IComparer<IEnumerable<SummaryGroup>>
{
    public static SeverityOrder Instance { get; } = new();

    public int Compare(IEnumerable<SummaryGroup>? x, IEnumerable<SummaryGroup>? y)
    {
        var (left, right) = (CountsOf(x), CountsOf(y));
        return left.Keys.Union(right.Keys).OrderDescending()
            .Select(severity => left.GetValueOrDefault(severity).CompareTo(right.GetValueOrDefault(severity)))
            .FirstOrDefault(static difference => difference != 0);
    }

    private static Dictionary<FindingSeverity, long> CountsOf(IEnumerable<SummaryGroup>? groups) => (groups ?? [])
        .GroupBy(static group => group.WorstSeverity ?? default)
        .ToDictionary(static same => same.Key, static same => same.Sum(static group => group.Open));
}
