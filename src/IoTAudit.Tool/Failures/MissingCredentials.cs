using Amazon.Runtime;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;

namespace IoTAudit.Tool.Failures;

/// <summary>Says in one line where credentials were looked for. The AWS SDK takes a page for it, of which nothing helps a person at the console.</summary>
internal static class MissingCredentials
{
    private const string NothingFound = "Failed to resolve AWS credentials";
    private const string KeyVariable = "AWS_ACCESS_KEY_ID";
    private const string SecretVariable = "AWS_SECRET_ACCESS_KEY";

    /// <summary>The line, or null where credentials were found but failed: then the SDK knows better what is wrong.</summary>
    public static string? Describe(AuditClientException exception, ConsoleContext context)
    {
        if (exception is not AuditCredentialsException { InnerException: AmazonClientException cause } || !cause.Message.StartsWith(NothingFound, StringComparison.Ordinal))
        {
            return null;
        }

        return $"no AWS credentials were found: {Keys(context)}, no role in {KeySources(context)}, no profile \"{context.Variable("AWS_PROFILE") ?? "default"}\" " +
            "with credentials, and no credentials from the instance metadata service. --verbose shows what the AWS SDK says.";
    }

    private static string Keys(ConsoleContext context) => (IsSet(context, KeyVariable), IsSet(context, SecretVariable)) switch
    {
        (true, false) => $"{KeyVariable} is set but {SecretVariable} is not",
        (false, true) => $"{SecretVariable} is set but {KeyVariable} is not",
        _ => "no access key",
    };

    private static string KeySources(ConsoleContext context) =>
        IsSet(context, "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI") || IsSet(context, "AWS_CONTAINER_CREDENTIALS_FULL_URI") ? "the container" : "the environment";

    private static bool IsSet(ConsoleContext context, string name) => !string.IsNullOrEmpty(context.Variable(name));
}
