namespace IoTAuditClient.Reporting.Html;

/// <summary>The first screen: the totals, what to fix first, and what the totals are made of.</summary>
internal sealed class SummarySection(HtmlWriter html, ReportData report, IReadOnlyList<ReportRow> rows)
{
    private readonly SeverityBar _bar = new(html);

    public void Write()
    {
        html.WriteLine($"""
            <section id="summary" aria-labelledby="summary-title" tabindex="-1">
            <h2 id="summary-title">Summary</h2>
            """);
        WriteLead(report.Totals);
        if (rows.Count > 0)
        {
            WriteParts();
        }
        else
        {
            html.WriteLine($"""<p class="empty">There is no finding.</p>""");
        }

        html.WriteLine($"</section>");
    }

    private void WriteParts()
    {
        html.WriteLine($"""<div class="overview">""");
        html.WriteLine($"""<div><div class="totals">""");
        WriteTiles();
        _bar.WriteLarge(report.Totals);
        html.WriteLine($"</div>");
        if (report.HasSeveralAudits)
        {
            new TrendChart(html, report).Write();
        }

        WriteBreakdown("by-check", "By check", "Check", report.Checks, CheckTitle.Of);
        html.WriteLine($"</div>\n<div>");
        new FirstToFix(html, report, rows).Write();
        WriteBreakdown("by-type", "By resource type", "Resource type", report.ResourceTypes, named => NameOr(named, "no resource type"));
        if (report.HasSeveralPlaces)
        {
            WriteBreakdown("by-place", "By account and Region", "Account and Region", report.Places, named => NameOr(named, "not known"));
        }

        html.WriteLine($"</div>\n</div>");
    }

    // Each audit of a period finds a problem anew, so that only one audit's findings are as many as there are problems.
    private void WriteLead(SeverityCounts totals)
    {
        if (!report.HasSeveralAudits)
        {
            html.Write($"""<p class="lead"><strong>{ReportText.Count(totals.Open, "open finding")}</strong>{Worst()}""");
            html.WriteLine($"""<span class="aside">{totals.Suppressed} suppressed, {totals.All} in all</span></p>""");
            return;
        }

        html.Write($"""<p class="lead"><strong>{ReportText.Count(totals.Open, "open problem")}</strong>{Worst()}<span class="aside">""");
        html.WriteLine(
            $"{ReportText.Count(totals.All, "distinct problem")} in {report.AuditCount} audits, each counted once: "
                + $"{totals.Gone} gone, {totals.Suppressed} suppressed</span></p>");
        html.WriteLine($"""<p class="hint">{report.MeaningOfGone}</p>""");
    }

    private static string NameOr(NamedCounts named, string none) => named.Name.Length > 0 ? named.Name : $"({none})";

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

        if (report.HasSeveralAudits)
        {
            html.WriteLine($"""
                <li class="tile apart"><span class="sev gone">Gone</span> <span class="count" id="gone">{report.Totals.Gone}</span></li>
                """);
        }

        html.WriteLine($"""
            <li class="tile apart"><span class="sev off">Suppressed</span> <span class="count" id="suppressed">{report.Totals.Suppressed}</span></li>
            </ul>
            """);
    }

    private void WriteBreakdown(string id, string title, string column, Breakdown names, Func<NamedCounts, string> show)
    {
        NamedCounts[] all = [.. names.WorstFirst];
        var largest = all.Select(named => named.Counts.Present).Append(1).Max();
        html.WriteLine($"""
            <section class="breakdown" aria-labelledby="{id}-title">
            <h3 id="{id}-title">{title}</h3>
            <table role="table" class="bars" id="{id}" aria-labelledby="{id}-title">
            <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">{column}</th><th role="columnheader" scope="col">Severities</th><th role="columnheader" scope="col">Open</th></tr></thead>
            <tbody role="rowgroup">
            """);
        int? worst = null;
        foreach (var named in all)
        {
            // A line between severities tells why a long bar may stand below a short one.
            var rank = named.Counts.WorstRank;
            WriteRow(named, show(named), largest, isCheck: id == "by-check", isNext: worst is not null && rank != worst);
            worst = rank;
        }

        html.WriteLine($"</tbody>\n</table>\n</section>");
    }

    private void WriteRow(NamedCounts named, string name, long largest, bool isCheck, bool isNext)
    {
        html.Write($"""<tr role="row"{(isNext ? " class=next" : "")}><th role="rowheader" scope="row">""");
        if (isCheck)
        {
            html.Write($"""<a href="#check-{named.Number}"><bdi>{name}</bdi></a>""");
        }
        else
        {
            html.Write($"""<bdi>{name}</bdi>""");
        }

        html.Write($"""</th><td role="cell" class="mix">""");
        _bar.WriteSmall(named.Counts, largest);
        html.Write($"<span>{named.Counts.ToString()}</span></td>");
        html.WriteLine($"""<td role="cell" class="num" data-n="{(long)named.Number}">{named.Counts.Open}</td></tr>""");
    }
}
