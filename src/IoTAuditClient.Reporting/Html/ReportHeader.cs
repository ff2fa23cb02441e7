using IoTAuditClient.Reporting.Documents;

namespace IoTAuditClient.Reporting.Html;

/// <summary>What was audited, and when.</summary>
internal sealed class ReportHeader(HtmlWriter html, ReportData report, ExportContext context)
{
    public static string TitleOf(ExportContext context)
    {
        var parts = new[]
        {
            "IoT audit findings",
            context.Origin.Account is { } account ? $"account {account}" : null,
            context.Region,
            ReportText.Day(context.Time),
        };
        return string.Join(", ", parts.Where(part => part is not null)) + (context.IsInvented ? " (INVENTED)" : "");
    }

    public void Write(bool isPartial)
    {
        html.WriteLine($"""
            <header>
            <div class="top">
            <p class="eyebrow">AWS IoT Device Defender</p>
            """);
        if (report.FindingCount > 0)
        {
            WriteNavigation();
        }

        html.WriteLine($"""
            </div>
            <h1>IoT audit findings</h1>
            """);
        if (context.Question is { } question)
        {
            html.WriteLine($"""<p class="question">Asked for: <bdi>{ReportText.Of(question)}</bdi></p>""");
        }

        html.WriteLine($"""<dl class="facts">""");
        WriteFact("Account", context.Origin.Account);
        WriteFact("Region", context.Region);
        if (report.HasSeveralPlaces)
        {
            html.WriteLine($"<div><dt>Accounts and Regions</dt><dd>{(long)report.Places.All.Count()}</dd></div>");
        }

        WriteAudits();
        WriteTime("Report made", context.Time);
        html.WriteLine($"</dl>");
        if (context.IsInvented)
        {
            html.Write(
                $"""<p class="notice"><strong>Invented findings.</strong> They come from an emulator, not from AWS.</p>""");
        }

        if (isPartial)
        {
            html.Write(
                $"""<p class="notice" role="alert"><strong>This report is partial.</strong> Not all findings could be read: """
                    + $"""it lacks some, and its totals do not count them.</p>""");
        }

        html.WriteLine($"</header>");
    }

    private void WriteNavigation()
    {
        html.Write($"""<nav aria-label="Parts of the report"><a class="skip" href="#findings">Skip to the findings</a> """);
        html.Write($"""<a href="#summary">Summary</a> <a href="#findings">Findings</a> """);
        if (context.Audit is not null)
        {
            html.Write($"""<a href="#audit">Audit</a> """);
        }

        html.WriteLine($"""<a href="#checks">Checks</a></nav>""");
    }

    private void WriteAudits()
    {
        NamedCounts[] audits = [.. report.Audits.NewestFirst];
        if (audits.Length == 0)
        {
            WriteFact("Audit", ReportText.Of(context.Audit?.TaskId));
            WriteTime("Started", context.Audit?.StartTime);
        }
        else if (audits is [{ Name.Length: > 0 } audit])
        {
            WriteFact("Audit", audit.Name);
            WriteTime("Started", audit.Start);
        }
        else if (audits.Length > 1)
        {
            html.Write($"<div><dt>Audits</dt><dd>{report.AuditCount}</dd></div>\n");
        }

        if (report.FirstFound is { } first && report.LastFound is { } last && (audits.Length > 1 || audits[0].Start is null))
        {
            var period = ReportText.Day(first) == ReportText.Day(last)
                ? ReportText.Day(last)
                : $"{ReportText.Day(first)} to {ReportText.Day(last)}";
            WriteFact("Found", period);
        }
    }

    private void WriteFact(string name, string? value)
    {
        if (value is not null)
        {
            html.WriteLine($"<div><dt>{name}</dt><dd>{value}</dd></div>");
        }
    }

    private void WriteTime(string name, DateTimeOffset? time)
    {
        if (time is { } known)
        {
            html.WriteLine(
                $"""<div><dt>{name}</dt><dd><time datetime="{ExportText.Time(known)}">{ReportText.Minute(known)}</time></dd></div>""");
        }
    }
}
