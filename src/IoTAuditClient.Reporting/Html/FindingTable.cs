namespace IoTAuditClient.Reporting.Html;

/// <summary>
/// The findings, the worst first. Style lays the rows out, so their roles are said once more for browsers that forget them then.
/// </summary>
internal sealed class FindingTable(HtmlWriter html, ReportData report, FindingOrigin origin)
{
    /// <summary>
    /// A table with more rows is laid out piece by piece, where the reader is: what is not laid out, some screen
    /// readers do not find.
    /// </summary>
    private const int LongTable = 1_000;

    private static readonly string[] Columns = ["Severity", "Resource", "Check", "Reason", "Found", "Finding"];

    public async Task WriteAsync()
    {
        var rows = report.TakeRows();
        WriteNote(rows.Length);
        html.WriteLine($"""
            <table role="table" class="findings{(rows.Length > LongTable ? " long" : "")}" id="table">
            <caption><span id="order">Open findings first, the worst on top; suppressed ones last. </span>Times are UTC.</caption>
            <thead role="rowgroup"><tr role="row">
            """);
        foreach (var column in Columns)
        {
            html.Write($"""<th role="columnheader" scope="col">{column}</th>""");
        }

        html.WriteLine($"""
            </tr></thead>
            <tbody role="rowgroup" id="rows">
            """);
        var hasAudits = report.Audits.All.Skip(1).Any();
        foreach (var row in rows)
        {
            new FindingTableRow(html, row) { NamesAudit = hasAudits, PageOrigin = origin }.Write();
            await html.PassOnAsync().ConfigureAwait(false);
        }

        html.WriteLine($"""
            </tbody>
            </table>
            <p class="empty" id="none" hidden>No finding fits these filters.</p>
            """);
        if (rows.Length == 0)
        {
            html.WriteLine($"""<p class="empty">There is no finding.</p>""");
        }

        html.WriteLine($"</section>");
    }

    private void WriteNote(int count)
    {
        if (count < report.Totals.All)
        {
            html.WriteLine($"""
                <p class="notice">The table has the <strong>{(long)count} worst</strong> of <strong>{report.Totals.All}</strong> findings; the totals and the charts count all of them. An export as JSON Lines or CSV has every single one.</p>
                """);
        }
    }
}
