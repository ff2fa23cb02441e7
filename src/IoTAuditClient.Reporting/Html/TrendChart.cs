namespace IoTAuditClient.Reporting.Html;

/// <summary>The open findings of each audit as columns over time, the worst at the bottom, where lengths can be compared.</summary>
internal sealed class TrendChart(HtmlWriter html, ReportData report)
{
    private const double Height = 100;
    private const double ColumnWidth = 10;
    private const int PixelsOfColumn = 36;

    /// <summary>A piece that is too thin to see would deny that there is something.</summary>
    private const double LeastHeight = 2;

    public void Write()
    {
        var columns = Columns();
        if (columns.Count == 1)
        {
            // The newest audits of several accounts are of one day, which is no trend.
            return;
        }

        var largest = Math.Max(1, columns.Max(static column => column.Counts.Open));
        html.WriteLine($"""
            <section class="trend" aria-labelledby="trend-title">
            <h3 id="trend-title">{(report.HasSeveralPlaces ? "By day" : "By audit")}</h3>
            <figure>
            <svg width="{(double)columns.Count * PixelsOfColumn}" height="96" viewBox="0 0 {columns.Count * ColumnWidth} 100" preserveAspectRatio="none" role="img" aria-label="Open findings of each audit, {columns[0].Name} to {columns[^1].Name}, at most {largest}; the table below has the numbers">
            """);
        for (var place = 0; place < columns.Count; place++)
        {
            WriteColumn(columns[place], place, largest);
        }

        html.WriteLine($"""
            </svg>
            <figcaption><span>{columns[0].Short}</span> <span>open findings, at most {largest}</span> <span>{columns[^1].Short}</span></figcaption>
            </figure>
            """);
        WriteTable(columns);
        html.WriteLine($"</section>");
    }

    // Audits of several accounts would stand beside each other as if they followed each other, so that days are what is compared.
    private List<TrendColumn> Columns()
    {
        var audits = report.Audits.All.OrderBy(static audit => audit.IsRest).ThenBy(static audit => audit.Start)
            .ThenBy(static audit => audit.Name, StringComparer.Ordinal);
        return
        [
            .. report.HasSeveralPlaces
                ? audits.GroupBy(static audit => audit.Start is { } start ? ReportText.Date(start) : TrendColumn.NameOf(audit))
                    .Select(static day => new TrendColumn(day.Key, day.Key, day))
                : audits.Select(static audit => new TrendColumn(
                    TrendColumn.NameOf(audit), audit.Start is { } start ? ReportText.Date(start) : TrendColumn.NameOf(audit), [audit])),
        ];
    }

    private void WriteColumn(TrendColumn column, int place, long largest)
    {
        html.Write($"<g><title>{column.Name}: {column.Counts.ToString()}</title>");
        html.Write($"""<rect class="ground" x="{place * ColumnWidth}" width="{ColumnWidth - 1}" height="{Height}"/>""");
        var top = Height;
        foreach (var severity in ReportSeverity.All.Where(severity => column.Counts[severity] > 0))
        {
            var height = Math.Max(LeastHeight, Height * column.Counts[severity] / largest);
            top = Math.Max(0, top - height);
            html.Write(
                $"""<rect class="s{severity.Rank}" x="{place * ColumnWidth}" y="{top}" width="{ColumnWidth - 1}" height="{height}"/>""");
        }

        html.WriteLine($"</g>");
    }

    private void WriteTable(List<TrendColumn> columns)
    {
        ReportSeverity[] severities =
            [.. ReportSeverity.All.Where(severity => severity.IsDocumented || columns.Any(column => column.Counts[severity] > 0))];
        html.Write($"""
            <details><summary>Numbers</summary>
            <table class="numbers" id="by-audit" aria-labelledby="trend-title">
            <thead><tr><th scope="col">{(report.HasSeveralPlaces ? "Day" : "Audit")}</th><th scope="col">Open</th>
            """);
        foreach (var severity in severities)
        {
            html.Write($"""<th scope="col">{severity.Caption}</th>""");
        }

        html.WriteLine($"""<th scope="col">Suppressed</th></tr></thead>""");
        html.WriteLine($"<tbody>");
        foreach (var column in Enumerable.Reverse(columns))
        {
            html.Write($"""<tr><th scope="row"><bdi>{column.Name}</bdi></th><td>{column.Counts.Open}</td>""");
            foreach (var severity in severities)
            {
                html.Write($"<td>{column.Counts[severity]}</td>");
            }

            html.WriteLine($"<td>{column.Counts.Suppressed}</td></tr>");
        }

        html.WriteLine($"</tbody>\n</table>\n</details>");
    }
}
