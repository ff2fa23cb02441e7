using System.Text.RegularExpressions;

namespace IoTAuditClient.Failures;

/// <summary>
/// What the AWS SDK says of a profile file that it cannot read. It quotes the line, which in a file of credentials is
/// often the secret key, so that only the number of the line may be told.
/// </summary>
internal static partial class ProfileFileText
{
    /// <summary>The message without the lines that it quotes.</summary>
    public static string WithoutQuotedLines(string message) => QuotedLine().Replace(message, "$1");

    [GeneratedRegex(@"(\bLine \d+):<.*>(?= in file)", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex QuotedLine();
}
