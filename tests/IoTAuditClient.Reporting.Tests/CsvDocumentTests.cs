using System.Text.Json;
using IoTAuditClient.Reporting.Csv;
using Xunit;

namespace IoTAuditClient.Reporting.Tests;

public sealed class CsvDocumentTests
{
    [Fact]
    public async Task Write_Finding_FillsEveryColumn()
    {
        var row = Assert.Single(CsvTable.Read(await Exported.TextAsync("csv", Samples.SharedCertificate)));

        Assert.Equal(
            new Dictionary<string, string>
            {
                ["findingId"] = "296ccd39f806bf9d8f8de20d0ceb33a1",
                ["taskId"] = "787ed873b69cb4d6cdbae6ddd06996c5",
                ["checkName"] = "DEVICE_CERTIFICATE_SHARED_CHECK",
                ["severity"] = "CRITICAL",
                ["reasonForNonComplianceCode"] = "CERTIFICATE_SHARED_BY_MULTIPLE_DEVICES",
                ["reasonForNonCompliance"] = "Certificate shared by one or more devices.",
                ["resourceType"] = "DEVICE_CERTIFICATE",
                ["resourceKey"] = $"DEVICE_CERTIFICATE/{Samples.CertificateId}",
                ["resourceArn"] = $"arn:aws:iot:eu-west-1:123456789012:cert/{Samples.CertificateId}",
                ["findingTime"] = "2026-03-02T06:00:01.250Z",
                ["taskStartTime"] = "2026-03-02T06:00:00.000Z",
                ["isSuppressed"] = "false",
                ["additionalInfo"] = """{"EXPIRATION_TIME":"1772431200000"}""",
                ["accountId"] = "123456789012",
                ["region"] = "eu-west-1",
                ["fingerprint"] = Samples.SharedCertificateFingerprint,
                ["resourceId"] = Samples.CertificateId,
                ["relatedResources"] = """["CLIENT_ID/pump-1","CLIENT_ID/pump-2"]""",
            },
            row);
    }

    [Fact]
    public async Task Write_ResourceOfSeveralValues_HasThemWithoutTheirKindsAndTheAccount()
    {
        var policy = new ResourceIdentifier.PolicyVersion { PolicyName = "core", PolicyVersionId = "7", AccountId = "123456789012" };
        var finding = Samples.Policy with { NonCompliantResource = new AuditResource { Identifier = policy } };

        var row = Assert.Single(CsvTable.Read(await Exported.TextAsync("csv", finding)));

        Assert.Equal(("core:7", ""), (row["resourceId"], row["relatedResources"]));
    }

    [Fact]
    public async Task Write_NoFindings_IsTheHeader()
    {
        var text = await Exported.TextAsync("csv");

        Assert.StartsWith("findingId,taskId,checkName,severity,", text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split("\r\n").Length);
    }

    [Fact]
    public async Task Write_AnyFindings_IsOneRowEach()
    {
        var findings = (await Samples.GeneratedAsync(200)).Concat(Samples.All).ToList();
        var text = await Exported.TextAsync("csv", findings);

        Assert.Equal(findings.Count, CsvTable.Read(text).Count);
        Assert.Equal(findings.Count + 2, text.Split("\r\n").Length);
    }

    [Theory]
    [InlineData(true, "true")]
    [InlineData(false, "false")]
    [InlineData(null, "")]
    public async Task Write_Suppression_KeepsItsThreeStates(bool? isSuppressed, string expected) =>
        Assert.Equal(
            expected,
            CsvTable.Read(await Exported.TextAsync("csv", Samples.Policy with { IsSuppressed = isSuppressed }))[0]["isSuppressed"]);

    [Theory]
    [MemberData(nameof(HostileTexts.Theory), MemberType = typeof(HostileTexts))]
    public async Task Write_HostileText_StaysText(string hostile)
    {
        var text = await Exported.TextAsync("csv", Samples.Hostile(hostile));

        var row = Assert.Single(CsvTable.Read(text));
        Assert.DoesNotContain(
            text.Replace("\r\n", "", StringComparison.Ordinal),
            character => char.IsControl(character) || char.IsSurrogate(character) || character is '\u202e' or '\u2028');
        Assert.All(row.Values, cell => Assert.DoesNotMatch(@"^\s*[=+\-@\t\r]", cell));
        Assert.All(row.Values.SelectMany(cell => cell.Split(';')), cell => Assert.DoesNotMatch(@"^\s*[=+\-@]", cell));
    }

    [Fact]
    public async Task Write_Formula_HasAnApostropheBeforeIt()
    {
        var row = CsvTable.Read(await Exported.TextAsync("csv", Samples.Hostile(HostileTexts.Formula)))[0];

        Assert.Equal("'=cmd|'/c calc'!A1", row["reasonForNonCompliance"]);
        Assert.Equal(HostileTexts.Formula, JsonElement.Parse(row["additionalInfo"]).GetProperty(HostileTexts.Formula).GetString());
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"yes\"", "\"say \"\"yes\"\"\"")]
    [InlineData("a\r\nb", "a\\u000D\\u000Ab")]
    [InlineData(" padded ", "\" padded \"")]
    [InlineData("=1", "'=1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@a", "'@a")]
    [InlineData("\uff1d1", "'\uff1d1")]
    [InlineData("  =1", "\"  '=1\"")]
    [InlineData("\t=1", "\\u0009=1")]
    [InlineData("a=1", "a=1")]
    [InlineData("a;=1;b;-1", "\"a;'=1;b;'-1\"")]
    public void Cell_OfAText_FollowsTheRules(string? value, string expected) => Assert.Equal(expected, CsvCell.Of(value));

    [Fact]
    public void Cell_OfABrokenPair_IsItsCode() => Assert.Equal("half \\uD83D pair", CsvCell.Of(HostileTexts.HalfPair));

    [Fact]
    public async Task Write_PolicyVersions_HaveKeysOfTheirOwnAndOneArn()
    {
        var rows = CsvTable.Read(await Exported.TextAsync("csv", Samples.Version("1"), Samples.Version("2")));

        Assert.Equal(["IOT_POLICY/smp-core/1", "IOT_POLICY/smp-core/2"], rows.Select(row => row["resourceKey"]));
        Assert.All(rows, row => Assert.Equal("arn:aws:iot:eu-west-1:123456789012:policy/smp-core", row["resourceArn"]));
    }

    [Fact]
    public async Task Write_InventedFinding_SaysSo()
    {
        var row = CsvTable.Read(await Exported.TextAsync("csv", [Samples.Policy], Exported.Context with { IsInvented = true }))[0];

        Assert.Equal("true", row["isInvented"]);
    }

    [Theory]
    [InlineData(false, "findingId,")]
    [InlineData(true, "\ufefffindingId,")]
    public async Task Write_ByteOrderMark_IsThereOnRequest(bool hasMark, string start) => Assert.StartsWith(
        start,
        await Exported.TextAsync("csv", [Samples.Policy], Exported.Context with { HasByteOrderMark = hasMark }),
        StringComparison.Ordinal);
}
