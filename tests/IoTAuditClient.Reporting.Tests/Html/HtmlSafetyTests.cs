using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Xunit;

namespace IoTAuditClient.Reporting.Tests.Html;

/// <summary>What devices and the service say stays text, and the page can neither load nor run anything that is not its own.</summary>
public sealed class HtmlSafetyTests
{
    private static readonly string[] LoadingTags =
    [
        "<img", "<link", "<iframe", "<object", "<embed", "<base", "<video", "<audio", "<source", "<form", "<image", "<use",
    ];

    [Theory]
    [MemberData(nameof(HostileTexts.Theory), MemberType = typeof(HostileTexts))]
    public async Task WriteAsync_HostileText_AddsNoTagAndNoAttribute(string text)
    {
        var hostile = await HtmlReport.OfAsync(Samples.Hostile(text));
        var harmless = await HtmlReport.OfAsync(Samples.Hostile("harmless"));

        Assert.Equal(harmless.Tags, hostile.Tags);
    }

    [Theory]
    [MemberData(nameof(HostileTexts.Theory), MemberType = typeof(HostileTexts))]
    public async Task WriteAsync_HostileText_IsReadAsItIsWithItsControlsVisible(string text)
    {
        var report = await HtmlReport.OfAsync(Samples.Hostile(text));

        Assert.Contains($"\n{VisibleText.Show(text)}\n", report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WriteAsync_AnyText_HasNoControlAndNoDirectionCharacter()
    {
        var report =
            await HtmlReport.OfAsync(Samples.All, Exported.Context with { AccountId = HostileTexts.All[4], Region = HostileTexts.All[3] });

        Assert.DoesNotContain(report.Text.EnumerateRunes(), IsObeyed);
    }

    [Fact]
    public async Task WriteAsync_HostileContext_AddsNoTag()
    {
        var hostile = await HtmlReport.OfAsync([], Exported.Context with { AccountId = HostileTexts.All[0], Region = HostileTexts.All[1] });

        Assert.Equal((await HtmlReport.OfAsync()).Tags, hostile.Tags);
    }

    [Fact]
    public async Task WriteAsync_Policy_AllowsTheStyleAndTheScriptThatArePartOfThePageAndNothingElse()
    {
        var report = await HtmlReport.OfAsync(Samples.All);

        Assert.Equal(
            $"default-src 'none'; style-src '{HashOf(report.Style)}'; script-src '{HashOf(report.Script)}'; "
            + "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
            report.Policy);
    }

    [Fact]
    public async Task WriteAsync_Policy_StandsBeforeWhatItGoverns()
    {
        var report = await HtmlReport.OfAsync(Samples.All);

        Assert.InRange(
            report.Html.IndexOf("Content-Security-Policy", StringComparison.Ordinal),
            1,
            report.Html.IndexOf("<title>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WriteAsync_AllFindings_LinksToThePageItselfAndToAwsDocumentationAlone()
    {
        var report = await HtmlReport.OfAsync([.. await Samples.GeneratedAsync(17), .. Samples.All]);

        var links = report.Attributes.Where(attribute => attribute.Name == "href").Select(attribute => attribute.Value).Distinct().ToList();
        Assert.All(links, link =>
            Assert.True(link[0] == '#' || AuditCheckCatalog.Checks.Any(check => check.DocumentationUrl?.AbsoluteUri == link), link));
        Assert.Equal(17, links.Count(link => link.StartsWith("https://docs.aws.amazon.com/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task WriteAsync_AllFindings_HasNothingThatLoads()
    {
        var report = await HtmlReport.OfAsync([.. await Samples.GeneratedAsync(17), .. Samples.All]);

        Assert.DoesNotContain(report.Tags, tag => LoadingTags.Any(loading => tag.StartsWith(loading, StringComparison.OrdinalIgnoreCase)));
        Assert.DoesNotContain(report.Attributes, attribute => attribute.Name is "src" or "srcset" or "style" or "ping" or "action"
            || attribute.Name.StartsWith("on", StringComparison.Ordinal));
        Assert.DoesNotContain("@import", report.Style, StringComparison.Ordinal);
        Assert.Equal(
            ["url(#hatch)"],
            System.Text.RegularExpressions.Regex.Matches(report.Style, @"url\([^)]*\)").Select(match => match.Value));
    }

    [Fact]
    public async Task WriteAsync_Script_WritesNoMarkup()
    {
        var report = await HtmlReport.OfAsync(Samples.SharedCertificate);

        Assert.DoesNotMatch(
            "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|eval\\(|Function\\(|fetch\\(|XMLHttp|import\\(",
            report.Script);
    }

    [Fact]
    public async Task WriteAsync_VeryLongText_IsCutAndSaysSo()
    {
        var report = await HtmlReport.OfAsync(Samples.Hostile(new string('x', 1_000_000)));

        Assert.Contains("x [cut: 1,000,000 characters]", report.Text, StringComparison.Ordinal);
        Assert.InRange(report.Html.Length, 1, 100_000);
    }

    [Fact]
    public async Task WriteAsync_MoreNamesThanAnybodyReads_CountsTheRestTogether()
    {
        var report = await HtmlReport.OfAsync(Enumerable.Range(0, 5_000).Select(number => Samples.Hostile($"name-{number}")), rowLimit: 10);

        Assert.Contains("\n(other checks)\n", report.Text, StringComparison.Ordinal);
        Assert.Contains("4,900 other", report.Text, StringComparison.Ordinal);
        Assert.InRange(report.Html.Length, 1, 300_000);
    }

    private static bool IsObeyed(Rune rune) => rune.Value != '\n' && Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static string HashOf(string text) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";
}
