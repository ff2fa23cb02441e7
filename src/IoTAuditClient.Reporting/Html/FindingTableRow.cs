using IoTAuditClient.Reporting.Documents;

namespace IoTAuditClient.Reporting.Html;

/// <summary>One row of the table. Its data attributes are what the filters and the order look at.</summary>
internal sealed class FindingTableRow(HtmlWriter html, ReportRow row)
{
    /// <summary>Whether the row has to say which audit it is from.</summary>
    public bool NamesAudit { get; init; }

    /// <summary>The account and Region that the page says at its top: a row says only what it does not have from there.</summary>
    public required FindingOrigin PageOrigin { get; init; }

    public void Write()
    {
        html.Write($"""<tr role="row" data-s="{row.Severity.Rank}" data-c="{row.Check.Number}" data-t="{row.ResourceType.Number}" """);
        if (row.IsSuppressed)
        {
            html.Write($"""class="off" """);
        }

        html.Write($"""><td role="cell"><span class="sev s{row.Severity.Rank}">{row.SeverityText}</span>""");
        if (row.IsSuppressed)
        {
            html.Write($"""<span class="tag">suppressed</span>""");
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

        html.Write($"""</td><td role="cell"><bdi class="id">{row.FindingId}</bdi>""");
        if (NamesAudit && row.TaskId is not null)
        {
            html.Write($"""<small>audit <bdi>{row.TaskId}</bdi></small>""");
        }

        WritePlace("account", row.Origin.Account, PageOrigin.Account);
        WritePlace("Region", row.Origin.Region, PageOrigin.Region);
        html.WriteLine($"""<small>fingerprint <bdi>{row.Fingerprint}</bdi></small></td></tr>""");
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
        if (row.Check.IsRest)
        {
            html.Write($"<bdi>{row.CheckName}</bdi>");
        }
        else
        {
            html.Write($"""<a href="#check-{row.Check.Number}"><bdi>{CheckTitle.Of(row.Check)}</bdi></a>""");
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
