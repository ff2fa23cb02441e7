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
        Assert.Equal(9, cells.Count);
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
                Samples.SharedCertificateFingerprint,
            ],
            cells);
    }

    [Theory]
    [InlineData(2_000)]
    [InlineData(5_000)]
    [InlineData(65_536)]
    public async Task Write_MoreThanTheLength_KeepsTheWorstRowsWholeAndCountsTheRest(int maxLength)
    {
        var findings = Enumerable.Range(0, 2_000).Select(i => Samples.Version($"{i}") with
        {
            Severity = i % 10 == 0 ? FindingSeverity.Critical : FindingSeverity.Low,
            IsSuppressed = i % 20 == 0,
        }).ToList();

        var text = await Exported.TextAsync("markdown", findings, Exported.Context with { MaxLength = maxLength });

        Assert.InRange(text.Length, maxLength / 2, maxLength);
        var rows = Rows(Render(text), table: 1);
        Assert.NotEmpty(rows);
        var expected = findings.OrderBy(f => f.IsSuppressed is true).ThenByDescending(f => f.Severity)
            .ThenBy(f => FindingIdentity.Of(f).ResourceKey, StringComparer.Ordinal).Take(rows.Count);
        Assert.Equal(expected.Select(f => FindingIdentity.Of(f).ResourceKey), rows.Select(cells => cells[2]));
        Assert.Contains($"**{2_000 - rows.Count} findings are left out, for lack of room.**", text, StringComparison.Ordinal);
        Assert.Contains("| all | 2000 |", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_ARowThatTakesAllTheRoom_IsLeftOutAndCounted()
    {
        var endless = Samples.Policy with { ReasonForNonCompliance = new string('x', 5_000), Severity = FindingSeverity.Critical };

        var text = await Exported.TextAsync("markdown", [endless, Samples.Version("1")], Exported.Context with { MaxLength = 4_000 });

        Assert.InRange(text.Length, 1, 4_000);
        Assert.Contains("**1 findings are left out, for lack of room.**", text, StringComparison.Ordinal);
        Assert.Contains("/1`", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_AtMostSoManyFindings_KeepsTheWorstAfterTheTotalsAndCountsTheRest()
    {
        var findings = Enumerable.Range(0, 50).Select(i => Samples.Version($"{i:D2}") with
        {
            Severity = i % 10 == 0 ? FindingSeverity.Critical : FindingSeverity.Low,
        });

        var text = await Exported.TextAsync("markdown", findings, Exported.Context with { MaxFindings = 3 });

        Assert.Equal(["IOT_POLICY/smp-core/00", "IOT_POLICY/smp-core/10", "IOT_POLICY/smp-core/20"],
            Rows(Render(text), table: 1).Select(static cells => cells[2]));
        Assert.Contains("**47 findings are left out.**", text, StringComparison.Ordinal);
        Assert.Contains("| all | 50 |", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Write_OneProblemInSeveralAudits_ListsItAsTheNewestAuditHasIt(bool isNewestFirst)
    {
        var findings = Enumerable.Range(1, 5).Select(static day => Samples.SharedCertificate with
        {
            FindingId = $"f-{day}",
            TaskId = $"t-{day}",
            TaskStartTime = Samples.SharedCertificate.TaskStartTime + TimeSpan.FromDays(day),
            IsSuppressed = day == 5,
        }).ToList();
        if (isNewestFirst)
        {
            findings.Reverse();
        }

        var text = await Exported.TextAsync("markdown", findings, Exported.Context with { MaxFindings = 3 });

        Assert.Equal("f-5", Assert.Single(Rows(Render(text), table: 1))[7]);
        Assert.Contains("5 audits are of **1 distinct problems**: **0 open**, 0 gone, 1 suppressed", text, StringComparison.Ordinal);
        Assert.DoesNotContain("left out", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_WhatWasAsked_IsTextInTheHead() => Assert.Contains(
        "Asked for: findings of the audit \\*x\\*.",
        await Exported.TextAsync("markdown", [], Exported.Context with { Question = "findings of the audit *x*" }),
        StringComparison.Ordinal);

    [Fact]
    public async Task Write_LessThanTheLength_LeavesNothingOut()
    {
        var text = await Exported.TextAsync(
            "markdown", [Samples.Version("1"), Samples.SharedCertificate], Exported.Context with { MaxLength = 65_536 });

        Assert.DoesNotContain("left out", text, StringComparison.Ordinal);
        Assert.Contains("## Checks", text, StringComparison.Ordinal);
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
