using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using IoTAudit.Tool.Services;
using IoTAuditClient;

namespace IoTAudit.Tool.Failures;

/// <summary>
/// Says in one line where credentials were looked for. The AWS SDK's own message is a page long and names classes of the SDK.
/// </summary>
internal static class MissingCredentials
{
    private const string KeyVariable = "AWS_ACCESS_KEY_ID";
    private const string SecretVariable = "AWS_SECRET_ACCESS_KEY";

    private static readonly string[] OtherPlaces =
    [
        "AWS_WEB_IDENTITY_TOKEN_FILE",
        "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
        "AWS_CONTAINER_CREDENTIALS_FULL_URI",
    ];

    /// <summary>
    /// Tells whether there is no place that could give credentials. Where there is one, it failed, and the AWS SDK knows why.
    /// </summary>
    public static bool IsReason(AuditClientException exception, ConsoleContext context, ServiceSettings settings) =>
        exception is AuditCredentialsException { StatusCode: null, InnerException: AmazonClientException }
        && !(IsSet(context, KeyVariable) && IsSet(context, SecretVariable))
        && !OtherPlaces.Any(name => IsSet(context, name))
        && IsWithoutCredentials(settings.ProfileName(context));

    /// <summary>The line, or null where credentials were found but failed.</summary>
    public static string? Describe(AuditClientException exception, ConsoleContext context, ServiceSettings settings) =>
        IsReason(exception, context, settings)
        ? $"no AWS credentials were found: {Keys(context)}, no role in the environment, no profile \"{settings.ProfileName(context)}\" " +
            "with credentials, and no credentials from the instance metadata service. --verbose shows what the AWS SDK says."
        : null;

    // A profile that has a Region alone has no type of credentials. One with half of a role or of a session has settings for it, and the
    // AWS SDK says what is missing.
    private static bool IsWithoutCredentials(string name)
    {
        var profile = AwsProfiles.Find(name, out var isKnown);
        return isKnown && (profile is null || !(profile.CanCreateAWSCredentials || HasSettings(profile.Options)));
    }

    private static bool HasSettings(CredentialProfileOptions options) => new[]
    {
        options.AccessKey, options.SecretKey, options.CredentialProcess, options.CredentialSource, options.LoginSession, options.RoleArn,
        options.SourceProfile,
        options.SsoAccountId,
        options.SsoRoleName,
        options.SsoSession,
        options.SsoStartUrl,
        options.WebIdentityTokenFile,
    }.Any(value => !string.IsNullOrEmpty(value));

    private static string Keys(ConsoleContext context) => (IsSet(context, KeyVariable), IsSet(context, SecretVariable)) switch
    {
        (true, false) => $"{KeyVariable} is set but {SecretVariable} is not",
        (false, true) => $"{SecretVariable} is set but {KeyVariable} is not",
        _ => "no access key",
    };

    private static bool IsSet(ConsoleContext context, string name) => !string.IsNullOrEmpty(context.Variable(name));
}
