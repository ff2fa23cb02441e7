using IoTAuditClient;

namespace IoTAudit.Tool.Commands.Mitigate;

/// <summary>An action and the findings that it is applied to.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Action">What it is; null where it may not be read.</param>
/// <param name="Findings">The findings.</param>
internal sealed record PlannedAction(string Name, MitigationAction? Action, IReadOnlyList<AuditFinding> Findings)
{
    /// <summary>How many resources the findings are about.</summary>
    public int ResourceCount => Findings.Select(static finding => finding.NonCompliantResource?.Identifier).Distinct().Count();

    /// <summary>The checks for which AWS documents no such action, so that the service may refuse it.</summary>
    public IEnumerable<AuditCheckName> DoubtfulChecks => Action?.Type is { } type
        ? Checks.Select(static entry => entry.Check)
            .Where(check => AuditCheckCatalog.Find(check) is { } known && !known.MitigationActionTypes.Contains(type))
        : [];

    /// <summary>How many findings there are of each check, the most at first.</summary>
    public IEnumerable<(AuditCheckName Check, int Count)> Checks => Findings
        .GroupBy(static finding => AuditCheckCatalog.Resolve(finding.CheckName!.Value))
        .Select(static group => (group.Key, group.Count()))
        .OrderByDescending(static entry => entry.Item2)
        .ThenBy(static entry => entry.Key.Value, StringComparer.Ordinal);
}
