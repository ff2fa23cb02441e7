using IoTAuditClient.Reporting.Html;
using Xunit;

namespace IoTAuditClient.Reporting.Tests.Html;

/// <summary>What the page says of its findings.</summary>
public sealed class HtmlExporterTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WriteAsync_Findings_StandWorstFirstAndSuppressedLast()
    {
        AuditFinding[] findings =
        [
            Finding("low", FindingSeverity.Low),
            Finding("suppressed-low", FindingSeverity.Low) with { IsSuppressed = true },
            Finding("suppressed-critical", FindingSeverity.Critical) with { IsSuppressed = true },
            Finding("unknown", "APOCALYPTIC"),
            Finding("none", FindingSeverity.Low) with { Severity = null },
            Finding("critical-2", FindingSeverity.Critical),
            Finding("medium", FindingSeverity.Medium),
            Finding("critical-1", FindingSeverity.Critical),
            Finding("high", FindingSeverity.High),
        ];

        var report = await HtmlReport.OfAsync(findings);

        Assert.Equal(
            ["unknown", "critical-1", "critical-2", "high", "medium", "low", "none", "suppressed-critical", "suppressed-low"],
            report.Resources);
    }

    [Fact]
    public async Task WriteAsync_OneProblemInSeveralAudits_CountsItOnceInTheLeadAndEachFindingBelow()
    {
        var report = await HtmlReport.OfAsync(
        [
            Finding("a", FindingSeverity.High) with { TaskId = "t-1" },
            Finding("a", FindingSeverity.High) with { TaskId = "t-2" },
        ]);

        Assert.Contains("<strong>1 distinct open problem</strong> in 2 audits, each counted once", report.Html, StringComparison.Ordinal);
        Assert.Contains("2 open findings", report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WriteAsync_MoreFindingsThanRows_KeepsTheWorstCountsAllAndSaysSo()
    {
        var findings = Enumerable.Range(0, 1_000).Select(number => Finding($"low-{number:D4}", FindingSeverity.Low))
            .Append(Finding("critical", FindingSeverity.Critical)).Append(Finding("high", FindingSeverity.High));

        var report = await HtmlReport.OfAsync(findings, rowLimit: 3);

        Assert.Equal(["critical", "high", "low-0000"], report.Resources);
        Assert.Contains("1,002 open findings", report.Text, StringComparison.Ordinal);
        Assert.Contains(
            "The table has the <strong>3 worst</strong> of <strong>1,002</strong> findings", report.Html, StringComparison.Ordinal);
        Assert.Contains("An export as JSON Lines or CSV has every single one.", report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WriteAsync_AsManyFindingsAsRows_SaysNothingOfALimit()
    {
        var report = await HtmlReport.OfAsync([Finding("a", FindingSeverity.Low), Finding("b", FindingSeverity.Low)], rowLimit: 2);

        Assert.DoesNotContain("The table has", report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WriteAsync_Context_SaysWhatWasAuditedAndWhen()
    {
        var report = await HtmlReport.OfAsync(Samples.SharedCertificate);

        Assert.Contains(
            "<title>IoT audit findings, account 123456789012, eu-west-1, 2 March 2026</title>", report.Html, StringComparison.Ordinal);
        Assert.Contains("<dt>Audit</dt><dd>787ed873b69cb4d6cdbae6ddd06996c5</dd>", report.Html, StringComparison.Ordinal);
        Assert.Contains(
            """<dt>Started</dt><dd><time datetime="2026-03-02T06:00:00.000Z">2 March 2026, 06:00 UTC</time>""",
            report.Html,
            StringComparison.Ordinal);
        Assert.Contains(
            """<dt>Report made</dt><dd><time datetime="2026-03-02T06:30:00.000Z">2 March 2026, 06:30 UTC</time>""",
            report.Html,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task WriteAsync_SeveralAudits_CountsEachNewestFirst()
    {
        var report = await HtmlReport.OfAsync(await Samples.GeneratedAsync(60));

        Assert.Contains("<dt>Audits</dt><dd>12</dd>", report.Html, StringComparison.Ordinal);
        Assert.Contains("<dt>Found</dt><dd>19 February 2026 to 2 March 2026</dd>", report.Html, StringComparison.Ordinal);
        Assert.InRange(
            report.Html.IndexOf(">2 March 2026, 06:00 UTC<", StringComparison.Ordinal),
            1,
            report.Html.IndexOf(">1 March 2026, 06:00 UTC<", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WriteAsync_InventedFindings_SaysSoInTitleAndHead()
    {
        var report = await HtmlReport.OfAsync([], Exported.Context with { IsInvented = true });

        Assert.Contains("(INVENTED)</title>", report.Html, StringComparison.Ordinal);
        Assert.Contains("Invented findings.", report.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("nvented", (await HtmlReport.OfAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WriteAsync_SourceThatFails_WritesAWholePageThatSaysItIsPartial()
    {
        using var stream = new MemoryStream();

        await Assert.ThrowsAsync<InvalidOperationException>(() => new HtmlExporter().WriteAsync(
            Exported.Located(Exported.Stream([Samples.SharedCertificate], new InvalidOperationException())),
            stream,
            Exported.Context,
            Token));

        var report = HtmlReport.Of(stream);
        Assert.Contains("This report is partial.", report.Text, StringComparison.Ordinal);
        Assert.EndsWith("</html>\n", report.Html, StringComparison.Ordinal);
        Assert.Single(report.Resources);
    }

    [Fact]
    public async Task WriteAsync_NoFinding_SaysSo()
    {
        var report = await HtmlReport.OfAsync();

        Assert.Contains("0 open findings", report.Text, StringComparison.Ordinal);
        Assert.Contains("There is no finding.", report.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("This report is partial.", report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WriteAsync_EveryDocumentedCheck_IsExplainedWithItsDocumentation()
    {
        var report = await HtmlReport.OfAsync(await Samples.GeneratedAsync(17));

        Assert.All(AuditCheckCatalog.Checks, check =>
        {
            Assert.Contains($"\n{check.Title}\n", report.Text, StringComparison.Ordinal);
            Assert.Contains($"\n{check.Description}\n", report.Text, StringComparison.Ordinal);
            Assert.Contains($"href=\"{check.DocumentationUrl!.AbsoluteUri}\"", report.Html, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task WriteAsync_CheckUnderAnOlderName_IsCountedWithItsCurrentName()
    {
        var report = await HtmlReport.OfAsync(
            Finding("a", FindingSeverity.Medium) with { CheckName = "CA_CERT_APPROACHING_EXPIRATION_CHECK" },
            Finding("b", FindingSeverity.Medium) with { CheckName = AuditCheckName.CaCertificateExpiring });

        Assert.Single(report.Tags, tag => tag.StartsWith("<article", StringComparison.Ordinal));
        Assert.Contains("\n2 medium\n", report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WriteAsync_UnknownCheck_SaysThatNothingIsKnownOfIt()
    {
        var report = await HtmlReport.OfAsync(Samples.Strange);

        Assert.Contains("QUANTUM_CHECK", report.Text, StringComparison.Ordinal);
        Assert.Contains("What made this report does not know this check.", report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WriteAsync_ResourceWithMore_ShowsItsInformationAndItsRelatedResources()
    {
        var report = await HtmlReport.OfAsync(Samples.SharedCertificate);

        Assert.Contains("EXPIRATION_TIME = 1772431200000, 2026-03-02 06:00:00.000 UTC", report.Text, StringComparison.Ordinal);
        Assert.Contains(
            "\nrelated: client pump-1\n", report.Text.Replace("client id", "client", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static AuditFinding Finding(string clientId, FindingSeverity severity) => new()
    {
        Severity = severity,
        NonCompliantResource = new AuditResource
        {
            Type = AuditResourceType.ClientId,
            Identifier = new ResourceIdentifier.Client { ClientId = clientId },
        },
    };
}
