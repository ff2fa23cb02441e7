using System.Globalization;
using IoTAuditClient.Reporting.Summary;

namespace IoTAuditClient.Reporting.Markdown;

/// <summary>Counts findings by severity and by check. Severities that AWS does not document are counted together, because there can be
/// any number of them.</summary>
/// <param name="known">The newest audits; none where they are not known.</param>
internal sealed class MarkdownTotals(IReadOnlyList<AuditTask> known)
{
    private static readonly string[] Severities =
        [
            "none", FindingSeverity.Names.Low, FindingSeverity.Names.Medium, FindingSeverity.Names.High,
            FindingSeverity.Names.Critical, "other",
        ];

    private readonly long[] _counts = new long[Severities.Length];
    private readonly long[] _suppressed = new long[Severities.Length];
    private readonly Dictionary<AuditCheckName, long> _checks = [];

    // An audit that found nothing is one of the audits as well.
    private readonly HashSet<string> _audits =
        new(known.Take(1).Select(static audit => audit.TaskId).OfType<string>(), StringComparer.Ordinal);
    private readonly ProblemCounts _problems = new(known);

    /// <summary>Tells what is gone.</summary>
    public NewestAudits Audits => _problems.Audits;

    /// <summary>Counts a finding.</summary>
    /// <param name="located">The finding.</param>
    /// <param name="problem">The fingerprint of its problem, as a number.</param>
    /// <returns>How it stands to the findings of the same problem that were counted before, and what its audits are told by.</returns>
    public (Newness Newness, int Key) Add(LocatedFinding located, UInt128 problem)
    {
        var finding = located.Finding;
        var urgency = finding.Severity.GetValueOrDefault().Urgency;
        _counts[urgency]++;
        _suppressed[urgency] += finding.IsSuppressed == true ? 1 : 0;
        if (AuditCheckCatalog.Find(finding.CheckName) is { } check)
        {
            _checks[check.Name] = _checks.GetValueOrDefault(check.Name) + 1;
        }

        _audits.Add(finding.TaskId ?? "");
        return _problems.Add(located, problem);
    }

    /// <summary>How many problems the findings are of, where they are of several audits, each of which finds a problem anew; else null.
    /// </summary>
    public string? Problems => _audits.Count < 2 && _problems.Gone == 0 ? null : string.Create(
        CultureInfo.InvariantCulture,
        $"These findings of {_audits.Count} audits are of **{_problems.Count} distinct problems**: **{_problems.Open} open**, "
            + $"{_problems.Gone} gone, {_problems.Suppressed} suppressed. {Audits.Meaning}\n");

    /// <summary>How many rows a list of all of it would have: one a finding, or of several audits one a problem that is not gone.</summary>
    public long Listed => Problems is null ? _counts.Sum() : _problems.Count - _problems.Gone;

    /// <summary>The severities, the worst first, other ones and none only where there are any, and all.</summary>
    public IEnumerable<(string Severity, long Count, long Suppressed)> BySeverity()
    {
        for (var urgency = Severities.Length - 1; urgency >= 0; urgency--)
        {
            var isDocumented = urgency > 0 && urgency < Severities.Length - 1;
            if (isDocumented || _counts[urgency] > 0)
            {
                yield return (Severities[urgency], _counts[urgency], _suppressed[urgency]);
            }
        }

        yield return ("all", _counts.Sum(), _suppressed.Sum());
    }

    /// <summary>The known checks that have findings, the most findings first.</summary>
    public IEnumerable<(AuditCheck Check, long Count)> Checks() =>
        _checks.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.Value, StringComparer.Ordinal)
            .Select(pair => (AuditCheckCatalog.Find(pair.Key)!, pair.Value));
}
