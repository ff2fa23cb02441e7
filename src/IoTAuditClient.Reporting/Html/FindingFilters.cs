namespace IoTAuditClient.Reporting.Html;

/// <summary>The head of the table's section: the filters, which appear once the script runs.</summary>
internal sealed class FindingFilters(HtmlWriter html, ReportData report, IReadOnlyList<ReportRow> rows)
{
    private readonly Dictionary<FilterValue, long> _here = CountsOf(rows);

    public void Write()
    {
        html.WriteLine($"""
            <section id="findings" aria-labelledby="findings-title" tabindex="-1">
            <h2 id="findings-title">Findings</h2>
            <div class="filters" id="filters" role="search" aria-label="Filter the findings" hidden>
            <label class="wide">Text <input type="search" id="filter-text" autocomplete="off" spellcheck="false" placeholder="resource, reason, id ..."></label>
            <label>Severity <select id="filter-severity"><option value="">all</option>
            """);
        foreach (var severity in ReportSeverity.All)
        {
            WriteOption(severity.Rank, severity.Caption.ToLowerInvariant(), severity.Caption, null, ReportFilter.Severity);
        }

        html.Write($"</select></label>\n<label>Check ");
        WriteNames("filter-check", report.Checks, CheckTitle.Of, ReportFilter.Check);
        html.Write($"</label>\n<label>Resource type ");
        WriteNames(
            "filter-type",
            report.ResourceTypes,
            named => named.Name.Length > 0 ? named.Name : "(no resource type)",
            ReportFilter.ResourceType);
        html.Write($"</label>\n");
        if (report.HasSeveralPlaces)
        {
            html.Write($"<label>Account and Region ");
            WriteNames("filter-place", report.Places, named => named.Name.Length > 0 ? named.Name : "(not known)", ReportFilter.Place);
            html.Write($"</label>\n");
        }

        html.Write($"""
            <label>Status <select id="filter-status"><option value="">all</option>
            """);
        foreach (var state in Enum.GetValues<ProblemState>().Where(state => state != ProblemState.Gone || report.HasSeveralAudits))
        {
            html.Write($"""<option value="{(long)state}" data-name="{NameOf(state)}">{NameOf(state)}</option>""");
        }

        html.Write($"""
            </select></label>
            <label class="narrow">Order <select id="sort"><option value="">worst first</option></select></label>
            <button type="button" id="reset">Reset</button>
            </div>
            <p id="shown" role="status" data-noun="{report.Noun}s"></p>
            """);
    }

    private static string NameOf(ProblemState state) => state.ToString().ToLowerInvariant();

    private static Dictionary<FilterValue, long> CountsOf(IReadOnlyList<ReportRow> rows)
    {
        var counts = new Dictionary<FilterValue, long>();
        foreach (var row in rows)
        {
            foreach (var value in row.Kind.FilterValues(row.State))
            {
                counts[value] = counts.GetValueOrDefault(value) + 1;
            }
        }

        return counts;
    }

    private void WriteNames(string id, Breakdown names, Func<NamedCounts, string> show, ReportFilter filter)
    {
        html.Write($"""<select id="{id}"><option value="">all</option>""");
        foreach (var named in names.WorstFirst)
        {
            WriteOption(named.Number, named.IsRest ? "~" : named.Name, show(named), named.Counts.All, filter);
        }

        html.Write($"</select>");
    }

    // The name stands in addresses, because a number is another report's something else.
    private void WriteOption(int number, string name, string shown, long? all, ReportFilter filter)
    {
        var here = _here.GetValueOrDefault(new FilterValue(filter, number));
        html.Write($"""<option value="{(long)number}" data-name="{name}">{shown}""");
        if (all is { } count)
        {
            html.Write($" ({(here == count ? "" : FormattableString.Invariant($"{here:N0} here of "))}{count})");
        }

        html.Write($"</option>");
    }
}
