using Amazon.Runtime;

namespace IoTAuditClient.Sdk.Roles;

/// <summary>
/// The credentials of a role. The AWS SDK's own ask STS in the Region that the environment names, so that every account depends on that
/// Region, and a role of China or GovCloud on the wrong partition; these ask in the Region of the client.
/// </summary>
/// <param name="source">The credentials that may assume the role.</param>
/// <param name="role">The role, the name of the session, and the external id.</param>
/// <param name="target">The configuration of the client whose Region and proxy hold for STS too.</param>
internal sealed class RegionalRole(AWSCredentials source, RoleSettings role, IClientConfig target) : AssumeRoleAWSCredentials(
    source, role.RoleArn, role.SessionName, new AssumeRoleAWSCredentialsOptions { ExternalId = role.ExternalId })
{
    private readonly string? _region = SeenIdentity.RegionOf(target);

    protected override CredentialsRefreshState GenerateNewCredentials()
    {
        using var client = StsClient.Make(SourceCredentials, _region, target);
        return StateOf(client.Questions.CredentialsFromAssumeRoleAuthentication(RoleArn, RoleSessionName, Options));
    }

    protected override async Task<CredentialsRefreshState> GenerateNewCredentialsAsync()
    {
        using var client = StsClient.Make(SourceCredentials, _region, target);
        return StateOf(await client.Questions.CredentialsFromAssumeRoleAuthenticationAsync(RoleArn, RoleSessionName, Options)
            .ConfigureAwait(false));
    }

    private static CredentialsRefreshState StateOf(AssumeRoleImmutableCredentials credentials) => new(credentials, credentials.Expiration);
}
