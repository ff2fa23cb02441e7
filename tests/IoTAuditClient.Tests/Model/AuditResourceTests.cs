using IoTAuditClient.Model.Identifiers;
using Xunit;

namespace IoTAuditClient.Tests;

public sealed class AuditResourceTests
{
    [Fact]
    public void New_WithoutMembers_IsUnrecognizedAndEmpty()
    {
        var resource = new AuditResource();

        Assert.Null(resource.Type);
        Assert.IsType<ResourceIdentifier.Unrecognized>(resource.Identifier);
        Assert.Empty(resource.AdditionalInfo);
    }

    [Fact]
    public void Identifier_SetToNull_IsUnrecognized() =>
        Assert.Equal(new ResourceIdentifier.Unrecognized(), new AuditResource { Identifier = null! }.Identifier);

    [Fact]
    public void AdditionalInfo_SetToNull_IsEmpty()
    {
        Assert.Empty(new AuditResource { AdditionalInfo = null! }.AdditionalInfo);
        Assert.Empty((new AuditResource { AdditionalInfo = new Dictionary<string, string> { ["A"] = "1" } } with
        {
            AdditionalInfo = null!,
        }).AdditionalInfo);
    }

    [Fact]
    public void AdditionalInfo_ChangedByTheCallerLater_StaysAsItWas()
    {
        var mine = new Dictionary<string, string> { ["EXPIRATION_TIME"] = "1582862626000" };
        var resource = new AuditResource { AdditionalInfo = mine };

        mine["EXPIRATION_TIME"] = "0";
        mine["MORE"] = "1";

        Assert.Equal("1582862626000", Assert.Single(resource.AdditionalInfo).Value);
    }

    [Fact]
    public void AdditionalInfo_WithANullValue_KeepsTheKeyWithEmptyText() =>
        Assert.Equal("", new AuditResource { AdditionalInfo = new Dictionary<string, string> { ["KEY"] = null! } }.AdditionalInfo["KEY"]);

    [Fact]
    public void Equals_AdditionalInfoInAnotherOrder_IsTrueWithEqualHashes()
    {
        for (var count = 0; count < 20; count++)
        {
            var pairs = Enumerable.Range(0, count).Select(i => KeyValuePair.Create($"K{i}", $"{i}")).ToList();
            var left = new AuditResource { AdditionalInfo = new Dictionary<string, string>(pairs) };
            pairs.Reverse();
            var right = new AuditResource { AdditionalInfo = new Dictionary<string, string>(pairs) };

            Assert.Equal(left, right);
            Assert.Equal(left.GetHashCode(), right.GetHashCode());
        }
    }

    [Fact]
    public void Equals_AdditionalInfoThatDiffers_IsFalse()
    {
        AuditResource With(string key, string value) => new() { AdditionalInfo = new Dictionary<string, string> { [key] = value } };

        Assert.NotEqual(With("KEY", "a"), With("KEY", "A"));
        Assert.NotEqual(With("KEY", "a"), With("key", "a"));
        Assert.NotEqual(With("KEY", "a"), new AuditResource());
    }

    [Fact]
    public void Identifier_WithMembersOfTheTypesCase_IsThatCase()
    {
        var resource = new AuditResource
        {
            Identifier = new ResourceIdentifier.Client
            {
                ClientId = "c",
                AccountId = "1",
                Others = [new ResourceIdentifier.PolicyVersion { PolicyName = "p" }],
            },
            Type = AuditResourceType.IotPolicy,
        };

        var policy = Assert.IsType<ResourceIdentifier.PolicyVersion>(resource.Identifier);
        Assert.Equal("p", policy.PolicyName);
        Assert.Equal("1", policy.AccountId);
        Assert.Equal([new ResourceIdentifier.Client { ClientId = "c" }], policy.Others);
    }

    [Fact]
    public void Identifier_AssignedBeforeOrAfterTheType_IsTheSame()
    {
        for (var seed = 0; seed < 1000; seed++)
        {
            var random = new RandomModel(seed);
            var identifier = random.Members().As((IdentifierKind)(seed % 10));
            var type = random.Resource().Type;

            Assert.Equal(
                new AuditResource { Identifier = identifier, Type = type },
                new AuditResource { Type = type, Identifier = identifier });
        }
    }

    [Fact]
    public void Identifier_OfACaseWithoutAnyMember_IsUnrecognized()
    {
        var resource = new AuditResource { Type = AuditResourceType.ClientId, Identifier = new ResourceIdentifier.Client() };

        Assert.IsType<ResourceIdentifier.Unrecognized>(resource.Identifier);
    }

    [Fact]
    public void Identifier_OfOneKind_IsKeptAsItIs()
    {
        var identifier = new ResourceIdentifier.Client { ClientId = "c" };

        Assert.Same(identifier, new AuditResource { Type = AuditResourceType.DeviceCertificate, Identifier = identifier }.Identifier);
    }

    [Fact]
    public void ToString_WithInfo_ShowsItOnOneLine() => Assert.Equal(
        @"AuditResource { Type = CLIENT_ID, Identifier = client pump\u001B[2J, AdditionalInfo = [CONNECTION_TIME = 1, X\u000A = \u202E] }",
        new AuditResource
        {
            Type = AuditResourceType.ClientId,
            Identifier = new ResourceIdentifier.Client { ClientId = "pump\u001b[2J" },
            AdditionalInfo = new Dictionary<string, string> { ["CONNECTION_TIME"] = "1", ["X\n"] = "\u202e" },
        }.ToString());
}
