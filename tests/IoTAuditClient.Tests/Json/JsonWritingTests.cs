using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Xunit;

namespace IoTAuditClient.Tests;

public sealed class JsonWritingTests
{
    private static readonly AuditFinding Full = new()
    {
        FindingId = "f",
        TaskId = "t",
        CheckName = "C",
        TaskStartTime = DateTimeOffset.UnixEpoch,
        FindingTime = new DateTimeOffset(2019, 12, 10, 22, 7, 26, 168, TimeSpan.FromHours(1)),
        Severity = FindingSeverity.Low,
        NonCompliantResource = new()
        {
            Type = AuditResourceType.DeviceCertificate,
            Identifier = new ResourceIdentifier.DeviceCertificate
            {
                CertificateId = "d",
                CertificateArn = "da",
                AccountId = "1",
                Others =
                [
                    new ResourceIdentifier.CaCertificate { CertificateId = "ca" },
                    new ResourceIdentifier.CognitoIdentityPool { IdentityPoolId = "pool" },
                    new ResourceIdentifier.Client { ClientId = "c" },
                    new ResourceIdentifier.PolicyVersion { PolicyName = "p", PolicyVersionId = "2" },
                    new ResourceIdentifier.RoleAlias { Arn = "alias" },
                    new ResourceIdentifier.IamRole { Arn = "role" },
                    new ResourceIdentifier.IssuerCertificate { Subject = "s", IssuerId = "i", SerialNumber = "n" },
                ],
            },
            AdditionalInfo = new Dictionary<string, string> { ["B"] = "1", ["A"] = "2" },
        },
        RelatedResources = [new()],
        ReasonForNonCompliance = "r",
        ReasonForNonComplianceCode = "R",
        IsSuppressed = true,
    };

    private static readonly string FullJson = """
        {"findingId":"f","taskId":"t","checkName":"C","taskStartTime":"1970-01-01T00:00:00.000Z","findingTime":"2019-12-10T21:07:26.168Z","severity":"LOW",
        "nonCompliantResource":{"resourceType":"DEVICE_CERTIFICATE","resourceIdentifier":{"deviceCertificateId":"d","caCertificateId":"ca",
        "cognitoIdentityPoolId":"pool","clientId":"c","policyVersionIdentifier":{"policyName":"p","policyVersionId":"2"},"account":"1",
        "iamRoleArn":"role","roleAliasArn":"alias","issuerCertificateIdentifier":{"issuerCertificateSubject":"s","issuerId":"i",
        "issuerCertificateSerialNumber":"n"},"deviceCertificateArn":"da"},"additionalInfo":{"B":"1","A":"2"}},"relatedResources":[{}],
        "reasonForNonCompliance":"r","reasonForNonComplianceCode":"R","isSuppressed":true}
        """.ReplaceLineEndings("");

    [Fact]
    public void Serialize_EveryMember_HasAwsNamesAndNesting() => Assert.Equal(FullJson, JsonSerializer.Serialize(Full));

    [Fact]
    public void Serialize_NothingSet_IsAnEmptyObject()
    {
        Assert.Equal("{}", JsonSerializer.Serialize(new AuditFinding()));
        Assert.Equal("{}", JsonSerializer.Serialize(new AuditResource()));
        Assert.Equal("{}", JsonSerializer.Serialize<ResourceIdentifier>(new ResourceIdentifier.Unrecognized()));
        Assert.Equal("null", JsonSerializer.Serialize<AuditFinding?>(null));
    }

    [Fact]
    public void Serialize_EmptyText_IsWritten() => Assert.Equal(
        """{"findingId":"","severity":""}""",
        JsonSerializer.Serialize(new AuditFinding { FindingId = "", Severity = default(FindingSeverity) }));

    [Fact]
    public void Serialize_WithOptionsOfTheCaller_KeepsTheNames()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseUpper,
            DictionaryKeyPolicy = JsonNamingPolicy.KebabCaseLower,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
            PropertyNameCaseInsensitive = true,
            NumberHandling = JsonNumberHandling.WriteAsString,
            ReferenceHandler = ReferenceHandler.Preserve,
            IncludeFields = true,
        };

        Assert.Equal(FullJson, JsonSerializer.Serialize(Full, options));
        Assert.Equal(Full, JsonSerializer.Deserialize<AuditFinding>(FullJson, options));
    }

    [Fact]
    public void Serialize_AsTheBaseOrAsObject_IsTheSame()
    {
        var identifier = new ResourceIdentifier.Client { ClientId = "c", AccountId = "1" };

        Assert.Equal("""{"clientId":"c","account":"1"}""", JsonSerializer.Serialize(identifier));
        Assert.Equal("""{"clientId":"c","account":"1"}""", JsonSerializer.Serialize<ResourceIdentifier>(identifier));
        Assert.Equal("""{"clientId":"c","account":"1"}""", JsonSerializer.Serialize<object>(identifier));
    }

    [Fact]
    public void Serialize_InsideATypeOfTheCaller_UsesTheSameForm() => Assert.Equal(
        """{"Finding":{"findingId":"f"},"Severity":"LOW"}""",
        JsonSerializer.Serialize(new { Finding = new AuditFinding { FindingId = "f" }, Severity = (FindingSeverity?)FindingSeverity.Low }));

    [Fact]
    public void Format_IndentedOrNot_IsWhatTheAwsCliPrintsAround()
    {
        var finding = new AuditFinding { FindingId = "f" };

        Assert.Equal("""{"finding":{"findingId":"f"}}""", AuditFindingJson.Format(finding));
        Assert.Equal(
            "{\n  \"finding\": {\n    \"findingId\": \"f\"\n  }\n}",
            AuditFindingJson.Format(finding, indented: true).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Format_TextOfADevice_IsAsciiOnly()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            Assert.DoesNotContain(AuditFindingJson.Format(new RandomModel(seed).Finding()), character => character is < ' ' or > '~');
        }
    }

    [Fact]
    public void Write_ToAWriter_IsTheSameAsFormat()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            AuditFindingJson.Write(writer, Full);
        }

        Assert.Equal(AuditFindingJson.Format(Full), System.Text.Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public void Write_NullArguments_AreRefused()
    {
        using var writer = new Utf8JsonWriter(Stream.Null);

        Assert.Throws<ArgumentNullException>(() => AuditFindingJson.Format(null!));
        Assert.Throws<ArgumentNullException>("finding", () => AuditFindingJson.Write(writer, null!));
        Assert.Throws<ArgumentNullException>("writer", () => AuditFindingJson.Write(null!, Full));
    }

    [Fact]
    public void Everything_InAnotherCulture_IsTheSame()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NegativeSign = "\u2212";
        culture.DateTimeFormat.TimeSeparator = ".";
        culture.DateTimeFormat.DateSeparator = "/";
        var before = CultureInfo.CurrentCulture;
        var text = Full.ToString();
        try
        {
            CultureInfo.CurrentCulture = culture;

            Assert.Equal(FullJson, JsonSerializer.Serialize(Full));
            Assert.Equal(Full, JsonSerializer.Deserialize<AuditFinding>(FullJson));
            Assert.Equal(AuditFindingJson.Parse(SamplePayloads.PrintedPolicy), AuditFindingJson.Parse(SamplePayloads.DescribedPolicy));
            Assert.Equal(DateTimeOffset.UnixEpoch.AddMilliseconds(-500), AuditFindingJson.Parse("""{"findingTime":"-0.5"}""").FindingTime);
            Assert.Equal(text, Full.ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
