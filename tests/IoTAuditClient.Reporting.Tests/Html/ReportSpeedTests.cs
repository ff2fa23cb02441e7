using System.Diagnostics;
using IoTAuditClient.Reporting.Html;
using Xunit;

namespace IoTAuditClient.Reporting.Tests.Html;

/// <summary>Measures a report of many findings: docs/measurements.md has the figures and the command. It asserts no time.</summary>
public sealed class ReportSpeedTests(Chromium chromium)
{
    private const int Count = 100_000;

    [Fact(Explicit = true)]
    public async Task Report_OfAHundredThousandFindings_IsWrittenAndFiltered()
    {
        var token = TestContext.Current.CancellationToken;
        var findings = await Samples.GeneratedAsync(Count);
        using var stream = new MemoryStream();
        var watch = Stopwatch.StartNew();
        await new HtmlExporter().WriteAsync(Exported.Located(Exported.Stream(findings)), stream, Exported.Context, token);
        var written = watch.Elapsed;

        var page = await chromium.OpenAsync(HtmlReport.Of(stream).Html, token);
        var painted = await page.EvaluateAsync<double>(
            "(async () => { while (!performance.getEntriesByName('first-contentful-paint').length) "
                + "await new Promise(resolve => setTimeout(resolve, 20)); "
                + "return performance.getEntriesByName('first-contentful-paint')[0].startTime; })()",
            token);
        var ready = await page.EvaluateAsync<double>("performance.timing.loadEventEnd - performance.timing.navigationStart", token);
        var rows = await page.EvaluateAsync<int>("document.querySelectorAll('#rows tr').length", token);

        // A tree for screen readers that nobody reads takes half of the time.
        await page.SendAsync("Accessibility.disable", [], token);
        var steps = new Dictionary<string, double>();
        foreach (var (name, script) in new[]
        {
            ("filter by severity", "set('#filter-severity', '2')"),
            ("filter by text", "set('#filter-text', 'policy')"),
            ("take the filters away", "document.querySelector('#reset').click()"),
            ("sort by resource", "document.querySelector('thead th:nth-child(2) button').click()"),
        })
        {
            steps[name] = await page.EvaluateAsync<double>(
                "(async () => { const set = (id, value) => { const control = document.querySelector(id); control.value = value; "
                    + "control.dispatchEvent(new Event('input', { bubbles: true })); }; const start = performance.now(); "
                    + $"{script}; document.body.offsetHeight; await new Promise(resolve => setTimeout(resolve)); "
                    + "return performance.now() - start; })()",
                token);
        }

        Assert.Equal(HtmlExporter.DefaultRowLimit, rows);
        Assert.Empty(page.Complaints);
        TestContext.Current.SendDiagnosticMessage(FormattableString.Invariant(
            $"{Count:N0} findings: written in {written.TotalSeconds:0.0} s, {stream.Length / 1e6:0.0} MB, {rows:N0} rows; ")
            + FormattableString.Invariant($"first paint {painted:0} ms, loaded {ready:0} ms; ")
            + string.Join(", ", steps.Select(static step => FormattableString.Invariant($"{step.Key} {step.Value:0} ms"))));
    }
}
