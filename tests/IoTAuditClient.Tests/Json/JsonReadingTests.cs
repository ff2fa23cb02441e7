using System.Text;
using System.Text.Json;
using IoTAuditClient.Json;
using Xunit;

namespace IoTAuditClient.Tests;

public sealed class JsonReadingTests
{
    [Theory]
    [InlineData("""{"resourceType":"CLIENT_ID","resourceIdentifier":{"clientId":"c"}}""")]
    [InlineData("""{"resourceIdentifier":{"clientId":"c"},"resourceType":"CLIENT_ID"}""")]
    [InlineData(
        """{"new":[{"a":[1,{}]}],"resourceIdentifier":{"new":{"x":1},"clientId":"c","client":"d"},"resourceType":"CLIENT_ID","additionalInfo":{}}""")]
    [InlineData(
        """{"resourceType":"CLIENT_ID","resourceIdentifier":{"clientId":"c","account":null,"policyVersionIdentifier":null},"additionalInfo":null}""")]
    [InlineData("""{"resourceTyp\u0065":"CLIENT\u005fID","resourceIdentifier":{"client\u0049d":"c"}}""")]
    public void Deserialize_AnyOrderUnknownNullOrEscapedMembers_IsTheSameResource(string json) => Assert.Equal(
        new AuditResource { Type = AuditResourceType.ClientId, Identifier = new ResourceIdentifier.Client { ClientId = "c" } },
        JsonSerializer.Deserialize<AuditResource>(json));

    [Fact]
    public void Deserialize_NullInsteadOfARelatedResource_IsLeftOut() => Assert.Equal(
        new AuditFinding { RelatedResources = [new()] },
        JsonSerializer.Deserialize<AuditFinding>("""{"relatedResources":[null,{},null]}"""));

    [Theory]
    [InlineData("policyVersionIdentifier")]
    [InlineData("issuerCertificateIdentifier")]
    public void Deserialize_NullInsteadOfAnIdentifiersStructure_IsAbsent(string member) => Assert.Equal(
        new AuditResource(),
        JsonSerializer.Deserialize<AuditResource>("{\"resourceIdentifier\":{\"" + member + "\":null}}"));

    [Fact]
    public void Deserialize_StructuresOfAnIdentifierWithUnknownMembers_AreReadWithoutThem() => Assert.Equal(
        new AuditResource
        {
            Identifier = new ResourceIdentifier.PolicyVersion
            {
                PolicyName = "p",
                Others = [new ResourceIdentifier.IssuerCertificate { IssuerId = "i" }],
            },
        },
        JsonSerializer.Deserialize<AuditResource>(
            """{"resourceIdentifier":{"policyVersionIdentifier":{"new":[1],"policyName":"p"},"issuerCertificateIdentifier":{"new":{},"issuerId":"i"}}}"""));

    [Fact]
    public void Deserialize_OpenValues_AreTheirText()
    {
        Assert.Equal(AuditResourceType.IamRole, JsonSerializer.Deserialize<AuditResourceType>("\"IAM_ROLE\""));
        Assert.Equal(AuditCheckName.LoggingDisabled, JsonSerializer.Deserialize<AuditCheckName>("\"LOGGING_DISABLED_CHECK\""));
        Assert.Equal(FindingSeverity.High, JsonSerializer.Deserialize<FindingSeverity>("\"HIGH\""));
    }

    [Theory]
    [InlineData("5", "has to be an object, but is 5.")]
    [InlineData("[]", "has to be an object, but is an array.")]
    [InlineData("""{"x":1}""", "has to be a finding, or an object with the member 'finding', but has no member of either.")]
    [InlineData("""{"findings":[]}""", "is a list of findings: read it with AuditFindingJson.ParseList.")]
    [InlineData("""{"findings":[],"x":1,"findings":[]}""", "is a list of findings: read it with AuditFindingJson.ParseList.")]
    public void Parse_WhatIsNoFinding_SaysWhatItIs(string json, string message) =>
        Assert.Equal($"The JSON value at $ {message}", Assert.Throws<JsonException>(() => AuditFindingJson.Parse(json)).Message);

    [Fact]
    public void Deserialize_IdentifierOrOpenValueOfAnotherKind_SaysTheRule()
    {
        Assert.EndsWith(
            " has to be an object, but is 5.",
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ResourceIdentifier>("5")).Message,
            StringComparison.Ordinal);
        Assert.EndsWith(
            " has to be an object, but is 5.",
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ResourceIdentifier.Client>("5")).Message,
            StringComparison.Ordinal);
        Assert.EndsWith(
            " has to be text, but is an object.",
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<FindingSeverity>("{}")).Message,
            StringComparison.Ordinal);
        Assert.EndsWith(
            " has to be text, but is null.",
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<FindingSeverity>("null")).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(64, "")]
    [InlineData(65, "...")]
    public void Deserialize_LongNameOnTheWayToAValueThatDoesNotFit_IsCutAtSixtyFourCharacters(int length, string end)
    {
        var resource = "{\"additionalInfo\":{\"" + new string('k', length) + "\":[]}}";

        var exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<AuditResource>(resource));

        Assert.Equal(
            end.Length == 0 ? $"$.additionalInfo.{new string('k', 64)}" : $"$.additionalInfo['{new string('k', 64)}...']",
            exception.Path);
    }

    [Fact]
    public void Deserialize_AdditionalInfo_KeepsOrderAndKeysOfNulls()
    {
        var resource = JsonSerializer.Deserialize<AuditResource>("""{"additionalInfo":{"Z":"1","A":null,"N":1.50,"T":true,"Z":"2"}}""")!;

        Assert.Equal(["Z", "A", "N", "T"], resource.AdditionalInfo.Keys);
        Assert.Equal(["2", "", "1.50", "true"], resource.AdditionalInfo.Values);
    }

    [Fact]
    public void Deserialize_NumberWhereTextBelongs_IsItsText()
    {
        var finding = JsonSerializer.Deserialize<AuditFinding>("""{"taskId":12e3}""")!;

        Assert.Equal("12e3", finding.TaskId);
    }

    [Theory]
    [InlineData("\"2019-12-10T21:07:26.168Z\"")]
    [InlineData("\"2019-12-10T21:07:26.168000+00:00\"")]
    [InlineData("\"2019-12-10T13:07:26.168000-08:00\"")]
    [InlineData("\"2019-12-10T21:07:26.1679999\"")]
    [InlineData("\"2019-12-10T21:07:26.168\"")]
    [InlineData("1576012046.168")]
    [InlineData("1576012046.1679999")]
    [InlineData("1.576012046168E9")]
    [InlineData("1576012046168")]
    [InlineData("\"1576012046.168\"")]
    [InlineData("\"1576012046168\"")]
    [InlineData("\"2019-12-10 21:07:26.168000+00:00\"")]
    [InlineData("\"2019-12-10 13:07:26.168-08:00\"")]
    [InlineData("\"2019-12-10T21:07:26.168+0000\"")]
    [InlineData("\"2019-12-10T13:07:26.168-0800\"")]
    [InlineData("\"2019-12-10t21:07:26.168z\"")]
    [InlineData("\"2019-12-10 21:07:26,168\"")]
    [InlineData("\"2019-12-10 21:07:26.168 UTC\"")]
    [InlineData("\"2019-12-10 22:07:26.167999999 +0100\"")]
    [InlineData("\"2019-12-10 21:07:26.168 +0000 UTC\"")]
    [InlineData("\"2019-12-10 22:07:26.168 +0100 CET\"")]
    [InlineData("\"2019-12-10 18:07:26.168 -0300 -03\"")]
    [InlineData("\"2019-12-11 02:37:26.168 +0530 IST m=+0.000012\"")]
    [InlineData("\"\\/Date(1576012046168)\\/\"")]
    [InlineData("\"/Date(1576012046168+0100)/\"")]
    public void Deserialize_TimeInAnyForm_IsTheSameInstantInUtc(string time)
    {
        var finding = JsonSerializer.Deserialize<AuditFinding>($$"""{"findingTime":{{time}}}""")!;

        Assert.Equal(new DateTimeOffset(2019, 12, 10, 21, 7, 26, 168, TimeSpan.Zero), finding.FindingTime);
        Assert.Equal(TimeSpan.Zero, finding.FindingTime!.Value.Offset);
    }

    [Theory]
    [InlineData("2019-13-10 21:07:26")]
    [InlineData("2019-12-10 24:07:26")]
    [InlineData("2019-12-10 21:07:26 +2500")]
    [InlineData("0001-01-01 00:00:00+01:00")]
    [InlineData("9999-12-31 23:59:59.9-00:01")]
    [InlineData("/Date(99999999999999999)/")]
    [InlineData("/Date(999999999999999)/")]
    [InlineData("10/12/2019 21:07:26")]
    [InlineData("2019-12-10 21:07:26 EST")]
    [InlineData("2019-12-10 21:07:26\\n")]
    public void Deserialize_TimeInNoForm_NamesTheMember(string time) => Assert.Contains(
        "$.findingTime",
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<AuditFinding>($$"""{"findingTime":"{{time}}"}""")).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("\"2019-12-10\"")]
    [InlineData("\"2019-12-10T00:00:00Z\"")]
    public void Deserialize_DateWithoutATime_IsMidnightUtc(string time) => Assert.Equal(
        new DateTimeOffset(2019, 12, 10, 0, 0, 0, TimeSpan.Zero),
        JsonSerializer.Deserialize<AuditFinding>($$"""{"findingTime":{{time}}}""")!.FindingTime);

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("\"true\"", true)]
    [InlineData("\"false\"", false)]
    [InlineData("null", null)]
    public void Deserialize_Flag_IsTrueFalseOrAbsent(string json, bool? expected) =>
        Assert.Equal(expected, JsonSerializer.Deserialize<AuditFinding>($$"""{"isSuppressed":{{json}}}""")!.IsSuppressed);

    [Theory]
    [InlineData("""[]""", "$")]
    [InlineData("""5""", "$")]
    [InlineData("""{"findingId":{}}""", "$.findingId")]
    [InlineData("""{"findingId":[1]}""", "$.findingId")]
    [InlineData("""{"severity":["LOW"]}""", "$.severity")]
    [InlineData("""{"findingTime":"yesterday"}""", "$.findingTime")]
    [InlineData("""{"findingTime":true}""", "$.findingTime")]
    [InlineData("""{"findingTime":{}}""", "$.findingTime")]
    [InlineData("""{"findingTime":1e300}""", "$.findingTime")]
    [InlineData("""{"taskStartTime":253402300800000}""", "$.taskStartTime")]
    [InlineData("""{"taskStartTime":"0000-01-01T00:00:00Z"}""", "$.taskStartTime")]
    [InlineData("""{"isSuppressed":"yes"}""", "$.isSuppressed")]
    [InlineData("""{"isSuppressed":1}""", "$.isSuppressed")]
    [InlineData("""{"nonCompliantResource":"x"}""", "$.nonCompliantResource")]
    [InlineData("""{"nonCompliantResource":[]}""", "$.nonCompliantResource")]
    [InlineData("""{"nonCompliantResource":{"resourceIdentifier":"x"}}""", "$.nonCompliantResource.resourceIdentifier")]
    [InlineData("""{"nonCompliantResource":{"resourceIdentifier":{"policyVersionIdentifier":"p:1"}}}""",
        "$.nonCompliantResource.resourceIdentifier.policyVersionIdentifier")]
    [InlineData("""{"nonCompliantResource":{"resourceIdentifier":{"issuerCertificateIdentifier":{"issuerId":{}}}}}""",
        "$.nonCompliantResource.resourceIdentifier.issuerCertificateIdentifier.issuerId")]
    [InlineData("""{"nonCompliantResource":{"additionalInfo":[]}}""", "$.nonCompliantResource.additionalInfo")]
    [InlineData("""{"nonCompliantResource":{"additionalInfo":{"A B":{}}}}""", "$.nonCompliantResource.additionalInfo['A B']")]
    [InlineData("""{"x":[[{"y":1}],{}],"relatedResources":{}}""", "$.relatedResources")]
    [InlineData("""{"relatedResources":"x"}""", "$.relatedResources")]
    [InlineData("""{"relatedResources":["x"]}""", "$.relatedResources[0]")]
    [InlineData("""{"relatedResources":[null,{},{"resourceType":[]}]}""", "$.relatedResources[2].resourceType")]
    [InlineData("""{"relatedResources":[[]]}""", "$.relatedResources[0]")]
    [InlineData("""{"findingId":"\ud83d"}""", "$.findingId")]
    public void Deserialize_ValueThatDoesNotFit_NamesItsPath(string json, string path)
    {
        var error = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<AuditFinding>(json));

        Assert.Equal(path, error.Path);
        Assert.StartsWith($"The JSON value at {path} ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""[]""", "has to be an object, but is an array.")]
    [InlineData("""{"findingId":{}}""", "has to be text, but is an object.")]
    [InlineData("""{"findingTime":"yesterday"}""", "has to be a time of the years 1 to 9999, as ISO 8601 text or as a number of Unix "
        + "seconds or milliseconds, but is the text \"yesterday\".")]
    [InlineData("""{"findingTime":1e300}""",
        "has to be a time of the years 1 to 9999, as ISO 8601 text or as a number of Unix seconds or milliseconds, but is 1e300.")]
    [InlineData("""{"isSuppressed":1}""", "has to be true or false, but is 1.")]
    [InlineData("""{"isSuppressed":"yes"}""", "has to be true or false, but is the text \"yes\".")]
    [InlineData("""{"relatedResources":{}}""", "has to be an array of resources, but is an object.")]
    [InlineData("""{"relatedResources":[true]}""", "has to be an object, but is true.")]
    [InlineData("""{"findingId":"\ud83d"}""", "has to be valid Unicode text, but is not.")]
    public void Deserialize_ValueThatDoesNotFit_SaysTheRuleAndTheValue(string json, string message)
    {
        var error = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<AuditFinding>(json));

        Assert.EndsWith($" {message}", error.Message, StringComparison.Ordinal);
        Assert.IsType<UnfitJsonException>(error.InnerException);
    }

    [Theory]
    [InlineData(64, "")]
    [InlineData(65, "...")]
    public void Deserialize_LongValueThatDoesNotFit_IsCutAtSixtyFourCharacters(int length, string end)
    {
        var error = Assert.Throws<JsonException>(
            () => JsonSerializer.Deserialize<AuditFinding>("{\"isSuppressed\":\"" + new string('v', length) + "\"}"));

        Assert.EndsWith($" but is the text \"{new string('v', 64)}{end}\".", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Deserialize_LongOrHarmfulValueThatDoesNotFit_IsShownShortAndVisible()
    {
        var error = Assert.Throws<JsonException>(
            () => JsonSerializer.Deserialize<AuditFinding>($$"""{"findingTime":"\u001b\u202e{{new string('x', 10_000)}}"}"""));

        Assert.True(error.Message.Length < 400, error.Message);
        Assert.DoesNotContain(error.Message, char.IsControl);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("""{"findingId":""")]
    [InlineData("""{"findingId":"f" """)]
    [InlineData("""{"relatedResources":[""")]
    [InlineData("""{"findingId":"f"}x""")]
    [InlineData("<html></html>")]
    public void Parse_TextThatIsNotJson_IsAJsonException(string json)
    {
        Assert.ThrowsAny<JsonException>(() => AuditFindingJson.Parse(json));
        Assert.ThrowsAny<JsonException>(() => AuditFindingJson.Parse(Encoding.UTF8.GetBytes(json)));
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<AuditFinding>(json));
    }

    [Fact]
    public void Deserialize_BytesThatAreNotUtf8_IsAJsonException() =>
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<AuditFinding>([.. "{\"findingId\":\""u8, 0xFF, 0xFE, .. "\"}"u8]));

    [Theory]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("\"f\"")]
    [InlineData("[]")]
    [InlineData("""{"finding":null}""")]
    [InlineData("""{"finding":[]}""")]
    [InlineData("""{"finding":"f"}""")]
    [InlineData("""{"message":"Rate exceeded"}""")]
    [InlineData("""{"findings":[{"findingId":"f"}]}""")]
    public void Parse_JsonWithoutAFinding_IsAJsonExceptionWithAPath(string json)
    {
        var error = Assert.Throws<JsonException>(() => AuditFindingJson.Parse(json));

        Assert.StartsWith("$", error.Path, StringComparison.Ordinal);
        Assert.NotEmpty(error.Message);
    }

    [Fact]
    public void Parse_ListOfFindings_SaysHowToReadIt() => Assert.Contains(
        "read it with AuditFindingJson.ParseList",
        Assert.Throws<JsonException>(() => AuditFindingJson.Parse("""{"nextToken":"t","findings":[]}""")).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Parse_ValueThatDoesNotFitInsideTheWrapper_NamesThePathFromTheRoot() => Assert.Equal(
        "$.finding.relatedResources[1]",
        Assert.Throws<JsonException>(
            () => AuditFindingJson.Parse("""{"ResponseMetadata":{"a":[1]},"finding":{"relatedResources":[{},5]}}""")).Path);

    [Theory]
    [InlineData("""{"finding":{"findingId":"f"}}""")]
    [InlineData("""{"findingId":"f"}""")]
    [InlineData("""{"ResponseMetadata":{"HTTPStatusCode":200},"finding":{"findingId":"f"}}""")]
    [InlineData("\ufeff{\"finding\":{\"findingId\":\"f\"}}")]
    public async Task Parse_WrappedOrBareFinding_IsTheSameFromTextBytesAndStream(string json)
    {
        var expected = new AuditFinding { FindingId = "f" };
        var bytes = Encoding.UTF8.GetBytes(json);
        using var stream = new SingleByteStream(bytes);

        Assert.Equal(expected, AuditFindingJson.Parse(json));
        Assert.Equal(expected, AuditFindingJson.Parse(bytes));
        Assert.Equal(expected, await AuditFindingJson.ParseAsync(stream, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Parse_EmptyObject_IsAFindingThatSaysNothing() => Assert.Equal(new AuditFinding(), AuditFindingJson.Parse("{}"));

    [Fact]
    public async Task Parse_NullOrCancelled_IsRefused()
    {
        Assert.Throws<ArgumentNullException>(() => AuditFindingJson.Parse((string)null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => AuditFindingJson.ParseAsync(null!, TestContext.Current.CancellationToken));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => AuditFindingJson.ParseAsync(new MemoryStream([1]), new CancellationToken(canceled: true)));
    }

    [Theory]
    [InlineData("""{"account":"123456789012"}""", typeof(ResourceIdentifier.AccountSettings))]
    [InlineData("""{"account":"123456789012","roleAliasArn":"r"}""", typeof(ResourceIdentifier.RoleAlias))]
    [InlineData("""{"deviceCertificateArn":"a"}""", typeof(ResourceIdentifier.DeviceCertificate))]
    [InlineData("""{"issuerCertificateIdentifier":{}}""", typeof(ResourceIdentifier.IssuerCertificate))]
    [InlineData("""{"billingGroup":"b"}""", typeof(ResourceIdentifier.Unrecognized))]
    [InlineData("""{}""", typeof(ResourceIdentifier.Unrecognized))]
    public void Deserialize_IdentifierAlone_TheFirstSetMemberPicks(string json, Type expected) =>
        Assert.IsType(expected, JsonSerializer.Deserialize<ResourceIdentifier>(json));

    [Fact]
    public void Deserialize_OpenValueOfAWrongKind_NamesTheRule()
    {
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<FindingSeverity>("null"));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<AuditCheckName>("{}"));
        Assert.Null(JsonSerializer.Deserialize<AuditResourceType?>("null"));
    }

    [Fact]
    public void Deserialize_DamagedJson_IsAFindingOrAJsonException()
    {
        var random = new Random(42);
        var sources = SamplePayloads.All.Concat(Enumerable.Range(0, 50)
            .Select(seed => JsonSerializer.Serialize(new RandomModel(seed).Finding()))).Select(Encoding.UTF8.GetBytes).ToList();
        string[] pieces = ["{", "}", "[", "]", "\"", ",", ":", "null", "1e999", "\\", "\u0001", "true", "\"finding\":", "{}", "[[]]"];
        var read = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var json = new List<byte>(sources[random.Next(sources.Count)]);
            for (var damage = random.Next(1, 4); damage > 0; damage--)
            {
                var at = random.Next(json.Count);
                json.RemoveRange(at, Math.Min(random.Next(12), json.Count - at));
                json.InsertRange(at, Encoding.UTF8.GetBytes(pieces[random.Next(pieces.Length)]));
            }

            try
            {
                Assert.NotNull(AuditFindingJson.Parse(json.ToArray()));
                read++;
            }
            catch (JsonException)
            {
                // The one error that reading has.
            }
        }

        Assert.InRange(read, 1, 19_999);
    }
}
