using Amazon.Runtime;

namespace IoTAuditClient.Sdk;

/// <summary>Names what gives credentials, by the setting that people know it by.</summary>
internal static class CredentialsGiver
{
    public static string? NameOf(AWSCredentials? credentials) => credentials switch
    {
        null => null,
        ProcessAWSCredentials => "the helper that credential_process names",
        AssumeRoleWithWebIdentityCredentials => "the role of the web identity (AWS_WEB_IDENTITY_TOKEN_FILE)",
        AssumeRoleAWSCredentials => "the role (role_arn) and what gives the credentials for it, such as credential_process",
        SSOAWSCredentials => "the session of IAM Identity Center (`aws sso login`)",
        GenericContainerCredentials => "the endpoint of the container's role (AWS_CONTAINER_CREDENTIALS_FULL_URI)",
        _ when credentials.GetType().Name.Contains("InstanceProfile", StringComparison.Ordinal) =>
            "the instance metadata service (AWS_EC2_METADATA_DISABLED=true leaves it out)",
        _ => null,
    };
}
