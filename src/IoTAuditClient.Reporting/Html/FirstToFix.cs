namespace IoTAuditClient.Reporting.Html;

/// <summary>The worst open problems, with what can be done about them: what a reader has to know who reads no further.</summary>
internal sealed class FirstToFix(HtmlWriter html, ReportData report, IReadOnlyList<ReportRow> rows)
{
    private const int Most = 5;

    public void Write()
    {
        var first = Choose();
        if (first.Count == 0)
        {
            return;
        }

        html.WriteLine($"""
            <section class="first" aria-labelledby="first-title">
            <h3 id="first-title">Fix first</h3>
            <ol>
            """);
        foreach (var check in first.GroupBy(static row => row.Kind.Check))
        {
            Write(check.Key, [.. check]);
        }

        html.WriteLine($"</ol>\n</section>");
    }

    // Of each severity, each check has its turn: five certificates of one check would hide that another one is as bad.
    private List<ReportRow> Choose() =>
    [
        .. rows.Where(static row => row.State == ProblemState.Open)
            .GroupBy(static row => (row.Kind.Severity.Rank, row.Kind.Check))
            .SelectMany(kind => kind
                .GroupBy(static row => row.Kind.Problem)
                .Select(static same => same.First())
                .OrderBy(row => report.ProblemOf(row).First)
                .Take(Most)
                .Select((row, turn) => (Row: row, kind.Key.Rank, Turn: turn)))
            .OrderBy(static chosen => chosen.Rank)
            .ThenBy(static chosen => chosen.Turn)
            .ThenBy(static chosen => chosen.Row.Urgency)
            .Take(Most)
            .Select(static chosen => chosen.Row),
    ];

    private void Write(NamedCounts named, IReadOnlyList<ReportRow> chosen)
    {
        var severity = chosen[0].Kind.Severity;
        html.Write($"""<li><p><span class="sev s{severity.Rank}">{chosen[0].SeverityText}</span> """);
        html.Write($"""<a href="#check-{named.Number}"><bdi>{CheckTitle.Of(named)}</bdi></a>""");
        if (named.Counts.Open > chosen.Count)
        {
            html.Write($""" <span class="quiet">{(long)chosen.Count} of {named.Counts.Open} open</span>""");
        }

        html.WriteLine($"</p>\n<ul>");
        foreach (var row in chosen)
        {
            html.Write($"""<li><bdi class="id">{row.Resource ?? "(no resource)"}</bdi> """);
            html.WriteLine($"<small>{row.ResourceTypeName}{SinceOf(row)}</small></li>");
        }

        html.Write($"</ul>");
        if (CheckTitle.DocumentedCheck(named) is { Remedy.Length: > 0 } check)
        {
            html.Write($"""<p class="remedy">{check.Remedy}</p>""");
        }

        html.WriteLine($"</li>");
    }

    private string SinceOf(ReportRow row)
    {
        var problem = report.ProblemOf(row);
        var place = report.HasSeveralPlaces ? $", {ReportText.Of(row.Kind.Place.Name)}" : "";
        return problem.First == long.MinValue ? place
            : problem.First < problem.Last || report.HasSeveralAudits
                ? $"{place}, since {Day(problem.First)}{CountOf(problem)}"
            : $"{place}, found {Day(problem.Last)}";
    }

    private static string CountOf(ReportProblem problem) =>
        problem.AuditCount > 1 ? $", in {ReportText.Count(problem.AuditCount, "audit")}" : "";

    private static string Day(long ticks) => ReportText.Day(new DateTimeOffset(ticks, TimeSpan.Zero));
}
