using IoTAuditClient.Reporting.Documents;

namespace IoTAuditClient.Reporting.Html;

/// <summary>One row of the table. Its data attributes are what the filters and the order look at.</summary>
internal sealed class FindingTableRow(HtmlWriter html, ReportData report, ReportRow row)
{
    /// <summary>Whether the row above is of another severity.</summary>
    public bool IsNext { get; init; }

    /// <summary>The account and Region that the page says at its top: a row says only what it does not have from there.</summary>
    public required FindingOrigin PageOrigin { get; init; }

    public void Write()
    {
        var kind = row.Kind;
        html.Write($"""<tr role="row" data-s="{kind.Severity.Rank}" data-c="{kind.Check.Number}" data-t="{kind.ResourceType.Number}" """);
        html.Write($"""data-o="{(long)row.State}" """);
        if (report.HasSeveralPlaces)
        {
            html.Write($"""data-p="{kind.Place.Number}" """);
        }

        html.Write($"""class="{(row.State == ProblemState.Open ? "" : "off")}{(IsNext ? " next" : "")}">""");
        html.Write($"""<td role="cell"><span class="sev s{kind.Severity.Rank}">{row.SeverityText}</span>""");
        if (row.State != ProblemState.Open)
        {
            html.Write($"""<span class="tag">{(row.State == ProblemState.Gone ? "gone" : "suppressed")}</span>""");
        }

        html.Write(
            $"""</td><th role="rowheader" scope="row"><bdi class="id">{row.Resource ?? "(no resource)"}</bdi>"""
                + $"""<small>{row.ResourceTypeName}</small>""");
        WriteDetails();
        html.Write($"""</th><td role="cell">""");
        WriteCheck();
        html.Write($"""</td><td role="cell"><bdi>{row.Reason}</bdi><small>""");
        html.WriteName(row.ReasonCode ?? "");
        html.Write($"""</small></td><td role="cell">""");
        if (row.FindingTime is { } time)
        {
            html.Write($"""<time datetime="{ExportText.Time(time)}">{ReportText.Second(time)}</time>""");
        }

        WriteSince();
        html.Write($"""</td><td role="cell"><bdi class="id short">{row.FindingId}</bdi>""");
        if (report.HasSeveralAudits && row.TaskId is not null)
        {
            html.Write($"""<small>audit <bdi class="short">{row.TaskId}</bdi></small>""");
        }

        WritePlace("account", row.Origin.Account, PageOrigin.Account);
        WritePlace("Region", row.Origin.Region, PageOrigin.Region);
        html.WriteLine($"""<small>fingerprint <bdi class="short">{row.Fingerprint}</bdi></small></td></tr>""");
    }

    private void WriteSince()
    {
        var problem = report.ProblemOf(row);
        if (problem.First < problem.Last)
        {
            html.Write($"<small>since {ReportText.Date(new DateTimeOffset(problem.First, TimeSpan.Zero))}");
            html.Write($"{(problem.AuditCount > 1 ? $", {ReportText.Count(problem.AuditCount, "audit")}" : "")}</small>");
        }
    }

    private void WritePlace(string name, string? value, string? ofPage)
    {
        if (value is not null && value != ofPage)
        {
            html.Write($"""<small>{name} <bdi>{ReportText.Of(value)}</bdi></small>""");
        }
    }

    private void WriteCheck()
    {
        if (row.Kind.Check.IsRest)
        {
            html.Write($"<bdi>{row.CheckName}</bdi>");
        }
        else
        {
            html.Write($"""<a href="#check-{row.Kind.Check.Number}"><bdi>{CheckTitle.Of(row.Kind.Check)}</bdi></a>""");
        }
    }

    private void WriteDetails()
    {
        if (row.Details.Count == 0)
        {
            return;
        }

        html.Write($"""<details><summary>{ReportText.Count(row.Details.Count, "detail")}</summary><ul>""");
        foreach (var detail in row.Details)
        {
            html.Write($"<li><bdi>{detail}</bdi></li>");
        }

        html.Write($"</ul></details>");
    }
}
