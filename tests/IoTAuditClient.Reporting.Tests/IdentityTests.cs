using IoTAuditClient.Reporting.Identity;
using Xunit;

namespace IoTAuditClient.Reporting.Tests;

public sealed class IdentityTests
{
    private static readonly string Certificate = Samples.CertificateId;

    public static TheoryData<string, string> Keys { get; } = new()
    {
        { """{ "deviceCertificateId": "ab" }""", "DEVICE_CERTIFICATE/ab" },
        { """{ "deviceCertificateArn": "arn:aws:iot:eu-west-1:123456789012:cert/ab" }""", "DEVICE_CERTIFICATE/ab" },
        {
            """{ "deviceCertificateId": "ab", "deviceCertificateArn": "arn:aws:iot:eu-west-1:123456789012:cert/ab", "account": "123456789012" }""",
            "DEVICE_CERTIFICATE/ab"
        },
        { """{ "caCertificateId": "ab" }""", "CA_CERTIFICATE/ab" },
        { """{ "policyVersionIdentifier": { "policyName": "p", "policyVersionId": "2" } }""", "IOT_POLICY/p/2" },
        { """{ "policyVersionIdentifier": { "policyName": "p" } }""", "IOT_POLICY/p" },
        { """{ "policyVersionIdentifier": { "policyVersionId": "2" } }""", "IOT_POLICY/~/2" },
        { """{ "policyVersionIdentifier": {}, "clientId": "c" }""", "CLIENT_ID/c" },
        { """{ "cognitoIdentityPoolId": "eu-west-1:pool" }""", "COGNITO_IDENTITY_POOL/eu-west-1:pool" },
        { """{ "clientId": "a/b%~" }""", "CLIENT_ID/a%2Fb%25%7E" },
        { """{ "clientId": "\u001b\u202e\n" }""", "CLIENT_ID/%1B%E2%80%AE%0A" },
        { """{ "clientId": "\u0047r\u00fc\u00dfe" }""", "CLIENT_ID/Gr\u00fc\u00dfe" },
        { """{ "account": "123456789012" }""", "ACCOUNT_SETTINGS/123456789012" },
        { """{ "roleAliasArn": "arn:aws:iot:eu-west-1:1:rolealias/r" }""", "ROLE_ALIAS/arn:aws:iot:eu-west-1:1:rolealias%2Fr" },
        { """{ "iamRoleArn": "arn" }""", "IAM_ROLE/arn" },
        {
            """{ "issuerCertificateIdentifier": { "issuerCertificateSubject": "CN=a", "issuerId": "i", "issuerCertificateSerialNumber": "01" } }""",
            "ISSUER_CERTIFICATE/i/01/CN=a"
        },
        { "{}", "UNKNOWN" },
    };

    [Theory]
    [MemberData(nameof(Keys))]
    public void ResourceKey_OfAnIdentifier_IsItsKindAndItsValues(string identifier, string expected)
    {
        var resource = System.Text.Json.JsonSerializer.Deserialize<AuditResource>($$"""{ "resourceIdentifier": {{identifier}} }""");

        Assert.Equal(expected, ResourceKey.Of(resource));
    }

    [Fact]
    public void ResourceKey_OfNoResource_IsUnknown() => Assert.Equal("UNKNOWN", ResourceKey.Of(null));

    [Fact]
    public void ResourceKey_OfABrokenPair_IsItsCode() =>
        Assert.Equal(
            "CLIENT_ID/%uD83D",
            ResourceKey.Of(new AuditResource { Identifier = new ResourceIdentifier.Client { ClientId = "\ud83d" } }));

    [Fact]
    public void ResourceKey_OfAnUnknownType_IsTheType() =>
        Assert.Equal("SATELLITE", ResourceKey.Of(new AuditResource { Type = "SATELLITE" }));

    [Fact]
    public void ResourceKey_OfTextsThatLookLikeKeys_Differs() => Assert.Distinct(
    [
        Key("p/1", null), Key("p", "1"), Key("p%2F1", null), Key("~", "1"), Key(null, "1"), Key("", "1"), Key("p", null), Key("p", ""),
    ]);

    [Theory]
    [InlineData("eu-west-1", "aws")]
    [InlineData("cn-north-1", "aws-cn")]
    [InlineData("us-gov-west-1", "aws-us-gov")]
    [InlineData("eusc-de-east-1", "aws-eusc")]
    [InlineData("us-isob-east-1", "aws-iso-b")]
    public void Arn_OfACertificate_HasThePartitionOfTheRegion(string region, string partition) => Assert.Equal(
        $"arn:{partition}:iot:{region}:123456789012:cert/{Certificate}",
        ResourceArn.Of(
            new ResourceIdentifier.DeviceCertificate { CertificateId = Certificate },
            Exported.Context.Origin with { Region = region }));

    [Fact]
    public void Arn_OfACaCertificateAndAPolicy_IsComposed()
    {
        Assert.Equal(
            $"arn:aws:iot:eu-west-1:123456789012:cacert/{Certificate}",
            ResourceArn.Of(new ResourceIdentifier.CaCertificate { CertificateId = Certificate }, Exported.Context.Origin));
        Assert.Equal(
            "arn:aws:iot:eu-west-1:123456789012:policy/p",
            ResourceArn.Of(new ResourceIdentifier.PolicyVersion { PolicyName = "p", PolicyVersionId = "1" }, Exported.Context.Origin));
    }

    [Fact]
    public void Arn_ThatIsGiven_IsTaken()
    {
        var context = FindingOrigin.Unknown;

        Assert.Equal(
            "a",
            ResourceArn.Of(new ResourceIdentifier.DeviceCertificate { CertificateArn = "a", CertificateId = Certificate }, context));
        Assert.Equal("b", ResourceArn.Of(new ResourceIdentifier.RoleAlias { Arn = "b" }, context));
        Assert.Equal("c", ResourceArn.Of(new ResourceIdentifier.IamRole { Arn = "c" }, context));
    }

    [Fact]
    public void Arn_OfAResourceWithItsAccount_HasThatAccount() => Assert.Equal(
        "arn:aws:iot:eu-west-1:999999999999:policy/p",
        ResourceArn.Of(new ResourceIdentifier.PolicyVersion { PolicyName = "p", AccountId = "999999999999" }, Exported.Context.Origin));

    [Theory]
    [InlineData(null, "eu-west-1", "p")]
    [InlineData("123456789012", null, "p")]
    [InlineData("123456789012", "somewhere", "p")]
    [InlineData("12", "eu-west-1", "p")]
    [InlineData("123456789012", "eu-west-1", null)]
    [InlineData("123456789012", "eu-west-1", "p/*")]
    [InlineData("123456789012", "eu-west-1", "p\n")]
    public void Arn_WhereSomethingIsMissingOrOdd_IsNull(string? account, string? region, string? policy) => Assert.Null(
        ResourceArn.Of(
            new ResourceIdentifier.PolicyVersion { PolicyName = policy },
            Exported.Context.Origin with { AccountId = account, Region = region }));

    [Fact]
    public void Id_ThatTheServiceSays_IsTaken() =>
        Assert.Equal("296ccd39f806bf9d8f8de20d0ceb33a1", FindingIdentity.IdOf(Samples.SharedCertificate));

    [Fact]
    public void Id_ThatIsMissing_IsTheSameForTheSameProblemOfTheSameAudit()
    {
        var id = FindingIdentity.IdOf(Samples.WithoutId);

        Assert.Matches("^derived-[0-9a-f]{32}$", id);
        Assert.Equal(id, FindingIdentity.IdOf(
            Samples.WithoutId with { FindingId = "", FindingTime = null, ReasonForNonCompliance = "Other words.", Severity = "LOW" }));
    }

    [Fact]
    public void Id_ThatIsMissing_DiffersByAuditCheckResourceAndReason() => Assert.Distinct(
    [
        FindingIdentity.IdOf(Samples.WithoutId),
        FindingIdentity.IdOf(Samples.WithoutId with { TaskId = "another" }),
        FindingIdentity.IdOf(Samples.WithoutId with { TaskId = null }),
        FindingIdentity.IdOf(Samples.WithoutId with { CheckName = "ANOTHER" }),
        FindingIdentity.IdOf(Samples.WithoutId with { NonCompliantResource = null }),
        FindingIdentity.IdOf(Samples.WithoutId with { ReasonForNonComplianceCode = "ANOTHER" }),
    ]);

    private static string Key(string? name, string? version) =>
        ResourceKey.Of(
            new AuditResource { Identifier = new ResourceIdentifier.PolicyVersion { PolicyName = name, PolicyVersionId = version } });
}
