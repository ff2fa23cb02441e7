using System.Text.Json.Nodes;
using Xunit;

namespace IoTAuditClient.Reporting.Tests.Html;

/// <summary>Makes the picture of the report for the documents, when docs/make-pictures asks for it.</summary>
public sealed class PictureTests(Chromium chromium)
{
    private const int LargestPicture = 220_000;

    [Fact(Explicit = true)]
    public async Task Report_OfGeneratedFindings_IsAPictureOfModestSize()
    {
        var token = TestContext.Current.CancellationToken;
        var report =
            await HtmlReport.OfAsync(await Samples.GeneratedAsync(600), Exported.Context with { IsInvented = true, Region = "us-east-1" });
        var page = await chromium.OpenAsync(report.Html, token);
        await page.PreferAsync("light", token);
        await page.ResizeAsync(1_280, 860, token);

        var picture = Convert.FromBase64String(
            (string)(await page.SendAsync("Page.captureScreenshot", new JsonObject { ["format"] = "png" }, token))["data"]!);

        Assert.InRange(picture.Length, 10_000, LargestPicture);
        await File.WriteAllBytesAsync(Environment.GetEnvironmentVariable("IOTAUDIT_PICTURE")!, picture, token);
    }
}
