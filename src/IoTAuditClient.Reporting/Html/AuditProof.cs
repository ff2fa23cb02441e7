using System.Globalization;

namespace IoTAuditClient.Reporting.Html;

/// <summary>What the audit looked at, check by check: a finding that is missing means something only where a check has a result.</summary>
internal sealed class AuditProof(HtmlWriter html, AuditTask audit)
{
    public void Write()
    {
        var made = audit.Checks.Count(static check => check.IsConclusive);
        html.WriteLine($"""
            <section id="audit" aria-labelledby="audit-title" tabindex="-1">
            <h2 id="audit-title">What the audit looked at</h2>
            """);
        if (audit.IsConclusive)
        {
            html.WriteLine($"<p>The audit is completed, and every one of its {(long)made} checks has a result.</p>");
        }
        else
        {
            var contradiction = audit.ContradictsItself ? ", but its counts contradict what its checks say" : "";
            html.Write($"""<p class="notice" role="alert"><strong>The audit does not tell everything.</strong> """);
            html.Write($"Its status is {audit.Status?.Value ?? "not said"}, and ");
            html.Write($"{(long)made} of its {(long)audit.Checks.Count} checks have a result{contradiction}: ");
            html.WriteLine($"a finding that is missing elsewhere means nothing.</p>");
        }

        if (audit.Checks.Count > 0)
        {
            WriteTable();
        }

        html.WriteLine($"</section>");
    }

    private void WriteTable()
    {
        html.WriteLine($"""
            <table class="numbers made">
            <thead><tr><th scope="col">Check</th><th scope="col">Result</th><th scope="col">Resources</th><th scope="col">Not compliant</th><th scope="col">Suppressed</th></tr></thead>
            <tbody>
            """);
        foreach (var check in audit.Checks)
        {
            html.Write($"""<tr><th scope="row"><bdi>{TitleOf(check.CheckName)}</bdi></th><td><bdi>{ResultOf(check)}</bdi></td>""");
            foreach (var count in (long?[])[check.TotalResources, check.NonCompliantResources, check.SuppressedNonCompliantResources])
            {
                html.Write($"<td>{count?.ToString("N0", CultureInfo.InvariantCulture) ?? ""}</td>");
            }

            html.WriteLine($"</tr>");
        }

        html.WriteLine($"</tbody>\n</table>");
    }

    private static string TitleOf(AuditCheckName name) =>
        AuditCheckCatalog.Find(name)?.Title ?? ReportText.Of(name.Value, limit: 200) ?? "";

    private static string ResultOf(AuditCheckResult check) =>
        !check.IsConclusive ? $"no result: {ReportText.Of(check.ErrorCode ?? check.Status?.Value ?? "status not said")}"
        : check.Status == AuditCheckStatus.CompletedCompliant ? "passed"
        : "not passed";
}
