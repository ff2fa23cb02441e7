using System.Text;
using System.Text.Json;
using IoTAuditClient.Reporting.Asff;
using IoTAuditClient.Reporting.Documents;
using Xunit;

namespace IoTAuditClient.Reporting.Tests;

public sealed class AsffDocumentTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Write_GeneratedFindings_KeepToTheRules()
    {
        var findings = await FindingsAsync(await Samples.GeneratedAsync(200));

        Assert.Equal(200, findings.Count);
        Assert.All(findings, finding => Assert.Empty(AsffRules.Broken(finding)));
    }

    [Fact]
    public async Task Write_OddFindings_KeepToTheRules() =>
        Assert.All(await FindingsAsync(Samples.All), finding => Assert.Empty(AsffRules.Broken(finding)));

    [Fact]
    public async Task Broken_FindingThatBreaksTheRules_IsFoundOut()
    {
        var broken = AsffRules.Broken(JsonElement.Parse((await Exported.TextAsync("asff", Samples.Policy))
            .Trim('[', ']', '\n', ' ')
            .Replace("\"RecordState\":\"ACTIVE\"", "\"RecordState\":\"GONE\",\"Bad\":1", StringComparison.Ordinal)
            .Replace("\"Title\":", "\"title\":", StringComparison.Ordinal)
            .Replace("2026-03-02T06:30:00.000Z", "yesterday", StringComparison.Ordinal)));

        Assert.Equal(
            [
                "Title is missing", "title is not documented", "RecordState is GONE", "Bad is not documented",
                "CreatedAt is no time", "UpdatedAt is no time", "FirstObservedAt is no time", "LastObservedAt is no time",
            ],
            broken);
    }

    // Written by hand from what AWS documents, so that a change of any member is seen.
    [Fact]
    public async Task Write_Finding_IsWhatSecurityHubTakes()
    {
        const string Expected = """
            [
            {"SchemaVersion":"2018-10-08",
            "Id":"123456789012/eu-west-1/iot-device-defender-audit/FINGERPRINT",
            "ProductArn":"arn:aws:securityhub:eu-west-1:123456789012:product/123456789012/default",
            "GeneratorId":"aws-iot-device-defender/audit/DEVICE_CERTIFICATE_SHARED_CHECK",
            "AwsAccountId":"123456789012",
            "Types":["Software and Configuration Checks/AWS Security Best Practices"],
            "CreatedAt":"2026-03-02T06:00:01.250Z","UpdatedAt":"2026-03-02T06:30:00.000Z",
            "FirstObservedAt":"2026-03-02T06:00:01.250Z","LastObservedAt":"2026-03-02T06:00:01.250Z",
            "Severity":{"Label":"CRITICAL","Original":"CRITICAL"},
            "Title":"Device certificate shared",
            "Description":"Certificate shared by one or more devices. Resource: device certificate <id>.",
            "Remediation":{"Recommendation":{
            "Text":"TEXT",
            "Url":"URL"}},
            "Resources":[
            {"Type":"Other","Id":"arn:aws:iot:eu-west-1:123456789012:cert/<id>","Partition":"aws","Region":"eu-west-1",
            "Details":{"Other":{"resourceType":"DEVICE_CERTIFICATE","deviceCertificateId":"<id>",
            "additionalInfo.EXPIRATION_TIME":"1772431200000"}}},
            {"Type":"Other","Id":"CLIENT_ID/pump-1","Partition":"aws","Region":"eu-west-1",
            "Details":{"Other":{"resourceType":"CLIENT_ID","clientId":"pump-1"}}},
            {"Type":"Other","Id":"CLIENT_ID/pump-2","Partition":"aws","Region":"eu-west-1",
            "Details":{"Other":{"resourceType":"CLIENT_ID","clientId":"pump-2"}}}],
            "Compliance":{"Status":"FAILED"},"Workflow":{"Status":"NEW"},"RecordState":"ACTIVE",
            "FindingProviderFields":{"Severity":{"Label":"CRITICAL","Original":"CRITICAL"},
            "Types":["Software and Configuration Checks/AWS Security Best Practices"]},
            "ProductFields":{"FindingId":"296ccd39f806bf9d8f8de20d0ceb33a1","Fingerprint":"FINGERPRINT",
            "TaskId":"787ed873b69cb4d6cdbae6ddd06996c5","CheckName":"DEVICE_CERTIFICATE_SHARED_CHECK","Severity":"CRITICAL",
            "ReasonForNonCompliance":"Certificate shared by one or more devices.",
            "ReasonForNonComplianceCode":"CERTIFICATE_SHARED_BY_MULTIPLE_DEVICES",
            "ResourceType":"DEVICE_CERTIFICATE","ResourceKey":"DEVICE_CERTIFICATE/<id>",
            "DeviceCertificateId":"<id>","FindingTime":"1772431201250","TaskStartTime":"1772431200000",
            "IsSuppressed":"false","Region":"eu-west-1","ReportType":"AuditFinding","Exporter":"iot-audit 1.2.3"}}
            ]
            """;

        var written = JsonElement.Parse(await Exported.TextAsync("asff", Samples.SharedCertificate));
        var recommendation = written[0].GetProperty("Remediation").GetProperty("Recommendation");
        Assert.StartsWith("https://docs.aws.amazon.com/", recommendation.GetProperty("Url").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            Expected.Replace("FINGERPRINT", Samples.SharedCertificateFingerprint, StringComparison.Ordinal)
                .Replace("<id>", Samples.CertificateId, StringComparison.Ordinal)
                .Replace("\"TEXT\"", recommendation.GetProperty("Text").GetRawText(), StringComparison.Ordinal)
                .Replace("\"URL\"", recommendation.GetProperty("Url").GetRawText(), StringComparison.Ordinal)
                .ReplaceLineEndings(""),
            written.GetRawText().ReplaceLineEndings(""));
    }

    [Fact]
    public async Task Write_NoFinding_IsAnEmptyArray() => Assert.Empty(await FindingsAsync([]));

    [Theory]
    [InlineData("CRITICAL", "CRITICAL", "CRITICAL")]
    [InlineData("HIGH", "HIGH", "HIGH")]
    [InlineData("MEDIUM", "MEDIUM", "MEDIUM")]
    [InlineData("LOW", "LOW", "LOW")]
    [InlineData("APOCALYPTIC", "HIGH", "APOCALYPTIC")]
    [InlineData(null, "MEDIUM", null)]
    public async Task Write_Severity_IsLabelledAtBothPlaces(string? severity, string label, string? original)
    {
        var finding = await FindingAsync(Samples.Policy with { Severity = severity });

        Assert.All(
            (JsonElement[])[finding.GetProperty("Severity"), finding.GetProperty("FindingProviderFields").GetProperty("Severity")],
            it =>
            {
                Assert.Equal(label, it.GetProperty("Label").GetString());
                Assert.Equal(original, it.TryGetProperty("Original", out var text) ? text.GetString() : null);
            });
    }

    [Theory]
    [InlineData(true, "SUPPRESSED", "true")]
    [InlineData(false, "NEW", "false")]
    [InlineData(null, "NEW", null)]
    public async Task Write_Suppression_IsTheStatusOfTheWorkflow(bool? isSuppressed, string status, string? field)
    {
        var finding = await FindingAsync(Samples.Policy with { IsSuppressed = isSuppressed });

        Assert.Equal(status, finding.GetProperty("Workflow").GetProperty("Status").GetString());
        Assert.Equal(
            field, finding.GetProperty("ProductFields").TryGetProperty("IsSuppressed", out var value) ? value.GetString() : null);
    }

    [Fact]
    public async Task Id_OfOneProblem_IsTheSameEveryDayAndOthersInOtherPlaces()
    {
        var later = Samples.SharedCertificate with { FindingId = "another", TaskId = "another", Severity = FindingSeverity.Low };
        FindingOrigin[] places =
        [
            Exported.Context.Origin, Exported.Context.Origin with { Region = "us-east-1" },
            Exported.Context.Origin with { AccountId = "210987654321" },
        ];

        Assert.Equal(await IdAsync(Samples.SharedCertificate), await IdAsync(later));
        Assert.Distinct(places.Select(place => AsffFinding.IdOf(new LocatedFinding(Samples.SharedCertificate, place))));
        Assert.NotEqual(await IdAsync(Samples.Version("1")), await IdAsync(Samples.Version("2")));
        Assert.NotEqual(
            await IdAsync(Samples.SharedCertificate with { NonCompliantResource = null }),
            await IdAsync(later with { NonCompliantResource = null }));
    }

    [Fact]
    public async Task Write_FindingWithoutTimes_HasTheTimeOfTheExport()
    {
        var finding = await FindingAsync(Samples.Policy);

        Assert.All(
            (string[])["CreatedAt", "UpdatedAt", "FirstObservedAt", "LastObservedAt"],
            name => Assert.Equal("2026-03-02T06:30:00.000Z", finding.GetProperty(name).GetString()));
    }

    [Fact]
    public async Task Write_FindingLaterThanTheExport_IsNotUpdatedBeforeItWasCreated() => Assert.Equal(
        "2026-03-02T07:00:00.000Z",
        (await FindingAsync(Samples.SharedCertificate with { FindingTime = new(2026, 3, 2, 8, 0, 0, TimeSpan.FromHours(1)) }))
            .GetProperty("UpdatedAt").GetString());

    [Theory]
    [InlineData("cn-north-1", "aws-cn", "aws-cn")]
    [InlineData("us-gov-west-1", "aws-us-gov", "aws-us-gov")]
    [InlineData("eusc-de-east-1", "aws-eusc", null)]
    public async Task Write_AnotherPartition_IsInTheProductAndInTheResourceIfDocumented(string region, string partition, string? told)
    {
        var context = Exported.Context with { Region = region };
        var finding = Assert.Single(await FindingsAsync([Samples.SharedCertificate], context));

        Assert.Equal(
            $"arn:{partition}:securityhub:{region}:123456789012:product/123456789012/default",
            finding.GetProperty("ProductArn").GetString());
        Assert.Equal(
            told, finding.GetProperty("Resources")[0].TryGetProperty("Partition", out var value) ? value.GetString() : null);
    }

    [Fact]
    public async Task Write_Role_IsAResourceOfIam()
    {
        var role = new AuditResource
        {
            Type = AuditResourceType.IamRole,
            Identifier = new ResourceIdentifier.IamRole { Arn = "arn:aws:iam::123456789012:role/r" },
        };

        var resource = (await FindingAsync(Samples.Policy with { NonCompliantResource = role })).GetProperty("Resources")[0];

        Assert.Equal("AwsIamRole", resource.GetProperty("Type").GetString());
        Assert.Equal("arn:aws:iam::123456789012:role/r", resource.GetProperty("Id").GetString());
    }

    [Theory]
    [InlineData(null, "eu-west-1", "account")]
    [InlineData("123456789012", null, "Region")]
    [InlineData("123456789012", "somewhere", "'somewhere' is not the name of a Region")]
    public async Task WriteAsync_UnknownPlace_SaysWhatToSetAndWritesNothing(string? account, string? region, string said)
    {
        using var stream = new MemoryStream();
        var options = new FindingExportOptions { AccountId = account, Region = region };

        var exception = await Assert.ThrowsAsync<ArgumentException>(
            () => FindingExport.WriteAsync(Exported.Stream([Samples.Policy]), stream, FindingExportFormat.Asff, options, Token));

        Assert.Contains(said, exception.Message, StringComparison.Ordinal);
        Assert.Equal(0, stream.Length);
    }

    [Fact]
    public async Task WriteLocatedAsync_FindingWithoutItsPlace_FinishesTheArrayAndSaysSo()
    {
        using var stream = new MemoryStream();
        LocatedFinding[] findings =
            [new(Samples.Policy, Exported.Context.Origin), new(Samples.Policy), new(Samples.Policy, Exported.Context.Origin)];

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(
            () => FindingExport.WriteLocatedAsync(
                Exported.StreamLocated(findings), stream, FindingExportFormat.Asff, cancellationToken: Token));

        Assert.Contains("The account is not known: set AccountId", exception.Message, StringComparison.Ordinal);
        Assert.Equal(1, JsonElement.Parse(Encoding.UTF8.GetString(stream.ToArray())).GetArrayLength());
    }

    [Theory]
    [MemberData(nameof(HostileTexts.Theory), MemberType = typeof(HostileTexts))]
    public async Task Write_HostileText_StaysTextInAscii(string hostile)
    {
        var text = await Exported.TextAsync("asff", Samples.Hostile(hostile));

        Assert.DoesNotContain(text.Replace("\n", "", StringComparison.Ordinal), character => character is < ' ' or > '~' or '<' or '>');
        Assert.Equal(
            hostile, JsonElement.Parse(text)[0].GetProperty("ProductFields").GetProperty("ReasonForNonCompliance").GetString());
    }

    [Fact]
    public async Task Write_LongTexts_AreCutVisiblyBetweenCharacters()
    {
        // 4 bytes a character and an odd start, so that no limit falls between two of them.
        var text = "x" + string.Concat(Enumerable.Repeat("\U0001F512", 5_000));
        var finding = await FindingAsync(Samples.Hostile(text));

        Assert.Empty(AsffRules.Broken(finding));
        var reason = finding.GetProperty("ProductFields").GetProperty("ReasonForNonCompliance").GetString()!;
        Assert.EndsWith("\U0001F512 [cut: 10,001 characters]", reason, StringComparison.Ordinal);
        Assert.InRange(Encoding.UTF8.GetByteCount(reason), 2_045, 2_048);
        Assert.DoesNotContain('\ufffd', finding.GetRawText());
    }

    [Theory]
    [InlineData(1_000, "x", 2, "969 related resources")]
    [InlineData(31, "x", 60, "the details of related resources")]
    [InlineData(1_000, "\u0001", 200, "1000 related resources")]
    public async Task Write_FindingThatIsTooLong_IsCutWhereItIsMissedLeastAndSaysSo(int related, string text, int details, string said)
    {
        var value = string.Concat(Enumerable.Repeat(text, 4_000));
        var resource = new AuditResource
        {
            Type = "CLIENT_ID",
            Identifier = new ResourceIdentifier.Client { ClientId = value },
            AdditionalInfo = Enumerable.Range(0, details).ToDictionary(number => $"{number}", _ => value),
        };
        var finding = await FindingAsync(Samples.Hostile(value) with
        {
            CheckName = AuditCheckName.DeviceCertificateShared,
            NonCompliantResource = resource,
            RelatedResources = [.. Enumerable.Repeat(resource, related)],
        });

        Assert.Empty(AsffRules.Broken(finding));
        Assert.Contains(said, finding.GetProperty("ProductFields").GetProperty("LeftOut").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_FindingThatFits_LeavesNothingOut() =>
        Assert.DoesNotContain("LeftOut", await Exported.TextAsync("asff", Samples.SharedCertificate), StringComparison.Ordinal);

    [Fact]
    public async Task WriteLocatedAsync_ResolvedFinding_IsArchivedAndKeepsItsId()
    {
        using var stream = new MemoryStream();
        var found = Samples.SharedCertificate.FindingTime!.Value;
        LocatedFinding[] findings =
        [
            new(Samples.SharedCertificate, Exported.Context.Origin) { IsResolved = true },
            new(Samples.SharedCertificate, Exported.Context.Origin) { FirstFound = found.AddDays(-30) },
        ];

        await FindingExport.WriteLocatedAsync(Exported.StreamLocated(findings), stream, FindingExportFormat.Asff, cancellationToken: Token);

        var written = JsonElement.Parse(Encoding.UTF8.GetString(stream.ToArray())).EnumerateArray().ToList();
        Assert.Equal(["ARCHIVED", "ACTIVE"], written.Select(finding => finding.GetProperty("RecordState").GetString()));
        Assert.Single(written.Select(finding => finding.GetProperty("Id").GetString()).Distinct());
        Assert.Equal("2026-01-31T06:00:01.250Z", written[1].GetProperty("FirstObservedAt").GetString());
        Assert.Equal("2026-03-02T06:00:01.250Z", written[1].GetProperty("LastObservedAt").GetString());
    }

    private static async Task<IReadOnlyList<JsonElement>> FindingsAsync(
        IEnumerable<AuditFinding> findings, ExportContext? context = null) =>
        [.. JsonElement.Parse(await Exported.TextAsync("asff", findings, context)).EnumerateArray()];

    private static async Task<JsonElement> FindingAsync(AuditFinding finding) => Assert.Single(await FindingsAsync([finding]));

    private static async Task<string?> IdAsync(AuditFinding finding) => (await FindingAsync(finding)).GetProperty("Id").GetString();
}
