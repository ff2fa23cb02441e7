using System.Text.RegularExpressions;

namespace IoTAuditClient.Failures;

/// <summary>
/// Reads what the AWS SDK says where it found no credentials: one sentence for each place that it looked at. A sentence that says more than
/// that a place is empty is the reason.
/// </summary>
internal static partial class CredentialSearch
{
    private const string Beginning = "Failed to resolve AWS credentials";

    // The SDK complains of a path of a web identity that is not absolute even when its variable is not set.
    private const string NoTokenFile = "The webIdentityTokenFile must be an absolute path";
    private const string TokenFileVariable = "AWS_WEB_IDENTITY_TOKEN_FILE";

    private static readonly string[] EmptyPlaces =
    [
        "were not set with AWS credentials",
        "Unable to find the",
        "Failed to connect to EC2 instance metadata",
    ];

    /// <summary>What hides behind "no credentials", or null where all places are empty or the SDK speaks of something else.</summary>
    public static string? HiddenReason(string message)
    {
        if (!message.StartsWith(Beginning, StringComparison.Ordinal))
        {
            return null;
        }

        var reasons = Sentence().Matches(message)
            .Select(static match => match.Groups[1].Value.Trim())
            .Where(static reason => !IsOfAnEmptyPlace(reason));
        return string.Join("; ", reasons) is { Length: > 0 } found ? found : null;
    }

    private static bool IsOfAnEmptyPlace(string reason) =>
        Array.Exists(EmptyPlaces, place => reason.Contains(place, StringComparison.Ordinal))
        || (reason.StartsWith(NoTokenFile, StringComparison.Ordinal)
            && string.IsNullOrEmpty(Environment.GetEnvironmentVariable(TokenFileVariable)));

    [GeneratedRegex(@"^Exception \d+ of \d+: (.*?)(?=^Exception \d+ of \d+: |\z)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Sentence();
}
