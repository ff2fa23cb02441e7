namespace IoTAuditClient.Reporting.Html;

/// <summary>The totals, and what they are made of.</summary>
internal sealed class SummarySection(HtmlWriter html, ReportData report)
{
    private readonly SeverityBar _bar = new(html);

    public void Write()
    {
        var totals = report.Totals;
        html.WriteLine($"""
            <section id="summary" aria-labelledby="summary-title">
            <h2 id="summary-title">Summary</h2>
            """);
        WriteLead(totals);
        WriteTiles();
        _bar.WriteLarge(totals);
        html.WriteLine($"""<div class="breakdowns">""");
        WriteBreakdown("by-check", "By check", "Check", report.Checks.WorstFirst, CheckTitle.Of);
        html.WriteLine($"<div>");
        WriteBreakdown(
            "by-type", "By resource type", "Resource type", report.ResourceTypes.WorstFirst, named => NameOr(named, "no resource type"));
        if (report.Audits.All.Skip(1).Any())
        {
            WriteBreakdown("by-audit", "By audit", "Audit", report.Audits.NewestFirst, AuditName);
        }

        html.WriteLine($"</div>\n</div>\n</section>");
    }

    // Each audit of a period finds a problem anew, so that only one audit's findings are as many as there are problems.
    private void WriteLead(SeverityCounts totals)
    {
        var findings = ReportText.Count(totals.Open, "open finding");
        if (!report.Audits.All.Skip(1).Any())
        {
            html.Write($"""<p class="lead"><strong>{findings}</strong>{Worst()}<span class="aside">""");
        }
        else
        {
            var problems = ReportText.Count(report.Problems.Open, "distinct open problem");
            html.Write($"""<p class="lead"><strong>{problems}</strong> in {report.AuditCount} audits, each counted once""");
            html.Write($"""<span class="aside">{report.Problems.Suppressed} more suppressed; below are findings, one for each problem """);
            html.Write($"and audit: {findings}{Worst()}, ");
        }

        html.WriteLine($"{totals.Suppressed} suppressed, {totals.All} in all</span></p>");
    }

    private static string NameOr(NamedCounts named, string none) => named.Name.Length > 0 ? named.Name : $"({none})";

    private static string AuditName(NamedCounts named) =>
        named.Start is { } start ? ReportText.Minute(start) : NameOr(named, "no audit named");

    private string Worst()
    {
        var worst = ReportSeverity.All.FirstOrDefault(severity => report.Totals[severity] > 0);
        return worst is { Rank: < 3 }
            ? FormattableString.Invariant($", {report.Totals[worst]:N0} of them {worst.Caption.ToLowerInvariant()}")
            : "";
    }

    private void WriteTiles()
    {
        html.WriteLine($"""<ul class="tiles">""");
        foreach (var severity in ReportSeverity.All.Where(severity => severity.IsDocumented || report.Totals[severity] > 0))
        {
            html.WriteLine(
                $"""<li class="tile"><span class="sev s{severity.Rank}">{severity.Caption}</span> """
                    + $"""<span class="count" id="open-s{severity.Rank}">{report.Totals[severity]}</span></li>""");
        }

        html.WriteLine($"""
            <li class="tile apart"><span class="sev off">Suppressed</span> <span class="count" id="suppressed">{report.Totals.Suppressed}</span></li>
            </ul>
            """);
    }

    private void WriteBreakdown(string id, string title, string column, IEnumerable<NamedCounts> rows, Func<NamedCounts, string> show)
    {
        NamedCounts[] all = [.. rows];
        var largest = all.Select(named => named.Counts.All).DefaultIfEmpty().Max();
        html.WriteLine($"""
            <section class="breakdown" aria-labelledby="{id}-title">
            <h3 id="{id}-title">{title}</h3>
            <table role="table" class="bars" id="{id}" aria-labelledby="{id}-title">
            <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">{column}</th><th role="columnheader" scope="col">Open</th><th role="columnheader" scope="col">Severities</th></tr></thead>
            <tbody role="rowgroup">
            """);
        foreach (var named in all)
        {
            WriteRow(named, show(named), largest, isCheck: id == "by-check");
        }

        html.WriteLine($"</tbody>\n</table>\n</section>");
    }

    private void WriteRow(NamedCounts named, string name, long largest, bool isCheck)
    {
        html.Write($"""<tr role="row"><th role="rowheader" scope="row">""");
        if (isCheck)
        {
            html.Write($"""<a href="#check-{named.Number}"><bdi>{name}</bdi></a>""");
        }
        else
        {
            html.Write($"""<bdi>{name}</bdi>""");
        }

        html.Write($"""</th><td role="cell" class="num">{named.Counts.Open}</td><td role="cell" class="mix">""");
        _bar.WriteSmall(named.Counts, largest);
        html.WriteLine($"<span>{named.Counts.ToString()}</span></td></tr>");
    }
}
