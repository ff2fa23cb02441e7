using System.Globalization;
using IoTAuditClient.Reporting;
using IoTAuditClient.Reporting.Sarif;

namespace IoTAudit.Tool.Commands.Export;

/// <summary>Counts what findings are as results of SARIF: of several audits each problem is one. Other formats have no results.</summary>
internal sealed class ResultCount(FindingExportFormat format)
{
    private readonly FindingSummary? _findings = format == FindingExportFormat.Sarif ? new FindingSummary([]) : null;

    /// <summary>What a person has to know of the results.</summary>
    public IEnumerable<string> Notes => _findings is null ? [] : NotesOf(_findings);

    public LocatedFinding Add(LocatedFinding located)
    {
        _findings?.Add(located);
        return located;
    }

    private static IEnumerable<string> NotesOf(FindingSummary findings)
    {
        var problems = findings.OpenProblems + findings.SuppressedProblems;
        if (findings.AuditCount > 1 && problems < findings.Count)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"they are {problems:N0} results: each problem of the {findings.AuditCount:N0} audits is one, as the newest audit has it "
                    + $"that found it.");
        }

        if (SarifLimits.WarningOf(findings.AuditCount > 1 ? problems : findings.Count) is { } warning)
        {
            yield return warning;
        }
    }
}
