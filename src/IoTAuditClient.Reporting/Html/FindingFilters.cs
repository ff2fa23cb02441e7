namespace IoTAuditClient.Reporting.Html;

/// <summary>The head of the table's section: what the table has, and the filters, which appear once the script runs.</summary>
internal sealed class FindingFilters(HtmlWriter html, ReportData report)
{
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
            html.Write($"""<option value="{severity.Rank}">{severity.Caption}</option>""");
        }

        html.Write($"</select></label>\n<label>Check ");
        WriteNames("filter-check", report.Checks, CheckTitle.Of);
        html.Write($"</label>\n<label>Resource type ");
        WriteNames("filter-type", report.ResourceTypes, named => named.Name.Length > 0 ? named.Name : "(no resource type)");
        html.Write($"""
            </label>
            <label>Status <select id="filter-status"><option value="">all</option><option value="open">open</option><option value="suppressed">suppressed</option></select></label>
            <label class="narrow">Order <select id="sort"><option value="">worst first</option></select></label>
            <button type="button" id="reset">Reset</button>
            </div>
            <p id="shown" role="status"></p>
            """);
    }

    private void WriteNames(string id, Breakdown names, Func<NamedCounts, string> show)
    {
        html.Write($"""<select id="{id}"><option value="">all</option>""");
        foreach (var named in names.WorstFirst)
        {
            html.Write($"""<option value="{named.Number}">{show(named)} ({named.Counts.All})</option>""");
        }

        html.Write($"</select>");
    }
}
