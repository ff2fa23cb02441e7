using System.Text.Json;
using IoTAuditClient.Json;
using IoTAuditClient.Notifications;

namespace IoTAuditClient.Reporting.JsonLines;

/// <summary>
/// Reads which account and Region a finding is of, from a line of ours or from what holds a finding, as the console lists those of several.
/// </summary>
internal static class LineOrigin
{
    private const int LongestRegion = 64;
    private const int LongestName = 256;

    /// <exception cref="JsonException">A member that tells the origin comes twice.</exception>
    public static FindingOrigin Of(ReadOnlySpan<byte> json)
    {
        var isTold = false;
        var seen = 0;
        var origin = FindingOrigin.Unknown;
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isName = reader.IsOn("account"u8);
            var isAccount = reader.IsOn("accountId"u8);
            var isRegion = reader.IsOn("region"u8);
            var isInvented = reader.IsOn("isInvented"u8);
            var isVersion = reader.IsOn("schemaVersion"u8);
            MessageEnvelope.ExpectOnce(reader, MarkOf(reader), ref seen);
            isTold |= isVersion || reader.IsInAnyCase("finding");
            reader.Read();
            if (isAccount && TextOf(reader) is { } account && FindingExportOptions.IsAccountId(account))
            {
                origin = origin with { AccountId = account };
            }
            else if (isRegion && TextOf(reader) is { Length: > 0 and <= LongestRegion } region)
            {
                origin = origin with { Region = region };
            }
            else if (isName && NameOf(reader) is { Length: > 0 and <= LongestName } name)
            {
                origin = origin with { AccountName = name };
            }
            else if (isInvented && reader.TokenType == JsonTokenType.True)
            {
                origin = origin with { IsInvented = true };
            }

            reader.Skip();
        }

        // The console calls an account by its id where nothing else names it.
        return !isTold ? new FindingOrigin { IsInvented = origin.IsInvented }
            : origin.AccountName == origin.AccountId ? origin with { AccountName = null }
            : origin;
    }

    private static int MarkOf(Utf8JsonReader reader) => reader.IsInAnyCase("account") ? 1
        : reader.IsInAnyCase("accountId") ? 2
        : reader.IsInAnyCase("region") ? 4
        : reader.IsInAnyCase("isInvented") ? 8
        : reader.IsInAnyCase("schemaVersion") ? 16
        : 0;

    // Names are of any characters, and half of a surrogate pair is none.
    private static string? NameOf(Utf8JsonReader reader)
    {
        try
        {
            return reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string? TextOf(Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && !reader.ValueIsEscaped ? reader.GetString() : null;
}
