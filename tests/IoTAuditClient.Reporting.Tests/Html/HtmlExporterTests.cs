using System.Net;
using IoTAuditClient.Reporting.Html;
using Xunit;

namespace IoTAuditClient.Reporting.Tests.Html;

/// <summary>What the page says of its findings.</summary>
public sealed class HtmlExporterTests
{
    private static AuditFinding Audited(string task, int day) => Finding("a", FindingSeverity.High) with
    {
        TaskId = task,
        TaskStartTime = new DateTimeOffset(2026, 3, day, 6, 0, 0, TimeSpan.Zero),
    };

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
    public async Task WriteAsync_OneProblemInSeveralAudits_CountsAndListsItOnce()
    {
        var report = await HtmlReport.OfAsync(
        [
            Finding("a", FindingSeverity.High) with { TaskId = "t-1" },
            Finding("a", FindingSeverity.High) with { TaskId = "t-2" },
        ]);

        Assert.Contains("<strong>1 open problem</strong>", report.Html, StringComparison.Ordinal);
        Assert.Contains("1 distinct problem in 2 audits, each counted once: 0 gone, 0 suppressed", report.Text, StringComparison.Ordinal);
        Assert.Equal(["a"], report.Resources);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public async Task WriteLocatedAsync_AuditsOfTwoAccounts_HaveATrendWhereTheyAreOfSeveralDays(int day, bool hasTrend)
    {
        LocatedFinding[] findings =
        [
            new(Audited("t-1", 1), new FindingOrigin { AccountName = "prod" }),
            new(Audited("t-2", day), new FindingOrigin { AccountName = "test" }),
        ];
        using var stream = new MemoryStream();

        await FindingExport.WriteLocatedAsync(
            Exported.StreamLocated(findings), stream, FindingExportFormat.Html, cancellationToken: Token);

        Assert.Equal(
            hasTrend, System.Text.Encoding.UTF8.GetString(stream.ToArray()).Contains("id=\"trend-title\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WriteLocatedAsync_AccountsThatHaveOnlyNames_AreTwoPlacesAndEndNoProblemOfEachOther()
    {
        LocatedFinding[] findings =
        [
            new(Audited("t-1", 1), new FindingOrigin { AccountName = "prod", Region = "eu-west-1" }),
            new(Audited("t-2", 2), new FindingOrigin { AccountName = "test", Region = "eu-west-1" }),
        ];
        using var stream = new MemoryStream();

        await FindingExport.WriteLocatedAsync(
            Exported.StreamLocated(findings), stream, FindingExportFormat.Html, cancellationToken: Token);

        var html = System.Text.Encoding.UTF8.GetString(stream.ToArray());
        Assert.Contains("<strong>2 open problems</strong>", html, StringComparison.Ordinal);
        Assert.Contains("prod eu-west-1", html, StringComparison.Ordinal);
        Assert.Contains("test eu-west-1", html, StringComparison.Ordinal);
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
            "The table has <strong>3</strong> of <strong>1,002</strong> findings", report.Html, StringComparison.Ordinal);
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
        Assert.Equal(["<h1>", "<h2 id>"], report.Tags.Where(static tag => tag.StartsWith("<h1", StringComparison.Ordinal)
            || tag.StartsWith("<h2", StringComparison.Ordinal) || tag.StartsWith("<h3", StringComparison.Ordinal)));
        Assert.DoesNotContain(report.Attributes, static attribute => attribute is { Name: "href", Value: "#findings" or "#checks" });
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

    [Fact]
    public async Task WriteAsync_NoFindingOfAnAudit_ProvesWhatWasAskedAndWhichChecksWereMade()
    {
        var report = await HtmlReport.OfAsync([], Exported.Context with
        {
            Question = "the newest audit, severity critical",
            Audit = new AuditTask
            {
                TaskId = "t-1",
                Status = AuditStatus.Completed,
                StartTime = Samples.SharedCertificate.TaskStartTime,
                Checks =
                [
                    new AuditCheckResult
                    {
                        CheckName = AuditCheckName.LoggingDisabled,
                        Status = AuditCheckStatus.CompletedCompliant,
                        TotalResources = 1_234,
                        NonCompliantResources = 0,
                    },
                ],
            },
        });

        Assert.Contains("Asked for: \nthe newest audit, severity critical\n", report.Text, StringComparison.Ordinal);
        Assert.Contains("<dt>Audit</dt><dd>t-1</dd>", report.Html, StringComparison.Ordinal);
        Assert.Contains("The audit is completed, and every one of its 1 checks has a result.", report.Text, StringComparison.Ordinal);
        Assert.Contains(
            "<bdi>Logging disabled</bdi></th><td><bdi>passed</bdi></td><td>1,234</td><td>0</td>", report.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FAILED")]
    [InlineData("COMPLETED_COMPLIANT")]
    [InlineData("COMPLETED_NON_COMPLIANT")]
    public async Task WriteAsync_AuditWithAFailedCheck_SaysThatItDoesNotTellEverything(string status)
    {
        var report = await HtmlReport.OfAsync([], Exported.Context with
        {
            Audit = new AuditTask
            {
                Status = AuditStatus.Completed,
                Checks =
                [
                    new AuditCheckResult
                    {
                        CheckName = AuditCheckName.LoggingDisabled,
                        Status = status,
                        ErrorCode = HostileTexts.All[0],
                    },
                ],
            },
        });

        Assert.Contains("The audit does not tell everything.", report.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("contradict", report.Text, StringComparison.Ordinal);
        Assert.Contains($"no result: {VisibleText.Show(HostileTexts.All[0])}", report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WriteAsync_AuditWhoseCountsContradictItsChecks_SaysSo()
    {
        var report = await HtmlReport.OfAsync([], Exported.Context with
        {
            Audit = new AuditTask
            {
                Status = AuditStatus.Completed,
                Statistics = new AuditStatistics { TotalChecks = 1, NonCompliantChecks = 1 },
                Checks =
                [
                    new AuditCheckResult { CheckName = AuditCheckName.LoggingDisabled, Status = AuditCheckStatus.CompletedCompliant },
                ],
            },
        });

        Assert.Contains(
            "Its status is COMPLETED, and 1 of its 1 checks have a result, but its counts contradict what its checks say:",
            report.Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task WriteAsync_ManyOfOneCheck_FixFirstNamesTheOtherChecksOfTheSeverityToo()
    {
        var certificates = Enumerable.Range(0, 9).Select(static number => Certificate($"{number:x64}") with
        {
            TaskId = "t-2",
            TaskStartTime = Samples.SharedCertificate.TaskStartTime,
        }).ToList();
        AuditFinding[] findings =
        [
            certificates[4] with { TaskId = "t-1", TaskStartTime = Samples.SharedCertificate.TaskStartTime - TimeSpan.FromDays(7) },
            .. certificates,
            certificates[0] with { CheckName = AuditCheckName.CaCertificateKeyQuality },
            Finding("low", FindingSeverity.Low) with { TaskId = "t-2", TaskStartTime = Samples.SharedCertificate.TaskStartTime },
        ];

        var first = Part((await HtmlReport.OfAsync(findings)).Html, "<ol>", "</ol>");

        Assert.Equal(5, first.Split("class=\"id\"").Length - 1);
        Assert.Contains("4 of 9 open", first, StringComparison.Ordinal);
        Assert.Contains(
            $"{4:x64}</bdi> <small>DEVICE_CERTIFICATE, since 23 February 2026, in 2 audits</small>", first, StringComparison.Ordinal);
        Assert.Contains(AuditCheckCatalog.Find(AuditCheckName.CaCertificateKeyQuality)!.Title, first, StringComparison.Ordinal);
        Assert.Contains(
            AuditCheckCatalog.Find(AuditCheckName.DeviceCertificateShared)!.Remedy, WebUtility.HtmlDecode(first), StringComparison.Ordinal);
        Assert.DoesNotContain(">low<", first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WriteAsync_ProblemThatOnlyOlderAuditsHave_IsGoneAndNotFixedFirst()
    {
        var earlier = Samples.SharedCertificate.TaskStartTime - TimeSpan.FromDays(1);
        var old = Certificate($"{1:x64}") with { TaskId = "t-1", TaskStartTime = earlier };
        var present = Certificate($"{2:x64}") with { TaskId = "t-2", TaskStartTime = Samples.SharedCertificate.TaskStartTime };

        var report = await HtmlReport.OfAsync(old, present);

        Assert.Contains("<strong>1 open problem</strong>", report.Html, StringComparison.Ordinal);
        Assert.Contains("2 distinct problems in 2 audits, each counted once: 1 gone, 0 suppressed", report.Text, StringComparison.Ordinal);
        Assert.Equal([$"{2:x64}", $"{1:x64}"], report.Resources);
        Assert.DoesNotContain($"{1:x64}", Part(report.Html, "<ol>", "</ol>"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WriteAsync_MoreFindingsThanRows_KeepsTheWorstOfEveryFilterAndSaysHowManyThereAre()
    {
        var findings = Enumerable.Range(0, 2_000).Select(static number => Certificate($"{number:x64}"))
            .Concat(Enumerable.Range(0, 20).Select(static number => Finding($"low-{number:D2}", FindingSeverity.Low) with
            {
                CheckName = AuditCheckName.LoggingDisabled,
                IsSuppressed = number % 2 == 0,
            }));

        var report = await HtmlReport.OfAsync(findings, rowLimit: 400);

        Assert.Equal(400, report.Resources.Count());
        Assert.Equal(
            ["low-01", "low-03", "low-00", "low-02"],
            report.Resources.Where(static resource => resource.StartsWith("low", StringComparison.Ordinal)));
        Assert.Contains("Logging disabled (4 here of 20)", report.Text, StringComparison.Ordinal);
        Assert.Contains("Device certificate shared (396 here of 2,000)", report.Text, StringComparison.Ordinal);
        Assert.Contains("The table has not all of them", report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WriteAsync_ManyFindingsOfFewProblems_KeepsTheNewestFindingOfEach()
    {
        var findings = Enumerable.Range(0, 5_000).Select(static number => Certificate($"{number % 10:x64}") with
        {
            FindingId = $"id-{number}",
            TaskId = $"t-{number / 10}",
            TaskStartTime = Samples.SharedCertificate.TaskStartTime + TimeSpan.FromHours(number / 10),
        });

        var report = await HtmlReport.OfAsync(findings, rowLimit: 100);

        Assert.Equal(Enumerable.Range(0, 10).Select(static number => $"{number:x64}"), report.Resources);
        Assert.All(Enumerable.Range(4_990, 10), number => Assert.Contains($">id-{number}<", report.Html, StringComparison.Ordinal));
        Assert.Contains("in more than 100 audits", report.Text, StringComparison.Ordinal);
    }

    private static string Part(string text, string start, string end) =>
        text[text.IndexOf(start, StringComparison.Ordinal)..text.IndexOf(end, StringComparison.Ordinal)];

    private static AuditFinding Certificate(string id) => Samples.SharedCertificate with
    {
        TaskId = null,
        NonCompliantResource = Samples.SharedCertificate.NonCompliantResource! with
        {
            Identifier = new ResourceIdentifier.DeviceCertificate { CertificateId = id },
        },
    };

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
