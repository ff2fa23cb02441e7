using System.Globalization;
using IoTAuditClient.Reporting.Documents;
using IoTAuditClient.Reporting.Identity;

namespace IoTAuditClient.Reporting.Markdown;

/// <summary>
/// A report in GitHub's Markdown. The findings come first and the totals last, because the totals are known only then:
/// neither needs more memory for more findings.
/// </summary>
internal sealed class MarkdownDocument(ExportOutput output, ExportContext context) : IExportDocument
{
    private readonly MarkdownTotals _totals = new();

    public void Start()
    {
        var place = (context.AccountId, context.Region) switch
        {
            (null, null) => "",
            (null, _) => $", Region {MarkdownText.Name(context.Region)}",
            (_, null) => $", account {MarkdownText.Name(context.AccountId)}",
            _ => $", account {MarkdownText.Name(context.AccountId)}, Region {MarkdownText.Name(context.Region)}",
        };
        WriteLine("# AWS IoT Device Defender audit findings");
        WriteLine();
        WriteLine($"Exported by {MarkdownText.Escape(context.Tool)} at {ExportText.Time(context.Time)}{place}.");
        if (context.IsInvented)
        {
            WriteLine();
            WriteLine("**These findings are invented: they come from the embedded emulator.**");
        }

        WriteLine();
        WriteLine("| Severity | Check | Resource | Reason | Reason code | Found | Suppressed | Finding |");
        WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- |");
    }

    public void Write(AuditFinding finding)
    {
        _totals.Add(finding);
        string[] cells =
        [
            MarkdownText.Escape(finding.Severity?.Value),
            MarkdownText.Name(finding.CheckName?.Value),
            MarkdownText.Name(ResourceKey.Of(finding.NonCompliantResource)),
            MarkdownText.Escape(finding.ReasonForNonCompliance),
            MarkdownText.Name(finding.ReasonForNonComplianceCode),
            finding.FindingTime is { } found ? ExportText.Time(found) : "",
            finding.IsSuppressed switch { true => "yes", false => "no", null => "" },
            MarkdownText.Name(FindingIdentity.IdOf(finding)),
        ];
        WriteLine($"| {string.Join(" | ", cells)} |");
    }

    public void Finish(bool isPartial)
    {
        if (isPartial)
        {
            WriteLine();
            WriteLine("**Partial: not all findings could be read.**");
        }

        WriteLine();
        WriteLine(isPartial ? "## Totals of what was read" : "## Totals");
        WriteLine();
        WriteLine("| Severity | Findings | Of these suppressed |");
        WriteLine("| --- | ---: | ---: |");
        foreach (var (severity, count, suppressed) in _totals.BySeverity())
        {
            WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {severity} | {count} | {suppressed} |"));
        }

        if (_totals.Checks().ToList() is not [] and var checks)
        {
            WriteLine();
            WriteLine("## Checks");
            WriteLine();
            foreach (var (check, count) in checks)
            {
                WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"- [{check.Title}]({check.DocumentationUrl}), `{check.Name}`, {count}: {check.Description}"));
            }
        }
    }

    private void WriteLine(string line = "") => output.Write($"{line}\n");
}
