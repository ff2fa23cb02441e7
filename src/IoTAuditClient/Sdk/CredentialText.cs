using Amazon.Runtime;

namespace IoTAuditClient.Sdk;

/// <summary>
/// Refuses keys and tokens that no header takes before they are sent. The message names the setting and never shows the value.
/// </summary>
internal static class CredentialText
{
    private const string KeyVariable = "AWS_ACCESS_KEY_ID";
    private const string SecretVariable = "AWS_SECRET_ACCESS_KEY";
    private const string TokenVariable = "AWS_SESSION_TOKEN";

    /// <exception cref="AuditCredentialsException">A key or the token has a character that no header takes.</exception>
    public static void ThrowIfBroken(ImmutableCredentials credentials)
    {
        ThrowIfBroken(credentials.AccessKey, "access key id", KeyVariable);
        ThrowIfBroken(credentials.SecretKey, "secret access key", SecretVariable);
        if (credentials.UseToken)
        {
            ThrowIfBroken(credentials.Token, "session token", TokenVariable);
        }
    }

    private static void ThrowIfBroken(string text, string name, string variable)
    {
        if (HeaderText.FlawOf(text) is not { } flaw)
        {
            return;
        }

        var isOfTheEnvironment = string.Equals(text, Environment.GetEnvironmentVariable(variable), StringComparison.Ordinal);
        throw new AuditCredentialsException($"{(isOfTheEnvironment ? variable : $"the {name}")} has {flaw}, so nothing was sent")
        {
            Remedy = isOfTheEnvironment
                ? $"Set {variable} anew, without it."
                : $"Take it away where the {name} comes from: the AWS profile, the helper of credential_process, or the app's settings.",
        };
    }
}
