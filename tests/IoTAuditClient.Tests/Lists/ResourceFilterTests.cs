using IoTAuditClient.Tests.Testing;
using Xunit;
using Sdk = Amazon.IoT.Model;

namespace IoTAuditClient.Tests.Lists;

public sealed class ResourceFilterTests
{
    private const string Account = "123456789012";
    private const string RoleArn = "arn:aws:iam::123456789012:role/r";
    private static readonly string CertificateId = new('a', 64);

    public static TheoryData<string> Kinds => [.. Cases.Keys];

    private static Dictionary<string, (ResourceIdentifier Filter, Func<Sdk.ResourceIdentifier, string?[]> Sent, string?[] Expected)> Cases => new()
    {
        ["device certificate"] = (new ResourceIdentifier.DeviceCertificate { CertificateId = CertificateId }, i => [i.DeviceCertificateId], [CertificateId]),
        ["certificate ARN"] = (new ResourceIdentifier.DeviceCertificate { CertificateArn = "arn:c" }, i => [i.DeviceCertificateArn], ["arn:c"]),
        ["CA certificate"] = (new ResourceIdentifier.CaCertificate { CertificateId = CertificateId }, i => [i.CaCertificateId], [CertificateId]),
        ["policy version"] = (
            new ResourceIdentifier.PolicyVersion { PolicyName = "p", PolicyVersionId = "1" },
            i => [i.PolicyVersionIdentifier.PolicyName, i.PolicyVersionIdentifier.PolicyVersionId],
            ["p", "1"]),
        ["identity pool"] = (new ResourceIdentifier.CognitoIdentityPool { IdentityPoolId = "pool" }, i => [i.CognitoIdentityPoolId], ["pool"]),
        ["client"] = (new ResourceIdentifier.Client { ClientId = "c" }, i => [i.ClientId], ["c"]),
        ["account"] = (new ResourceIdentifier.AccountSettings { AccountId = Account }, i => [i.Account], [Account]),
        ["role alias"] = (new ResourceIdentifier.RoleAlias { Arn = "arn:alias" }, i => [i.RoleAliasArn], ["arn:alias"]),
        ["role"] = (new ResourceIdentifier.IamRole { Arn = RoleArn }, i => [i.IamRoleArn], [RoleArn]),
        ["issuer certificate"] = (
            new ResourceIdentifier.IssuerCertificate { Subject = "CN=x", IssuerId = "ab", SerialNumber = "01" },
            i => [i.IssuerCertificateIdentifier.IssuerCertificateSubject, i.IssuerCertificateIdentifier.IssuerId, i.IssuerCertificateIdentifier.IssuerCertificateSerialNumber],
            ["CN=x", "ab", "01"]),
        ["client of an account"] = (new ResourceIdentifier.Client { ClientId = "c", AccountId = Account }, i => [i.ClientId, i.Account], ["c", Account]),
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Resource_OfEachKind_IsSentWithItsMembersAndNoOther(string kind)
    {
        var (filter, sent, expected) = Cases[kind];
        var mock = new ListMock([[]]);

        await mock.Client().ListPageAsync(AuditFindingQuery.ForTask("t") with { Resource = filter }, cancellationToken: TestContext.Current.CancellationToken);

        var identifier = mock.Requests.Single().ResourceIdentifier;
        Assert.Equal(expected, sent(identifier));
        Assert.Equal(expected.Length, Leaves(identifier).Count());
    }

    [Fact]
    public async Task Resource_IdentifierOfAFinding_IsTaken()
    {
        var resource = new AuditResource { Type = AuditResourceType.ClientId, Identifier = new ResourceIdentifier.Client { ClientId = "c" } };
        var mock = new ListMock([[]]);

        await mock.Client().ListPageAsync(AuditFindingQuery.ForTask("t") with { Resource = resource.Identifier }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("c", mock.Requests.Single().ResourceIdentifier.ClientId);
    }

    public static TheoryData<ResourceIdentifier> WithoutAnyMember() =>
    [
        new ResourceIdentifier.Unrecognized(),
        new ResourceIdentifier.Client(),
        new ResourceIdentifier.AccountSettings(),
        new ResourceIdentifier.PolicyVersion(),
        new ResourceIdentifier.IssuerCertificate(),
    ];

    [Theory]
    [MemberData(nameof(WithoutAnyMember), DisableDiscoveryEnumeration = true)]
    public void Resource_WithoutAnyMember_ThrowsSayingSo(ResourceIdentifier identifier)
    {
        var exception = Assert.Throws<ArgumentException>("Resource", () => AuditFindingQuery.ForTask("t") with { Resource = identifier });

        Assert.Contains("at least one member", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Resource_OfSeveralKinds_ThrowsNamingThem()
    {
        var identifier = new ResourceIdentifier.Client { ClientId = "c", Others = [new ResourceIdentifier.RoleAlias { Arn = "arn:x" }] };

        var exception = Assert.Throws<ArgumentException>("Resource", () => AuditFindingQuery.ForTask("t") with { Resource = identifier });

        Assert.Contains("one kind", exception.Message, StringComparison.Ordinal);
        Assert.Contains("arn:x", exception.Message, StringComparison.Ordinal);
        Assert.NotNull((AuditFindingQuery.ForTask("t") with { Resource = identifier with { Others = [] } }).Resource);
    }

    public static TheoryData<ResourceIdentifier, string> SurelyRefused() => new()
    {
        { new ResourceIdentifier.DeviceCertificate { CertificateId = "abc" }, "64 characters" },
        { new ResourceIdentifier.DeviceCertificate { CertificateId = new string('g', 64) }, "64 characters" },
        { new ResourceIdentifier.CaCertificate { CertificateId = "" }, "64 characters" },
        { new ResourceIdentifier.AccountSettings { AccountId = "1234" }, "12 characters" },
        { new ResourceIdentifier.Client { ClientId = "c", AccountId = "12345678901x" }, "12 characters" },
        { new ResourceIdentifier.PolicyVersion { PolicyName = "a b" }, "1 to 128" },
        { new ResourceIdentifier.PolicyVersion { PolicyName = "p", PolicyVersionId = "v1" }, "at least 1" },
        { new ResourceIdentifier.IamRole { Arn = "short" }, "20 to 2048" },
        { new ResourceIdentifier.RoleAlias { Arn = "" }, "1 to 2048" },
    };

    [Theory]
    [MemberData(nameof(SurelyRefused), DisableDiscoveryEnumeration = true)]
    public void Resource_WithAMemberThatTheServiceRefuses_ThrowsNamingTheRule(ResourceIdentifier identifier, string rule)
    {
        var exception = Assert.Throws<ArgumentException>("Resource", () => AuditFindingQuery.ForTask("t") with { Resource = identifier });

        Assert.Contains(rule, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Resource_CertificateIdWithPrefix_IsTheServicesToJudge() =>
        Assert.NotNull((AuditFindingQuery.ForTask("t") with { Resource = new ResourceIdentifier.CaCertificate { CertificateId = "0x" + new string('A', 62) } }).Resource);

    private static IEnumerable<string> Leaves(object? value) => value switch
    {
        null => [],
        string text => [text],
        _ => value.GetType().GetProperties().SelectMany(property => Leaves(property.GetValue(value))),
    };
}
