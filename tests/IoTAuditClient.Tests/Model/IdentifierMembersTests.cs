using IoTAuditClient.Model.Identifiers;
using Xunit;

namespace IoTAuditClient.Tests;

public sealed class IdentifierMembersTests
{
    private static readonly IdentifierMembers All = new()
    {
        DeviceCertificateId = "d",
        DeviceCertificateArn = "da",
        CaCertificateId = "ca",
        CognitoIdentityPoolId = "pool",
        ClientId = "client",
        PolicyVersion = new() { PolicyName = "p", PolicyVersionId = "1" },
        Account = "acc",
        IamRoleArn = "role",
        RoleAliasArn = "alias",
        IssuerCertificate = new() { Subject = "s", IssuerId = "i", SerialNumber = "n" },
    };

    [Theory]
    [InlineData("DEVICE_CERTIFICATE", typeof(ResourceIdentifier.DeviceCertificate))]
    [InlineData("CA_CERTIFICATE", typeof(ResourceIdentifier.CaCertificate))]
    [InlineData("IOT_POLICY", typeof(ResourceIdentifier.PolicyVersion))]
    [InlineData("COGNITO_IDENTITY_POOL", typeof(ResourceIdentifier.CognitoIdentityPool))]
    [InlineData("CLIENT_ID", typeof(ResourceIdentifier.Client))]
    [InlineData("ACCOUNT_SETTINGS", typeof(ResourceIdentifier.AccountSettings))]
    [InlineData("ROLE_ALIAS", typeof(ResourceIdentifier.RoleAlias))]
    [InlineData("IAM_ROLE", typeof(ResourceIdentifier.IamRole))]
    [InlineData("ISSUER_CERTIFICATE", typeof(ResourceIdentifier.IssuerCertificate))]
    public void Resolve_EveryMemberSet_ThePickIsTheTypesAndTheRestAreOthers(string type, Type expected)
    {
        var identifier = All.Resolve(type);

        Assert.IsType(expected, identifier);
        Assert.Equal("acc", identifier.AccountId);
        Assert.Equal(expected == typeof(ResourceIdentifier.AccountSettings) ? 8 : 7, identifier.Others.Count);
        Assert.Equal(All, IdentifierMembers.Of(identifier));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("BILLING_GROUP")]
    [InlineData("iot_policy")]
    public void Resolve_TypeAbsentOrUnknown_TheFirstSetMemberPicks(string? type)
    {
        var identifier = new IdentifierMembers { ClientId = "c", IamRoleArn = "r", Account = "a" }.Resolve(type);

        Assert.Equal(
            new ResourceIdentifier.Client { ClientId = "c", AccountId = "a", Others = [new ResourceIdentifier.IamRole { Arn = "r" }] },
            identifier);
    }

    [Theory]
    [InlineData("XEVICE_CERTIFICATE")]
    [InlineData("XA_CERTIFICATE")]
    [InlineData("XOT_POLICY")]
    [InlineData("XOGNITO_IDENTITY_POOL")]
    [InlineData("XLIENT_ID")]
    [InlineData("XCCOUNT_SETTINGS")]
    [InlineData("XOLE_ALIAS")]
    [InlineData("XAM_ROLE")]
    [InlineData("XSSUER_CERTIFICATE")]
    [InlineData("DEVICE_CERTIFICATX")]
    [InlineData("CA_CERTIFICATX")]
    [InlineData("IOT_POLICX")]
    [InlineData("COGNITO_IDENTITY_POOX")]
    [InlineData("CLIENT_IX")]
    [InlineData("ACCOUNT_SETTINGX")]
    [InlineData("ROLE_ALIAX")]
    [InlineData("IAM_ROLX")]
    [InlineData("ISSUER_CERTIFICATX")]
    public void Resolve_TypeAlmostLikeAKnownOne_IsUnknown(string type) => Assert.Equal(
        All.As(IdentifierKind.DeviceCertificate),
        All.Resolve(type));

    [Fact]
    public void Resolve_NoMemberOfTheTypesCase_AnotherMemberPicks() => Assert.Equal(
        new ResourceIdentifier.IamRole { Arn = "r", AccountId = "a" },
        new IdentifierMembers { IamRoleArn = "r", Account = "a" }.Resolve("IOT_POLICY"));

    [Theory]
    [InlineData(null)]
    [InlineData("ACCOUNT_SETTINGS")]
    [InlineData("IOT_POLICY")]
    public void Resolve_OnlyTheAccount_IsAccountSettings(string? type) => Assert.Equal(
        new ResourceIdentifier.AccountSettings { AccountId = "a" },
        new IdentifierMembers { Account = "a" }.Resolve(type));

    [Theory]
    [InlineData(null)]
    [InlineData("DEVICE_CERTIFICATE")]
    public void Resolve_NothingSet_IsUnrecognized(string? type) =>
        Assert.Equal(new ResourceIdentifier.Unrecognized(), default(IdentifierMembers).Resolve(type));

    [Fact]
    public void Resolve_EmptyText_CountsAsSet()
    {
        Assert.Equal(
            new ResourceIdentifier.Client { ClientId = "", Others = [new ResourceIdentifier.IamRole { Arn = "r" }] },
            new IdentifierMembers { ClientId = "", IamRoleArn = "r" }.Resolve("CLIENT_ID"));
        Assert.Equal(new ResourceIdentifier.AccountSettings { AccountId = "" }, new IdentifierMembers { Account = "" }.Resolve(null));
    }

    [Fact]
    public void Resolve_StructureWithoutMembers_CountsAsSet() => Assert.Equal(
        new ResourceIdentifier.PolicyVersion { Others = [new ResourceIdentifier.Client { ClientId = "c" }] },
        new IdentifierMembers { PolicyVersion = new(), ClientId = "c" }.Resolve("IOT_POLICY"));

    [Fact]
    public void Of_WhateverWasResolved_HasEveryMemberAgain()
    {
        for (var seed = 0; seed < 5000; seed++)
        {
            var random = new RandomModel(seed);
            var members = random.Members();

            Assert.Equal(members, IdentifierMembers.Of(members.Resolve(random.Resource().Type?.Value)));
        }
    }
}
