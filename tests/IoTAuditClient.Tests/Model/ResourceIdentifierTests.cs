using Xunit;

namespace IoTAuditClient.Tests;

public sealed class ResourceIdentifierTests
{
    private const string Certificate = "b193ab7162c0fadca83246d24fa090300a1236fe58137e121b011804d8ac1d6b";

    public static TheoryData<ResourceIdentifier, string, string> Cases => new()
    {
        {
            new ResourceIdentifier.DeviceCertificate { CertificateId = Certificate },
            "deviceCertificate",
            $"device certificate {Certificate}"
        },
        {
            new ResourceIdentifier.DeviceCertificate { CertificateId = "1", CertificateArn = "arn:1" },
            "deviceCertificate",
            "device certificate 1 (arn:1)"
        },
        { new ResourceIdentifier.DeviceCertificate { CertificateArn = "arn:1" }, "deviceCertificate", "device certificate arn:1" },
        { new ResourceIdentifier.CaCertificate { CertificateId = "2" }, "caCertificate", "CA certificate 2" },
        { new ResourceIdentifier.PolicyVersion { PolicyName = "smp-core", PolicyVersionId = "1" }, "policyVersion", "policy smp-core:1" },
        { new ResourceIdentifier.PolicyVersion { PolicyName = "smp-core" }, "policyVersion", "policy smp-core" },
        { new ResourceIdentifier.PolicyVersion { PolicyVersionId = "1" }, "policyVersion", "policy version 1" },
        {
            new ResourceIdentifier.CognitoIdentityPool { IdentityPoolId = "eu-west-1:p" },
            "cognitoIdentityPool",
            "Cognito identity pool eu-west-1:p"
        },
        { new ResourceIdentifier.Client { ClientId = "pump" }, "client", "client pump" },
        { new ResourceIdentifier.Client { ClientId = "a\u001b[2J\u202e" }, "client", @"client a\u001B[2J\u202E" },
        { new ResourceIdentifier.Client(), "client", "client without a value" },
        { new ResourceIdentifier.AccountSettings { AccountId = "123456789012" }, "accountSettings", "account settings 123456789012" },
        { new ResourceIdentifier.RoleAlias { Arn = "arn:aws:iot:x" }, "roleAlias", "role alias arn:aws:iot:x" },
        { new ResourceIdentifier.IamRole { Arn = "arn:aws:iam:x" }, "iamRole", "IAM role arn:aws:iam:x" },
        {
            new ResourceIdentifier.IssuerCertificate { Subject = "CN=x", IssuerId = "i", SerialNumber = "0a:0b" },
            "issuerCertificate",
            "issuer certificate CN=x (issuer id i, serial number 0a:0b)"
        },
        { new ResourceIdentifier.IssuerCertificate { SerialNumber = "0a" }, "issuerCertificate", "issuer certificate serial number 0a" },
        { new ResourceIdentifier.Unrecognized(), "otherwise", "unrecognized resource" },
        {
            new ResourceIdentifier.Client
            {
                ClientId = "pump",
                AccountId = "1",
                Others = [new ResourceIdentifier.IamRole { Arn = "r" }, new ResourceIdentifier.CaCertificate { CertificateId = "2" }],
            },
            "client",
            "client pump in account 1, also CA certificate 2, IAM role r"
        },
    };

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void Match_EachCase_CallsItsFunctionOnly(ResourceIdentifier identifier, string function, string text)
    {
        var called = identifier.Match(
            deviceCertificate: it => ("deviceCertificate", (ResourceIdentifier)it),
            caCertificate: it => ("caCertificate", it),
            policyVersion: it => ("policyVersion", it),
            cognitoIdentityPool: it => ("cognitoIdentityPool", it),
            client: it => ("client", it),
            accountSettings: it => ("accountSettings", it),
            roleAlias: it => ("roleAlias", it),
            iamRole: it => ("iamRole", it),
            issuerCertificate: it => ("issuerCertificate", it),
            otherwise: it => ("otherwise", it));

        Assert.Equal(function, called.Item1);
        Assert.Same(identifier, called.Item2);
        Assert.NotEmpty(text);
    }

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void ToString_EachCase_IsOneReadableLine(ResourceIdentifier identifier, string function, string text)
    {
        Assert.Equal(text, identifier.ToString());
        Assert.NotEmpty(function);
    }

    [Theory]
    [InlineData("deviceCertificate")]
    [InlineData("caCertificate")]
    [InlineData("policyVersion")]
    [InlineData("cognitoIdentityPool")]
    [InlineData("client")]
    [InlineData("accountSettings")]
    [InlineData("roleAlias")]
    [InlineData("iamRole")]
    [InlineData("issuerCertificate")]
    [InlineData("otherwise")]
    public void Match_WithoutAFunction_NamesItWhicheverCaseItIs(string parameter) =>
        Assert.Throws<ArgumentNullException>(parameter, () => new ResourceIdentifier.Unrecognized().Match<int>(
            parameter == "deviceCertificate" ? null! : _ => 0,
            parameter == "caCertificate" ? null! : _ => 0,
            parameter == "policyVersion" ? null! : _ => 0,
            parameter == "cognitoIdentityPool" ? null! : _ => 0,
            parameter == "client" ? null! : _ => 0,
            parameter == "accountSettings" ? null! : _ => 0,
            parameter == "roleAlias" ? null! : _ => 0,
            parameter == "iamRole" ? null! : _ => 0,
            parameter == "issuerCertificate" ? null! : _ => 0,
            parameter == "otherwise" ? null! : _ => 0));

    [Fact]
    public void Equals_SameTextInDifferentCases_IsFalse()
    {
        Assert.NotEqual<ResourceIdentifier>(
            new ResourceIdentifier.RoleAlias { Arn = "arn" },
            new ResourceIdentifier.IamRole { Arn = "arn" });
        Assert.NotEqual(new ResourceIdentifier.Client { ClientId = "a" }, new ResourceIdentifier.Client { ClientId = "A" });
        Assert.NotEqual(
            new ResourceIdentifier.Client { ClientId = "a" },
            new ResourceIdentifier.Client { ClientId = "a", AccountId = "1" });
    }

    [Fact]
    public void Others_InAnyOrder_AreOrderedAndEqual()
    {
        ResourceIdentifier[] others =
        [
            new ResourceIdentifier.IamRole { Arn = "r" },
            new ResourceIdentifier.DeviceCertificate { CertificateId = "d" },
        ];
        var left = new ResourceIdentifier.Client { Others = others };
        var right = new ResourceIdentifier.Client { Others = [others[1], others[0]] };

        Assert.Equal(left, right);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
        Assert.IsType<ResourceIdentifier.DeviceCertificate>(left.Others[0]);
        Assert.NotEqual(new ResourceIdentifier.Client(), left);
    }

    [Fact]
    public void Others_SetToNullOrWithNullElements_AreWithoutThem()
    {
        Assert.Empty(new ResourceIdentifier.Client { Others = null! }.Others);
        Assert.Empty(new ResourceIdentifier.Client { Others = [null!] }.Others);
    }

    public static TheoryData<string, ResourceIdentifier[]> BrokenOthers => new()
    {
        { "is of the same kind as the identifier that holds it", [new ResourceIdentifier.Client { ClientId = "x" }] },
        { "is the second one of its kind", [new ResourceIdentifier.IamRole { Arn = "x" }, new ResourceIdentifier.IamRole { Arn = "x" }] },
        { "is the account, which belongs into AccountId", [new ResourceIdentifier.AccountSettings { AccountId = "1" }] },
        { "has no member set; leave it out", [new ResourceIdentifier.Unrecognized()] },
        { "has no member set; leave it out", [new ResourceIdentifier.CaCertificate()] },
        {
            "has an AccountId or Others of its own; set them on the identifier that holds it",
            [new ResourceIdentifier.IamRole { Arn = "x", AccountId = "1" }]
        },
        {
            "has an AccountId or Others of its own; set them on the identifier that holds it",
            [new ResourceIdentifier.IamRole { Arn = "x", Others = [new ResourceIdentifier.CaCertificate { CertificateId = "x" }] }]
        },
    };

    [Theory]
    [MemberData(nameof(BrokenOthers), DisableDiscoveryEnumeration = true)]
    public void Others_ThatAwsCannotSay_AreRefusedWithTheRule(string rule, ResourceIdentifier[] others)
    {
        var error = Assert.Throws<ArgumentException>(() => new ResourceIdentifier.Client { ClientId = "c", Others = others });

        Assert.Equal(
            $"The identifier '{others[0]}' {rule}: Others takes at most one identifier of each other kind. (Parameter 'others')",
            error.Message);
    }
}
