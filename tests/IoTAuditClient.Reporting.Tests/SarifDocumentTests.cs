using System.Globalization;
using System.Text.Json;
using IoTAuditClient.Reporting.Documents;
using Xunit;

namespace IoTAuditClient.Reporting.Tests;

public sealed class SarifDocumentTests
{
    [Fact]
    public async Task Write_GeneratedFindings_KeepToThePublishedSchema() =>
        Assert.Empty(await SarifSchema.ErrorsAsync(await Exported.TextAsync("sarif", await Samples.GeneratedAsync(200))));

    [Fact]
    public async Task Write_OddFindings_KeepToThePublishedSchema()
    {
        Assert.Empty(await SarifSchema.ErrorsAsync(await Exported.TextAsync("sarif", Samples.All)));
        Assert.Empty(await SarifSchema.ErrorsAsync(await Exported.TextAsync(
            "sarif",
            Samples.All,
            new ExportContext { Time = Exported.Context.Time, Tool = Exported.Context.Tool, ToolVersion = "1", IsInvented = true })));
    }

    [Fact]
    public async Task Write_NoFindings_KeepsToThePublishedSchema() =>
        Assert.Empty(await SarifSchema.ErrorsAsync(await Exported.TextAsync("sarif")));

    [Fact]
    public async Task Errors_LogThatBreaksTheSchema_AreFoundOut()
    {
        var log = await Exported.TextAsync("sarif", Samples.Policy);

        Assert.NotEmpty(await SarifSchema.ErrorsAsync(log.Replace("\"kind\":\"fail\"", "\"kind\":\"broken\"", StringComparison.Ordinal)));
        Assert.NotEmpty(await SarifSchema.ErrorsAsync(log.Replace("\"ruleIndex\"", "\"ruleIndicator\"", StringComparison.Ordinal)));
        Assert.NotEmpty(await SarifSchema.ErrorsAsync(log.Replace("\"executionSuccessful\":true,", "", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("CRITICAL", "error", "9.5")]
    [InlineData("HIGH", "error", "8.0")]
    [InlineData("MEDIUM", "warning", "5.5")]
    [InlineData("LOW", "note", "2.0")]
    [InlineData("APOCALYPTIC", "error", null)]
    [InlineData("", "warning", null)]
    [InlineData(null, "warning", null)]
    public async Task Write_Severity_IsALevelAndAScore(string? severity, string level, string? score)
    {
        var result = await ResultAsync(Samples.Policy with { Severity = severity });

        Assert.Equal(level, result.GetProperty("level").GetString());
        Assert.Equal(score, result.GetProperty("properties").TryGetProperty("security-severity", out var value) ? value.GetString() : null);
    }

    [Fact]
    public async Task Rules_AllOfThem_AreTheChecksWithWhatCodeScanningAsksFor()
    {
        var rules = (await RunAsync()).GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToList();

        Assert.Equal(AuditCheckCatalog.Checks.Select(check => check.Name.Value), rules.Select(rule => rule.GetProperty("id").GetString()));
        Assert.All(rules, rule =>
        {
            Assert.InRange(
                double.Parse(rule.GetProperty("properties").GetProperty("security-severity").GetString()!, CultureInfo.InvariantCulture),
                0.1,
                10);
            Assert.Contains("security", rule.GetProperty("properties").GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()));
            Assert.StartsWith("https://docs.aws.amazon.com/", rule.GetProperty("helpUri").GetString(), StringComparison.Ordinal);
            Assert.NotEmpty(rule.GetProperty("shortDescription").GetProperty("text").GetString()!);
        });
    }

    [Theory]
    [InlineData("123456789012", "eu-west-1", "t", "iot-device-defender/123456789012/eu-west-1/t")]
    [InlineData(null, null, "a/b", "iot-device-defender/~/~/a%2Fb")]
    [InlineData("123456789012", "us-east-1", null, "iot-device-defender/123456789012/us-east-1/")]
    public async Task Run_OfOneAudit_HasAnIdOfAccountRegionAndAudit(string? account, string? region, string? task, string expected)
    {
        var context = Exported.Context with { AccountId = account, Region = region };

        var log = JsonElement.Parse(await Exported.TextAsync(
            "sarif", [Samples.Policy with { TaskId = task }, Samples.SharedCertificate with { TaskId = task }], context));

        Assert.Equal(expected, log.GetProperty("runs")[0].GetProperty("automationDetails").GetProperty("id").GetString());
    }

    [Fact]
    public async Task Run_OfSeveralAudits_HasAnIdOfAccountAndRegion() => Assert.Equal(
        "iot-device-defender/123456789012/eu-west-1/",
        (await RunAsync(Samples.Policy with { TaskId = "a" }, Samples.Policy with { TaskId = "b" }))
            .GetProperty("automationDetails")
            .GetProperty("id")
            .GetString());

    [Theory]
    [InlineData("1.2.3", "1.2.3")]
    [InlineData("1.2.3-rc.1+x", "1.2.3-rc.1+x")]
    [InlineData("2026", null)]
    public async Task Driver_Version_IsThatOfTheTool(string version, string? semanticVersion)
    {
        var log = JsonElement.Parse(await Exported.TextAsync("sarif", [Samples.Policy], Exported.Context with { ToolVersion = version }));
        var driver = log.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver");

        Assert.Equal(version, driver.GetProperty("version").GetString());
        Assert.Equal(semanticVersion, driver.TryGetProperty("semanticVersion", out var value) ? value.GetString() : null);
    }

    [Fact]
    public async Task Rules_AllOfThem_HaveANameForPeople()
    {
        var rules = (await RunAsync()).GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToList();

        Assert.Contains("DeviceCertificateShared", rules.Select(rule => rule.GetProperty("name").GetString()));
        Assert.All(rules, rule => Assert.Matches("^([A-Z][a-z0-9]*)+$", rule.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task Write_TwoResourcesOfOneCheck_HaveHashesOfTheirOwnForGitHub()
    {
        var results = (await RunAsync(Samples.Version("1"), Samples.Version("2"))).GetProperty("results").EnumerateArray()
            .Select(result => result.GetProperty("partialFingerprints")).ToList();

        Assert.Equal(2, results.Select(it => it.GetProperty("primaryLocationLineHash").GetString()).Distinct().Count());
        Assert.All(results, it =>
            Assert.Equal($"{it.GetProperty("fingerprint/v1").GetString()}:1", it.GetProperty("primaryLocationLineHash").GetString()));
    }

    [Theory]
    [InlineData(5_000, null)]
    [InlineData(5_001, "shows the 5,000 worst")]
    [InlineData(25_001, "takes at most 25,000")]
    public async Task Run_OfMoreResultsThanGitHubTakes_SaysSo(int count, string? expected)
    {
        var log = JsonElement.Parse(await Exported.TextAsync("sarif", Enumerable.Repeat(new AuditFinding(), count)));
        var notifications = log.GetProperty("runs")[0].GetProperty("invocations")[0]
            .GetProperty("toolExecutionNotifications")
            .EnumerateArray()
            .ToList();

        Assert.Equal(expected is null ? 0 : 1, notifications.Count);
        Assert.All(
            notifications,
            it => Assert.Contains(expected!, it.GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Write_ProblemOfSeveralAudits_IsOneResultOfTheNewestWithCountAndTimes()
    {
        var third = At(3, "third", "c");
        var policy = Samples.Policy with { TaskId = "third", TaskStartTime = third.TaskStartTime };
        var log = await Exported.TextAsync("sarif", [At(2, "second", "b"), third, At(1, "first", "a"), policy]);
        var run = JsonElement.Parse(log).GetProperty("runs")[0];
        var results = run.GetProperty("results").EnumerateArray().ToList();

        Assert.Empty(await SarifSchema.ErrorsAsync(log));
        Assert.Equal(2, results.Count);
        Assert.Equal("c", results[0].GetProperty("properties").GetProperty("findingId").GetString());
        Assert.Equal(3, results[0].GetProperty("occurrenceCount").GetInt64());
        Assert.Equal("2026-03-01T06:00:00.000Z", results[0].GetProperty("provenance").GetProperty("firstDetectionTimeUtc").GetString());
        Assert.Equal("2026-03-03T06:00:00.000Z", results[0].GetProperty("provenance").GetProperty("lastDetectionTimeUtc").GetString());
        Assert.Equal(1, results[1].GetProperty("occurrenceCount").GetInt64());
        var note = Assert.Single(run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications").EnumerateArray());
        Assert.Equal("note", note.GetProperty("level").GetString());
        Assert.StartsWith(
            "4 findings of 3 audits are 2 results:",
            note.GetProperty("message").GetProperty("text").GetString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_WithAListener_TellsItTheNotesOfTheDocument()
    {
        var notes = new List<string>();

        var log = await Exported.TextAsync(
            "sarif", [At(2, "second", "b"), At(1, "first", "a")], Exported.Context with { OnNote = notes.Add });

        var written = JsonElement.Parse(log).GetProperty("runs")[0].GetProperty("invocations")[0].GetProperty("toolExecutionNotifications");
        Assert.Equal(
            written.EnumerateArray().Select(static note => note.GetProperty("message").GetProperty("text").GetString()!), notes);
        Assert.Single(notes);
    }

    [Fact]
    public async Task Write_SuppressedAndOpenFindingOfTheNewestAudit_IsTheOpenOne()
    {
        var results = (await RunAsync(
            At(2, "second", "suppressed") with { IsSuppressed = true }, At(2, "second", "open"), At(1, "first", "old")))
            .GetProperty("results");

        Assert.Equal(1, results.GetArrayLength());
        Assert.Equal("open", results[0].GetProperty("properties").GetProperty("findingId").GetString());
        Assert.Empty(results[0].GetProperty("suppressions").EnumerateArray());
    }

    [Fact]
    public async Task Write_TwoFindingsOfAProblemInOneAudit_AreAResultEachAsTheyAre()
    {
        var run = await RunAsync(At(2, "second", "a"), At(2, "second", "b"));

        Assert.Equal(2, run.GetProperty("results").GetArrayLength());
        Assert.False(run.GetProperty("results")[0].TryGetProperty("occurrenceCount", out _));
        Assert.Empty(run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications").EnumerateArray());
    }

    [Fact]
    public async Task Write_ProblemWithoutTimesInSeveralAudits_HasNoProvenance()
    {
        var finding = Samples.Policy with { TaskStartTime = null, FindingTime = null };

        var log = await Exported.TextAsync("sarif", [finding with { TaskId = "a" }, finding with { TaskId = "b" }]);
        var result = Assert.Single(JsonElement.Parse(log).GetProperty("runs")[0].GetProperty("results").EnumerateArray());

        Assert.Empty(await SarifSchema.ErrorsAsync(log));
        Assert.Equal(2, result.GetProperty("occurrenceCount").GetInt64());
        Assert.False(result.TryGetProperty("provenance", out _));
    }

    [Fact]
    public async Task Write_KnownCheck_PointsToItsRule()
    {
        var run = await RunAsync(Samples.SharedCertificate);
        var result = run.GetProperty("results")[0];

        Assert.Equal(
            result.GetProperty("ruleId").GetString(),
            run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()]
                .GetProperty("id")
                .GetString());
    }

    [Fact]
    public async Task Write_OlderCheckName_PointsToTheRuleOfToday() =>
        Assert.Equal(
            "REVOKED_DEVICE_CERTIFICATE_STILL_ACTIVE_CHECK",
            (await ResultAsync(Samples.SharedCertificate with { CheckName = "REVOKED_DEVICE_CERT_CHECK" }))
                .GetProperty("ruleId")
                .GetString());

    [Theory]
    [InlineData("QUANTUM_CHECK", "QUANTUM_CHECK")]
    [InlineData(null, "UNNAMED_CHECK")]
    public async Task Write_UnknownCheck_HasARuleIdAlone(string? check, string ruleId)
    {
        var result = await ResultAsync(Samples.Policy with { CheckName = check });

        Assert.Equal(ruleId, result.GetProperty("ruleId").GetString());
        Assert.False(result.TryGetProperty("ruleIndex", out _));
    }

    [Theory]
    [InlineData(null, "aws-iot-device-defender/audit")]
    [InlineData("infra/iot.yaml", "infra/iot.yaml")]
    [InlineData("infra\\my iot.yaml", "infra/my%20iot.yaml")]
    [InlineData("https://example.com/iot.yaml", "https://example.com/iot.yaml")]
    public async Task Write_Location_IsAFileAndTheResource(string? artifact, string uri)
    {
        var run = await RunAsync([Samples.Policy], Exported.Context with { ArtifactUri = artifact });
        var location = run.GetProperty("results")[0].GetProperty("locations")[0];

        Assert.Equal(uri, location.GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(1, location.GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.Equal("IOT_POLICY/smp-core/1", location.GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString());
    }

    [Fact]
    public async Task Write_SuppressedFinding_IsSuppressedFromOutside()
    {
        var suppression =
            Assert.Single((await ResultAsync(Samples.Policy with { IsSuppressed = true })).GetProperty("suppressions").EnumerateArray());

        Assert.Equal(
            ("external", "accepted"),
            (suppression.GetProperty("kind").GetString(), suppression.GetProperty("status").GetString()));
        Assert.NotEmpty(suppression.GetProperty("justification").GetString()!);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(null)]
    public async Task Write_FindingThatIsNotSuppressed_HasAnEmptyList(bool? isSuppressed)
    {
        var result = await ResultAsync(Samples.Policy with { IsSuppressed = isSuppressed });

        Assert.Empty(result.GetProperty("suppressions").EnumerateArray());
        Assert.Equal(
            isSuppressed,
            result.GetProperty("properties").TryGetProperty("isSuppressed", out var value) ? value.GetBoolean() : null);
    }

    [Fact]
    public async Task Fingerprint_OfOneProblemInTwoAudits_IsTheSame()
    {
        var later = Samples.SharedCertificate with
        {
            FindingId = "another",
            TaskId = "another",
            FindingTime = Exported.Context.Time,
            ReasonForNonCompliance = "Other words.",
            RelatedResources = [],
        };

        Assert.Equal(await FingerprintAsync(Samples.SharedCertificate), await FingerprintAsync(later));
    }

    [Fact]
    public async Task Fingerprint_OfAnotherCheckOrPolicyVersion_Differs() => Assert.Distinct(
    [
        await FingerprintAsync(Samples.Version("1")),
        await FingerprintAsync(Samples.Version("2")),
        await FingerprintAsync(Samples.Version("1") with { CheckName = AuditCheckName.IotPolicyPotentialMisconfiguration }),
        await FingerprintAsync(Samples.SharedCertificate),
    ]);

    [Theory]
    [MemberData(nameof(HostileTexts.Theory), MemberType = typeof(HostileTexts))]
    public async Task Write_HostileText_StaysTextInAscii(string hostile)
    {
        var text = await Exported.TextAsync("sarif", Samples.Hostile(hostile));
        var message = JsonElement.Parse(text).GetProperty("runs")[0].GetProperty("results")[0]
            .GetProperty("message")
            .GetProperty("text")
            .GetString()!;

        Assert.DoesNotContain(text, character => character is < ' ' or > '~' or '<' or '>');
        Assert.DoesNotContain(message, character => char.IsControl(character) || character == '\u202e');
        Assert.DoesNotMatch(@"(?<!\\)\]\(", message);
        Assert.DoesNotMatch(@"(?<!\{)(\{\{)*\{[0-9]", message);
    }

    [Fact]
    public async Task Write_BrokenPair_IsItsCode() =>
        Assert.Equal(
            "half \\uD83D pair",
            (await ResultAsync(Samples.Hostile(HostileTexts.HalfPair))).GetProperty("properties").GetProperty("taskId").GetString());

    [Fact]
    public async Task Write_MissingReason_FallsBackToTheCode()
    {
        Assert.StartsWith(
            "LOGGING_DISABLED. Resource:",
            await MessageAsync(Samples.Policy with { ReasonForNonComplianceCode = "LOGGING_DISABLED" }),
            StringComparison.Ordinal);
        Assert.Equal("The resource failed the check. Resource: not named.", await MessageAsync(new AuditFinding()));
    }

    [Fact]
    public async Task Write_Interrupted_IsAWholeLogThatSaysSo()
    {
        using var stream = new MemoryStream();
        var findings = Exported.Stream([Samples.Policy], new InvalidOperationException("gone"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => FindingExporters.Create(FindingExportFormat.Sarif)
            .WriteAsync(Exported.Located(findings), stream, Exported.Context, TestContext.Current.CancellationToken));

        var log = System.Text.Encoding.UTF8.GetString(stream.ToArray());
        Assert.Empty(await SarifSchema.ErrorsAsync(log));
        var run = JsonElement.Parse(log).GetProperty("runs")[0];
        Assert.Single(run.GetProperty("results").EnumerateArray());
        Assert.False(run.GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());
    }

    [Fact]
    public async Task Write_Invented_SaysSo() =>
        Assert.True((await RunAsync([], Exported.Context with { IsInvented = true }))
            .GetProperty("properties")
            .GetProperty("isInvented")
            .GetBoolean());

    private static AuditFinding At(int day, string task, string id) => Samples.SharedCertificate with
    {
        FindingId = id,
        TaskId = task,
        TaskStartTime = new DateTimeOffset(2026, 3, day, 6, 0, 0, TimeSpan.Zero),
    };

    private static async Task<JsonElement> RunAsync(IEnumerable<AuditFinding> findings, ExportContext context) =>
        JsonElement.Parse(await Exported.TextAsync("sarif", findings, context)).GetProperty("runs")[0];

    private static Task<JsonElement> RunAsync(params AuditFinding[] findings) => RunAsync(findings, Exported.Context);

    private static async Task<JsonElement> ResultAsync(AuditFinding finding) => (await RunAsync(finding)).GetProperty("results")[0];

    private static async Task<string> FingerprintAsync(AuditFinding finding) =>
        (await ResultAsync(finding)).GetProperty("partialFingerprints").GetProperty("checkAndResource/v1").GetString()!;

    private static async Task<string> MessageAsync(AuditFinding finding) =>
        (await ResultAsync(finding)).GetProperty("message").GetProperty("text").GetString()!;
}
