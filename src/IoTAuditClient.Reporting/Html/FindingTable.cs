namespace IoTAuditClient.Reporting.Html;

/// <summary>
/// The findings, the worst first. Style lays the rows out, so their roles are said once more for browsers that forget them then.
/// </summary>
internal sealed class FindingTable(HtmlWriter html, ReportData report, IReadOnlyList<ReportRow> rows, FindingOrigin origin)
{
    /// <summary>
    /// A table with more rows is laid out piece by piece, where the reader is: what is not laid out, some screen
    /// readers do not find.
    /// </summary>
    private const int LongTable = 300;

    private static readonly string[] Columns = ["Severity", "Resource", "Check", "Reason", "Found", "Finding"];

    public async Task WriteAsync()
    {
        WriteNote();
        var (gone, meaning) = report.HasSeveralAudits ? ("then those that are gone, ", " " + report.MeaningOfGone) : ("", "");
        var order = $"Open {report.Noun}s first, the worst on top; {gone}suppressed ones last.";
        html.WriteLine($"""
            <table role="table" class="findings{(rows.Count > LongTable ? " long" : "")}" id="table">
            <caption><span id="order">{order} </span>Times are UTC.{meaning}</caption>
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
        ReportRow? before = null;
        foreach (var row in rows)
        {
            var isNext = before is not null
                && (before.Kind.Severity != row.Kind.Severity || before.State != row.State);
            new FindingTableRow(html, report, row) { PageOrigin = origin, IsNext = isNext }.Write();
            before = row;
            await html.PassOnAsync().ConfigureAwait(false);
        }

        html.WriteLine($"""
            </tbody>
            </table>
            <p class="empty" id="none" hidden>No finding fits these filters.{(IsCut ? " The table has not all of them, so that there may be some that it lacks." : "")}</p>
            </section>
            """);
    }

    private bool IsCut => rows.Count < report.Totals.All;

    private void WriteNote()
    {
        if (IsCut)
        {
            html.WriteLine($"""
                <p class="notice">The table has <strong>{(long)rows.Count}</strong> of <strong>{report.Totals.All}</strong> {report.Noun}s: the worst, and the worst of every check, type and severity. The totals and the charts count all of them. An export as JSON Lines or CSV has every single one.</p>
                """);
        }
    }
}
