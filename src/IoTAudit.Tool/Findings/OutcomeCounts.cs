using System.Globalization;

namespace IoTAudit.Tool.Findings;

/// <summary>What became of findings, counted in the order in which it came first, such as <c>3 completed, 1 failed</c>.</summary>
internal static class OutcomeCounts
{
    public static string Of(IEnumerable<string> outcomes) => string.Join(
        ", ",
        outcomes.GroupBy(static outcome => outcome, StringComparer.Ordinal)
            .Select(static group => string.Create(CultureInfo.InvariantCulture, $"{group.Count():N0} {group.Key}")));
}
