using System.Text.RegularExpressions;

namespace IoTAuditClient.Text;

/// <summary>
/// Takes what looks like a key, a token or a password out of foreign text before it is shown: helpers that get credentials, and services
/// that refuse them, at times print them.
/// </summary>
internal static partial class SecretText
{
    private const string Hidden = "***";
    private const int LongestText = 16 * 1024;

    /// <summary>A base64 text of this length has fewer slashes than a path.</summary>
    private const int LeastLengthPerSlash = 12;

    // The SDK puts the whole body into its message where the service sends none, and the service quotes the signed
    // request; either may hold a secret.
    private static readonly string[] SignsOfAQuote =
        ["HTTP Body:", "Canonical", "String-to-Sign", "x-amz-security-token", "AWS4-HMAC", "Signature=", "Credential="];

    /// <summary>Whether a message quotes a request or a body, of which nothing may be shown.</summary>
    public static bool QuotesARequestOrABody(string message) =>
        Array.Exists(SignsOfAQuote, sign => message.Contains(sign, StringComparison.OrdinalIgnoreCase));

    /// <summary>Returns foreign text that may hold a secret as a message shows it: without it, on one line, and bounded.</summary>
    public static string Show(string text, int maxLength) => BoundedText.Show(Hide(text), maxLength);

    /// <summary>
    /// Returns what stands where a URL belongs: without what is before its last <c>@</c>, be it a user name and a password or not.
    /// </summary>
    public static string ShowUrl(string text, int maxLength) => Show(BeforeHost().Replace(text, $"$1{Hidden}@"), maxLength);

    /// <summary>Returns the text with each of them as <c>***</c>. What is longer than a message can be is cut off.</summary>
    public static string Hide(string text)
    {
        text = text.Length > LongestText ? text[..LongestText] : text;
        text = PrivateKey().Replace(text, Hidden);
        text = UserInfo().Replace(text, $"$1{Hidden}@");
        text = UserInfoWithoutScheme().Replace(text, $"$1{Hidden}@");
        text = Scheme().Replace(text, $"$1 {Hidden}");
        text = Named().Replace(text, $"$1{Hidden}");
        text = Known().Replace(text, Hidden);
        return LongRun().Replace(text, static run => IsRandom(run.Value) ? Hidden : run.Value);
    }

    // Paths and names have long runs too, of words and slashes; finding ids and request ids are of small letters and digits.
    private static bool IsRandom(string run) =>
        run.Any(char.IsAsciiLetterLower) && run.Any(char.IsAsciiLetterUpper) && run.Any(char.IsAsciiDigit)
        && run.Count(static character => character == '/') <= run.Length / LeastLengthPerSlash
        && run.Count(static character => character == '-') <= run.Length / LeastLengthPerSlash;

    [GeneratedRegex("-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(?:-----END [A-Z ]*PRIVATE KEY-----|\\z)", RegexOptions.Singleline)]
    private static partial Regex PrivateKey();

    [GeneratedRegex(@"(\b[a-z][a-z0-9+.-]*://)[^\s/@]*@", RegexOptions.IgnoreCase)]
    private static partial Regex UserInfo();

    [GeneratedRegex(@"(?<![\w/@:])([\w.+-]+:)[^\s/@:]+@(?=[\w\[])")]
    private static partial Regex UserInfoWithoutScheme();

    [GeneratedRegex(@"^(\s*(?:[a-z][a-z0-9+.-]*:)?/*).*@", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex BeforeHost();

    [GeneratedRegex(@"\b(Bearer|Basic) +[\w.~+/=-]{8,}", RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();

    // After an equals sign whatever follows; after a colon only what is quoted, because words of a sentence follow it otherwise.
    [GeneratedRegex(
        """
        ((?:secret|token|passw(?:or)?d|pwd|passphrase|signature|credentials?|api[-_]?key|access[-_]?key(?:[-_]?id)?|private[-_]?key)
        ["']?(?:[ \t]*=[ \t]*|[ \t]*:[ \t]*(?=["'])))
        (?:"[^"]*"?|'[^']*'?|[^\s,;&"']+)
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Named();

    // Key ids of AWS, and JSON web tokens.
    [GeneratedRegex(@"\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{8,}\b|\beyJ[\w-]{8,}(?:\.[\w-]+){0,2}|\b[0-9a-f]{40,}\b")]
    private static partial Regex Known();

    [GeneratedRegex(@"(?<![\w/\\.~:-])[A-Za-z0-9+_=-][A-Za-z0-9+/_=-]{31,}")]
    private static partial Regex LongRun();
}
