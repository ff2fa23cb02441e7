namespace IoTAuditClient.Reporting.Html;

/// <summary>What each check that has findings looks for, and what can be done about them.</summary>
internal sealed class CheckSection(HtmlWriter html, ReportData report)
{
    public async Task WriteAsync()
    {
        html.WriteLine($"""
            <section id="checks" aria-labelledby="checks-title" tabindex="-1">
            <h2 id="checks-title">Checks</h2>
            <div class="checks">
            """);
        foreach (var check in report.Checks.WorstFirst)
        {
            Write(check);
            await html.PassOnAsync().ConfigureAwait(false);
        }

        html.WriteLine($"""
            </div>
            </section>
            """);
    }

    private void Write(NamedCounts named)
    {
        html.WriteLine($"""
            <article id="check-{named.Number}" tabindex="-1" aria-labelledby="check-{named.Number}-title">
            <h3 id="check-{named.Number}-title"><bdi>{CheckTitle.Of(named)}</bdi></h3>
            <p class="counts">{named.Counts.ToString()}</p>
            """);
        if (CheckTitle.DocumentedCheck(named) is { } check)
        {
            WriteDocumented(check);
        }
        else
        {
            html.WriteLine($"<p>What made this report does not know this check. AWS adds checks: "
                + $"a newer version, or the AWS IoT Device Defender developer guide, may.</p>");
        }

        html.WriteLine($"</article>");
    }

    private void WriteDocumented(AuditCheck check)
    {
        html.WriteLine($"""
            <p>{check.Description}</p>
            <p>{check.Remedy}</p>
            <dl>
            """);
        WriteCodes("Name", [check.Name.Value]);
        if (check.Severity is { } severity)
        {
            var known = ReportSeverity.Of(severity);
            html.WriteLine($"""<div><dt>Documented severity</dt><dd><span class="sev s{known.Rank}">{known.Caption}</span></dd></div>""");
        }

        WriteCodes("Resource type", check.ResourceType is { } type ? [type.Value] : []);
        WriteCodes("Reasons", check.ReasonCodes);
        WriteCodes("Mitigation actions", [.. check.MitigationActionTypes.Select(static type => type.Value)]);
        WriteCodes("Suppressed by", check.SuppressionIdentifierMember is { } member ? [member] : []);
        html.WriteLine($"</dl>");
        if (check.DocumentationUrl is { } page)
        {
            html.WriteLine(
                $"""<p class="more"><a href="{page.AbsoluteUri}" rel="noopener noreferrer">How to fix it: AWS documentation</a></p>""");
        }
    }

    private void WriteCodes(string name, IReadOnlyList<string> codes)
    {
        if (codes.Count == 0)
        {
            return;
        }

        html.Write($"<div><dt>{name}</dt><dd>");
        foreach (var code in codes)
        {
            html.Write($"<code>");
            html.WriteName(code);
            html.Write($"</code> ");
        }

        html.WriteLine($"</dd></div>");
    }
}
