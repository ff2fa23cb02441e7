using IoTAuditClient.Model.Identifiers;
using IoTAuditClient.Sdk;
using Xunit;

namespace IoTAuditClient.Tests.Sdk;

public sealed class IdentifierMapperTests
{
    [Fact]
    public void Map_EveryMember_ComesBack()
    {
        var members = new IdentifierMembers
        {
            DeviceCertificateId = "a",
            DeviceCertificateArn = "b",
            CaCertificateId = "c",
            CognitoIdentityPoolId = "d",
            ClientId = "e",
            PolicyVersion = new ResourceIdentifier.PolicyVersion { PolicyName = "f", PolicyVersionId = "g" },
            Account = "h",
            IamRoleArn = "i",
            RoleAliasArn = "j",
            IssuerCertificate = new ResourceIdentifier.IssuerCertificate { Subject = "k", IssuerId = "l", SerialNumber = "m" },
        };

        Assert.Equal(members, IdentifierMapper.Map(IdentifierMapper.Map(members)));
    }

    [Fact]
    public void Map_NoMember_ComesBackAsNone() =>
        Assert.Equal(default, IdentifierMapper.Map(IdentifierMapper.Map(default(IdentifierMembers))));
}
