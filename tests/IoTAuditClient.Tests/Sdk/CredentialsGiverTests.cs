using Amazon.Runtime;
using IoTAuditClient.Sdk;
using Xunit;

namespace IoTAuditClient.Tests.Sdk;

/// <summary>What gives credentials is named by the setting that people know it by.</summary>
public sealed class CredentialsGiverTests
{
    private const string Role = "arn:aws:iam::111122223333:role/audit-reader";
    private static readonly BasicAWSCredentials Keys = new("key", "secret");

    [Fact]
    public void NameOf_CredentialsOfAHelper_NamesCredentialProcess() =>
        Assert.Equal("the helper that credential_process names", CredentialsGiver.NameOf(new ProcessAWSCredentials("helper")));

    [Fact]
    public void NameOf_CredentialsOfARole_NamesRoleArn() => Assert.Equal(
        "the role (role_arn) and what gives the credentials for it, such as credential_process",
        CredentialsGiver.NameOf(new AssumeRoleAWSCredentials(Keys, Role, "session")));

    [Fact]
    public void NameOf_CredentialsOfAWebIdentity_NamesTheTokenFile() => Assert.Equal(
        "the role of the web identity (AWS_WEB_IDENTITY_TOKEN_FILE)",
        CredentialsGiver.NameOf(new AssumeRoleWithWebIdentityCredentials(Path.GetFullPath("token"), Role, "session")));

    [Fact]
    public void NameOf_KeysOrNone_IsNoName()
    {
        Assert.Null(CredentialsGiver.NameOf(Keys));
        Assert.Null(CredentialsGiver.NameOf(null));
    }
}
