using System.Text.RegularExpressions;

namespace IoTAuditClient.Emulator;

/// <summary>Keeps signatures and tokens out of the request log.</summary>
internal static partial class Redaction
{
    private const string Hidden = "REDACTED";

    private static readonly string[] Secrets =
    [
        "x-amz-security-token", "x-amz-signature", "x-amz-s3session-token", "proxy-authorization", "cookie",
    ];

    public static IReadOnlyDictionary<string, string> Headers(IReadOnlyDictionary<string, string> headers) =>
        headers.ToDictionary(
            header => header.Key,
            header => header.Key.Equals("Authorization", StringComparison.OrdinalIgnoreCase)
                ? Authorization(header.Value)
                : Value(header.Key, header.Value),
            StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyDictionary<string, string> Query(IReadOnlyDictionary<string, string> query) =>
        query.ToDictionary(pair => pair.Key, pair => Value(pair.Key, pair.Value), StringComparer.Ordinal);

    public static string QueryString(string queryString) => SecretParameter().Replace(queryString, "$1=" + Hidden);

    // Only what is known to be harmless stays: the scope and the names of the signed headers.
    private static string Authorization(string value) =>
        value.StartsWith(SignatureHeader.Algorithm + " ", StringComparison.Ordinal)
            && value.Contains("Signature=", StringComparison.Ordinal)
            ? SignatureValue().Replace(value, "Signature=" + Hidden)
            : Hidden;

    private static string Value(string name, string value) => Secrets.Contains(name, StringComparer.OrdinalIgnoreCase) ? Hidden : value;

    [GeneratedRegex("Signature=[^,]*")]
    private static partial Regex SignatureValue();

    [GeneratedRegex("(X-Amz-Security-Token|X-Amz-Signature)=[^&]*", RegexOptions.IgnoreCase)]
    private static partial Regex SecretParameter();
}
