using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using IoTAuditClient.Model.Identifiers;
using Xunit;

namespace IoTAuditClient.Tests;

public sealed class JsonRoundTripTests
{
    private const int Findings = 3000;

    private static readonly JsonTypeInfo<AuditFinding> Contract =
        (JsonTypeInfo<AuditFinding>)new JsonSerializerOptions { TypeInfoResolver = AuditFindingJson.TypeInfoResolver }.GetTypeInfo(
            typeof(AuditFinding));

    private static readonly JsonSerializerOptions InSmallPieces = new() { DefaultBufferSize = 1 };

    [Fact]
    public void RoundTrip_AnyFinding_IsEqual()
    {
        for (var seed = 0; seed < Findings; seed++)
        {
            var finding = new RandomModel(seed).Finding();
            var json = JsonSerializer.Serialize(finding);
            var back = JsonSerializer.Deserialize<AuditFinding>(json);

            Assert.True(finding.Equals(back), $"seed {seed}: {json}");
            Assert.Equal(json, JsonSerializer.Serialize(back));
        }
    }

    [Fact]
    public void RoundTrip_AnyFindingWithTheGeneratedContract_IsEqual()
    {
        for (var seed = 0; seed < Findings / 10; seed++)
        {
            var finding = new RandomModel(seed).Finding();
            var json = JsonSerializer.SerializeToUtf8Bytes(finding, Contract);

            Assert.Equal(JsonSerializer.Serialize(finding), System.Text.Encoding.UTF8.GetString(json));
            Assert.Equal(finding, JsonSerializer.Deserialize(json, Contract));
        }
    }

    [Fact]
    public async Task RoundTrip_AnyFindingThroughAStreamOfSingleBytes_IsEqual()
    {
        for (var seed = 0; seed < Findings / 30; seed++)
        {
            var finding = new RandomModel(seed).Finding();
            using var stream = new SingleByteStream(JsonSerializer.SerializeToUtf8Bytes(new[] { finding, finding }));

            var back = await JsonSerializer.DeserializeAsync<AuditFinding[]>(stream, InSmallPieces, TestContext.Current.CancellationToken);

            Assert.Equal([finding, finding], back!);
        }
    }

    [Fact]
    public void Equals_TwoFindings_IsTrueExactlyWhereTheirJsonIsTheSame()
    {
        // Small, so that many of them are equal.
        var resources = Enumerable.Range(0, 400)
            .Select(seed => new RandomModel(seed).Resource() with { AdditionalInfo = null! })
            .Select(resource => (resource, JsonSerializer.Serialize(resource)))
            .ToList();
        var equal = 0;
        foreach (var (left, leftJson) in resources)
        {
            foreach (var (right, rightJson) in resources)
            {
                var isEqual = left.Equals(right);
                equal += isEqual && !ReferenceEquals(left, right) ? 1 : 0;

                Assert.Equal(isEqual, leftJson == rightJson);
                Assert.True(!isEqual || left.GetHashCode() == right.GetHashCode());
            }
        }

        Assert.True(equal > 100, $"only {equal} pairs were equal");
    }

    [Fact]
    public void RoundTrip_IdentifierAlone_IsEqualByItsMembers()
    {
        for (var seed = 0; seed < Findings; seed++)
        {
            var members = new RandomModel(seed).Members();
            ResourceIdentifier identifier = members.Resolve(resourceType: null);

            Assert.Equal(identifier, JsonSerializer.Deserialize<ResourceIdentifier>(JsonSerializer.Serialize(identifier)));
        }
    }

    [Fact]
    public void RoundTrip_IdentifierAsItsCase_IsEqualWhateverIsSet()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var members = new RandomModel(seed).Members();
            Same((ResourceIdentifier.DeviceCertificate)members.As(IdentifierKind.DeviceCertificate));
            Same((ResourceIdentifier.CaCertificate)members.As(IdentifierKind.CaCertificate));
            Same((ResourceIdentifier.CognitoIdentityPool)members.As(IdentifierKind.CognitoIdentityPool));
            Same((ResourceIdentifier.Client)members.As(IdentifierKind.Client));
            Same((ResourceIdentifier.PolicyVersion)members.As(IdentifierKind.PolicyVersion));
            Same((ResourceIdentifier.AccountSettings)members.As(IdentifierKind.AccountSettings));
            Same((ResourceIdentifier.RoleAlias)members.As(IdentifierKind.RoleAlias));
            Same((ResourceIdentifier.IamRole)members.As(IdentifierKind.IamRole));
            Same((ResourceIdentifier.IssuerCertificate)members.As(IdentifierKind.IssuerCertificate));
            Same((ResourceIdentifier.Unrecognized)members.As(IdentifierKind.Unrecognized));
        }

        static void Same<T>(T identifier) => Assert.Equal(identifier, JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(identifier)));
    }

    [Fact]
    public void RoundTrip_OpenValues_AlsoAsKeysOfADictionary()
    {
        var counts = new Dictionary<AuditCheckName, FindingSeverity?>
        {
            [AuditCheckName.LoggingDisabled] = FindingSeverity.Low,
            ["NEW_CHECK"] = "NEW",
            [default] = null,
        };

        var json = JsonSerializer.Serialize(counts);

        Assert.Equal("""{"LOGGING_DISABLED_CHECK":"LOW","NEW_CHECK":"NEW","":null}""", json);
        Assert.Equal(counts, JsonSerializer.Deserialize<Dictionary<AuditCheckName, FindingSeverity?>>(json));
    }

    [Fact]
    public void RoundTrip_TextThatIsNotUnicode_IsTheOnlyLoss()
    {
        var finding = new AuditFinding { FindingId = "half " + (char)0xD83D };

        Assert.Equal("half \ufffd", JsonSerializer.Deserialize<AuditFinding>(JsonSerializer.Serialize(finding))!.FindingId);
    }
}
