using System.Xml.Linq;
using Markdig;
using Xunit;

namespace IoTAuditClient.Reporting.Tests;

/// <summary>Reads reports as a renderer shows them, with every extension that turns plain text into something.</summary>
public sealed class MarkdownDocumentTests
{
    private static readonly MarkdownPipeline Everything = new MarkdownPipelineBuilder().UseAdvancedExtensions().UseEmojiAndSmiley().Build();

    [Theory]
    [MemberData(nameof(HostileTexts.Theory), MemberType = typeof(HostileTexts))]
    public async Task Write_HostileText_IsShownAsItsText(string hostile)
    {
        var page = Render(await Exported.TextAsync("markdown", Samples.Hostile(hostile)));

        var cells = Assert.Single(Rows(page));
        Assert.Equal(8, cells.Count);
        Assert.Equal(VisibleText.Show(hostile).Trim(), cells[3]);
        Assert.DoesNotContain(
            page.Descendants(),
            element => element.Name.LocalName is "a" or "img" or "script" or "em" or "strong" or "del" or "sup" or "sub" or "span");
    }

    [Theory]
    [MemberData(nameof(HostileTexts.Theory), MemberType = typeof(HostileTexts))]
    public async Task Write_HostileText_LeavesNoMarkupInTheSource(string hostile)
    {
        var text = await Exported.TextAsync("markdown", Samples.Hostile(hostile));

        Assert.DoesNotContain(text, character => character is '<' or '>'
            || (char.IsControl(character) && character != '\n')
            || char.IsSurrogate(character)
            || character == '\u202e');
    }

    [Fact]
    public async Task Write_BrokenPair_IsItsCode() =>
        Assert.Equal(
            "half \\uD83D pair",
            Assert.Single(Rows(Render(await Exported.TextAsync("markdown", Samples.Hostile(HostileTexts.HalfPair)))))[3]);

    [Fact]
    public async Task Write_Finding_IsARow()
    {
        var cells = Assert.Single(Rows(Render(await Exported.TextAsync("markdown", Samples.SharedCertificate))));

        Assert.Equal(
            [
                "CRITICAL", "DEVICE_CERTIFICATE_SHARED_CHECK", $"DEVICE_CERTIFICATE/{Samples.CertificateId}",
                "Certificate shared by one or more devices.",
                "CERTIFICATE_SHARED_BY_MULTIPLE_DEVICES", "2026-03-02T06:00:01.250Z", "no", "296ccd39f806bf9d8f8de20d0ceb33a1",
            ],
            cells);
    }

    [Fact]
    public async Task Write_Findings_EndsWithTheirTotals()
    {
        var page = Render(await Exported.TextAsync(
            "markdown",
            Samples.SharedCertificate,
            Samples.SharedCertificate with { IsSuppressed = true },
            Samples.Policy,
            Samples.Strange,
            new AuditFinding()));

        Assert.Equal(
            ["other 1 0", "CRITICAL 2 1", "HIGH 1 0", "MEDIUM 0 0", "LOW 0 0", "none 1 0", "all 5 1"],
            Rows(page, table: 1).Select(cells => string.Join(' ', cells)));
    }

    [Fact]
    public async Task Write_Findings_LinksTheirChecksToTheGuide()
    {
        var page = Render(await Exported.TextAsync("markdown", Samples.Policy, Samples.SharedCertificate, Samples.SharedCertificate));

        Assert.Equal(
            [AuditCheckName.DeviceCertificateShared, AuditCheckName.IotPolicyOverlyPermissive],
            page.Descendants("a").Select(link =>
                AuditCheckCatalog.Checks.Single(check => check.DocumentationUrl!.AbsoluteUri == link.Attribute("href")!.Value).Name));
    }

    [Fact]
    public async Task Write_Invented_SaysSo() => Assert.Contains(
        "**These findings are invented",
        await Exported.TextAsync("markdown", [Samples.Policy], Exported.Context with { IsInvented = true }),
        StringComparison.Ordinal);

    [Fact]
    public async Task Write_NoFindings_SaysZero()
    {
        var page = Render(await Exported.TextAsync("markdown"));

        Assert.Empty(Rows(page));
        Assert.Equal("all 0 0", string.Join(' ', Rows(page, table: 1)[^1]));
    }

    private static XElement Render(string markdown) =>
        XElement.Parse($"<html>{Markdig.Markdown.ToHtml(markdown, Everything)}</html>", LoadOptions.PreserveWhitespace);

    private static List<List<string>> Rows(XElement page, int table = 0) =>
        [.. page.Descendants("table")
            .ElementAt(table)
            .Descendants("tbody")
            .Descendants("tr")
            .Select(row => row.Elements("td").Select(cell => cell.Value).ToList())];
}
