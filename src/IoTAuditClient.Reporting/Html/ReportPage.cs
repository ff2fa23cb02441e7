using IoTAuditClient.Reporting.Documents;

namespace IoTAuditClient.Reporting.Html;

/// <summary>The whole page, from its head to its foot.</summary>
internal sealed class ReportPage(ExportOutput output, ReportData report, ExportContext context)
{
    // Nothing may be loaded from anywhere, and no style or script but the page's own may run, even if an encoding was forgotten.
    private static readonly string Policy =
        $"default-src 'none'; style-src '{ReportAsset.Style.Hash}'; script-src '{ReportAsset.Script.Hash}'; "
        + "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    private readonly HtmlWriter _html = new(output);

    /// <summary>Whether there are more findings, which could not be read.</summary>
    public bool IsPartial { get; init; }

    public async Task WriteAsync()
    {
        var rows = report.Complete();
        WriteHead();
        new ReportHeader(_html, report, context).Write(IsPartial);
        _html.WriteLine($"<main>");
        new SummarySection(_html, report, rows).Write();
        if (rows.Count > 0)
        {
            new FindingFilters(_html, report, rows).Write();
            await new FindingTable(_html, report, rows, context.Origin).WriteAsync().ConfigureAwait(false);
        }

        if (context.Audit is { } audit)
        {
            new AuditProof(_html, audit).Write();
        }

        if (rows.Count > 0)
        {
            await new CheckSection(_html, report).WriteAsync().ConfigureAwait(false);
        }

        _html.WriteLine($"</main>");
        WriteFoot(rows.Count > 0);
    }

    private void WriteHead()
    {
        _html.Write($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{Policy}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <meta name="generator" content="{context.Tool}">
            <title>{ReportHeader.TitleOf(context)}</title>
            <style>
            """);
        _html.Write(ReportAsset.Style);
        _html.WriteLine($"""
            </style>
            </head>
            <body>
            """);
    }

    private void WriteFoot(bool hasTable)
    {
        _html.WriteLine($"""
            <footer>
            <p>Made by {context.Tool}. This page loads nothing and sends nothing. Control and direction characters in names that devices chose appear as their code, such as \u001B.</p>
            </footer>
            """);
        if (hasTable)
        {
            _html.Write($"<script>");
            _html.Write(ReportAsset.Script);
            _html.WriteLine($"</script>");
        }

        _html.WriteLine($"""
            </body>
            </html>
            """);
    }
}
