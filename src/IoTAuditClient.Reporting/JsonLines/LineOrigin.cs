using System.Text.Json;

namespace IoTAuditClient.Reporting.JsonLines;

/// <summary>Reads from a line of ours which account and Region its finding is of.</summary>
internal static class LineOrigin
{
    private const int LongestRegion = 64;

    public static FindingOrigin Of(ReadOnlySpan<byte> json)
    {
        if (!ValueMembers.IsOwn(json))
        {
            return FindingOrigin.Unknown;
        }

        var origin = FindingOrigin.Unknown;
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isAccount = reader.IsOn("accountId"u8);
            var isRegion = reader.IsOn("region"u8);
            reader.Read();
            if (isAccount && TextOf(reader) is { } account && FindingExportOptions.IsAccountId(account))
            {
                origin = origin with { AccountId = account };
            }
            else if (isRegion && TextOf(reader) is { Length: > 0 and <= LongestRegion } region)
            {
                origin = origin with { Region = region };
            }

            reader.Skip();
        }

        return origin;
    }

    private static string? TextOf(Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && !reader.ValueIsEscaped ? reader.GetString() : null;
}
