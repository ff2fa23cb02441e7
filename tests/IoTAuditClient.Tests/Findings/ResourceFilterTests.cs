using IoTAuditClient.Tests.Testing;
using Xunit;
using FilterCase =
    (IoTAuditClient.ResourceIdentifier Filter, System.Func<Amazon.IoT.Model.ResourceIdentifier, string?[]> Sent, string?[] Expected);

namespace IoTAuditClient.Tests.Findings;

public sealed class ResourceFilterTests
{
    private const string CertificateRule = "A certificate id has 64 characters of 0-9, a-f and A-F, of which the first two may be 0x";
    private const string PolicyRule = "A policy name has 1 to 128 characters of a-z, A-Z, 0-9 and _+=,.@-";

    private const string Account = "123456789012";
    private const string RoleArn = "arn:aws:iam::123456789012:role/r";
    private static readonly string CertificateId = new('a', 64);

    public static TheoryData<string> Kinds => [.. Cases.Keys];

    private static Dictionary<string, FilterCase> Cases => new()
    {
        ["device certificate"] =
            (new ResourceIdentifier.DeviceCertificate { CertificateId = CertificateId }, i => [i.DeviceCertificateId], [CertificateId]),
        ["certificate ARN"] =
            (new ResourceIdentifier.DeviceCertificate { CertificateArn = "arn:c" }, i => [i.DeviceCertificateArn], ["arn:c"]),
        ["CA certificate"] =
            (new ResourceIdentifier.CaCertificate { CertificateId = CertificateId }, i => [i.CaCertificateId], [CertificateId]),
        ["policy version"] = (
            new ResourceIdentifier.PolicyVersion { PolicyName = "p", PolicyVersionId = "1" },
            i => [i.PolicyVersionIdentifier.PolicyName, i.PolicyVersionIdentifier.PolicyVersionId],
            ["p", "1"]),
        ["identity pool"] =
            (new ResourceIdentifier.CognitoIdentityPool { IdentityPoolId = "pool" }, i => [i.CognitoIdentityPoolId], ["pool"]),
        ["client"] = (new ResourceIdentifier.Client { ClientId = "c" }, i => [i.ClientId], ["c"]),
        ["account"] = (new ResourceIdentifier.AccountSettings { AccountId = Account }, i => [i.Account], [Account]),
        ["role alias"] = (new ResourceIdentifier.RoleAlias { Arn = "arn:alias" }, i => [i.RoleAliasArn], ["arn:alias"]),
        ["role"] = (new ResourceIdentifier.IamRole { Arn = RoleArn }, i => [i.IamRoleArn], [RoleArn]),
        ["issuer certificate"] = (
            new ResourceIdentifier.IssuerCertificate { Subject = "CN=x", IssuerId = "ab", SerialNumber = "01" },
            i => [
                i.IssuerCertificateIdentifier.IssuerCertificateSubject,
                i.IssuerCertificateIdentifier.IssuerId,
                i.IssuerCertificateIdentifier.IssuerCertificateSerialNumber,
            ],
            ["CN=x", "ab", "01"]),
        ["client of an account"] =
            (new ResourceIdentifier.Client { ClientId = "c", AccountId = Account }, i => [i.ClientId, i.Account], ["c", Account]),
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Resource_OfEachKind_IsSentWithItsMembersAndNoOther(string kind)
    {
        var (filter, sent, expected) = Cases[kind];
        var mock = new ListMock([[]]);

        await mock.Client().ListPageAsync(
            AuditFindingQuery.ForTask("t") with { Resource = filter },
            cancellationToken: TestContext.Current.CancellationToken);

        var identifier = mock.Requests.Single().ResourceIdentifier;
        Assert.Equal(expected, sent(identifier));
        Assert.Equal(expected.Length, Leaves(identifier).Count());
    }

    [Fact]
    public async Task Resource_IdentifierOfAFinding_IsTaken()
    {
        var resource = new AuditResource
        {
            Type = AuditResourceType.ClientId,
            Identifier = new ResourceIdentifier.Client { ClientId = "c" },
        };
        var mock = new ListMock([[]]);

        await mock.Client().ListPageAsync(
            AuditFindingQuery.ForTask("t") with { Resource = resource.Identifier },
            cancellationToken: TestContext.Current.CancellationToken);

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

        Assert.Equal(
            $"A filter takes an identifier with at least one member; '{identifier}' has none. "
                + "Set one, or set null for the findings on every resource. (Parameter 'Resource')",
            exception.Message);
    }

    [Fact]
    public void Resource_OfSeveralKinds_ThrowsNamingThem()
    {
        var identifier = new ResourceIdentifier.Client { ClientId = "c", Others = [new ResourceIdentifier.RoleAlias { Arn = "arn:x" }] };

        var exception = Assert.Throws<ArgumentException>("Resource", () => AuditFindingQuery.ForTask("t") with { Resource = identifier });

        Assert.Equal(
            "A filter takes an identifier of one kind; 'client c, also role alias arn:x' has others beside it. Leave them out: "
                + "identifier with { Others = [] }. (Parameter 'Resource')",
            exception.Message);
        Assert.NotNull((AuditFindingQuery.ForTask("t") with { Resource = identifier with { Others = [] } }).Resource);
    }

    public static TheoryData<ResourceIdentifier, string> SurelyRefused() => new()
    {
        { new ResourceIdentifier.DeviceCertificate { CertificateId = "abc" }, $"{CertificateRule}; this one has 3: \"abc\"" },
        {
            new ResourceIdentifier.DeviceCertificate { CertificateId = new string('a', 65) },
            $"{CertificateRule}; this one has 65: \"{new string('a', 65)}\""
        },
        {
            new ResourceIdentifier.DeviceCertificate { CertificateId = "a" + new string('g', 63) },
            $"{CertificateRule}; this one has another at position 2: \"a{new string('g', 63)}\""
        },
        { new ResourceIdentifier.CaCertificate { CertificateId = "" }, $"{CertificateRule}; this one is empty" },
        {
            new ResourceIdentifier.AccountSettings { AccountId = "1234" },
            "An AWS account id has 12 characters of 0-9; this one has 4: \"1234\""
        },
        {
            new ResourceIdentifier.Client { ClientId = "c", AccountId = "12345678901x" },
            "An AWS account id has 12 characters of 0-9; this one has another at position 12: \"12345678901x\""
        },
        { new ResourceIdentifier.PolicyVersion { PolicyName = "a b" }, $"{PolicyRule}; this one has another at position 2: \"a b\"" },
        {
            new ResourceIdentifier.PolicyVersion { PolicyName = new string('p', 129) },
            $"{PolicyRule}; this one has 129: \"{new string('p', 129)}\""
        },
        { new ResourceIdentifier.PolicyVersion { PolicyName = "" }, $"{PolicyRule}; this one is empty" },
        {
            new ResourceIdentifier.PolicyVersion { PolicyName = "p", PolicyVersionId = "v1" },
            "A policy version id has at least 1 characters of 0-9; this one has another at position 1: \"v1\""
        },
        {
            new ResourceIdentifier.IamRole { Arn = new string('r', 19) },
            $"The ARN of a role has 20 to 2048 characters; this one has 19: \"{new string('r', 19)}\""
        },
        {
            new ResourceIdentifier.IamRole { Arn = new string('r', 2049) },
            $"The ARN of a role has 20 to 2048 characters; this one has 2049: \"{new string('r', 160)}...\""
        },
        { new ResourceIdentifier.RoleAlias { Arn = "" }, "The ARN of a role alias has 1 to 2048 characters; this one is empty" },
        {
            new ResourceIdentifier.RoleAlias { Arn = new string('r', 2049) },
            $"The ARN of a role alias has 1 to 2048 characters; this one has 2049: \"{new string('r', 160)}...\""
        },
    };

    [Theory]
    [MemberData(nameof(SurelyRefused), DisableDiscoveryEnumeration = true)]
    public void Resource_WithAMemberThatTheServiceRefuses_ThrowsNamingTheRule(ResourceIdentifier identifier, string rule)
    {
        var exception = Assert.Throws<ArgumentException>("Resource", () => AuditFindingQuery.ForTask("t") with { Resource = identifier });

        Assert.Equal($"{rule}. Take it from a resource that a finding names. (Parameter 'Resource')", exception.Message);
    }

    public static TheoryData<ResourceIdentifier> Taken() =>
    [
        new ResourceIdentifier.DeviceCertificate { CertificateId = new string('a', 64) },
        new ResourceIdentifier.DeviceCertificate { CertificateArn = "a" },
        new ResourceIdentifier.CaCertificate { CertificateId = new string('F', 64) },
        new ResourceIdentifier.CognitoIdentityPool { IdentityPoolId = "p" },
        new ResourceIdentifier.Client { ClientId = "c" },
        new ResourceIdentifier.PolicyVersion { PolicyName = "p" },
        new ResourceIdentifier.PolicyVersion { PolicyName = new string('p', 121) + "_+=,.@-" },
        new ResourceIdentifier.PolicyVersion { PolicyVersionId = "1" },
        new ResourceIdentifier.AccountSettings { AccountId = "012345678901" },
        new ResourceIdentifier.IamRole { Arn = new string('r', 20) },
        new ResourceIdentifier.IamRole { Arn = new string('r', 2048) },
        new ResourceIdentifier.RoleAlias { Arn = "r" },
        new ResourceIdentifier.RoleAlias { Arn = new string('r', 2048) },
        new ResourceIdentifier.IssuerCertificate { Subject = "s" },
        new ResourceIdentifier.IssuerCertificate { IssuerId = "i" },
        new ResourceIdentifier.IssuerCertificate { SerialNumber = "n" },
    ];

    [Theory]
    [MemberData(nameof(Taken), DisableDiscoveryEnumeration = true)]
    public void Resource_WithOneMemberAtTheEdgeOfItsRule_IsTaken(ResourceIdentifier identifier) =>
        Assert.Same(identifier, (AuditFindingQuery.ForTask("t") with { Resource = identifier }).Resource);

    [Fact]
    public void Resource_CertificateIdWithPrefix_IsTheServicesToJudge() =>
        Assert.NotNull((AuditFindingQuery.ForTask("t") with
        {
            Resource = new ResourceIdentifier.CaCertificate { CertificateId = "0x" + new string('A', 62) },
        }).Resource);

    private static IEnumerable<string> Leaves(object? value) => value switch
    {
        null => [],
        string text => [text],
        _ => value.GetType().GetProperties().SelectMany(property => Leaves(property.GetValue(value))),
    };
}
