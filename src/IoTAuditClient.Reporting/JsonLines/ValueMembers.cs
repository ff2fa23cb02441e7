using System.Text.Json;

namespace IoTAuditClient.Reporting.JsonLines;

/// <summary>What the names of an object's own members tell of it.</summary>
/// <param name="IsPascalCase">Whether it begins as the objects of the SDKs for .NET and Go do, or as a message of SNS.</param>
/// <param name="HasOthers">Whether there are members that neither a finding nor a line of ours has.</param>
internal readonly record struct ValueMembers(bool IsPascalCase, bool HasOthers)
{
    /// <summary>Whether the object has the member that our lines have. Other programs put members in an order of their own.</summary>
    public static bool IsOwn(ReadOnlySpan<byte> json) => IsOwn(json, out _);

    /// <summary>The same, and the version of the line.</summary>
    /// <param name="json">The object.</param>
    /// <param name="version">The version; null where it is no whole number.</param>
    public static bool IsOwn(ReadOnlySpan<byte> json, out int? version)
    {
        version = null;
        var reader = new Utf8JsonReader(json);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.IsOn("schemaVersion"u8))
            {
                reader.Read();
                version = reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number) ? number : null;
                return true;
            }

            reader.Skip();
        }

        return false;
    }

    public static ValueMembers Of(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return default;
        }

        var isOwn = IsOwn(json);
        bool? isPascalCase = null;
        var hasOthers = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            isPascalCase ??= reader.ValueSpan is [>= (byte)'A' and <= (byte)'Z', ..];
            hasOthers |= !IsOfFinding(reader) && !(isOwn && IsOfLine(reader));
            reader.Skip();
        }

        return new ValueMembers(isPascalCase ?? false, hasOthers);
    }

    private static bool IsOfFinding(Utf8JsonReader reader) =>
        reader.IsOn("findingId"u8)
        || reader.IsOn("taskId"u8)
        || reader.IsOn("checkName"u8)
        || reader.IsOn("taskStartTime"u8)
        || reader.IsOn("findingTime"u8)
        || reader.IsOn("severity"u8)
        || reader.IsOn("nonCompliantResource"u8)
        || reader.IsOn("relatedResources"u8)
        || reader.IsOn("reasonForNonCompliance"u8)
        || reader.IsOn("reasonForNonComplianceCode"u8)
        || reader.IsOn("isSuppressed"u8);

    private static bool IsOfLine(Utf8JsonReader reader) =>
        reader.IsOn("schemaVersion"u8)
        || reader.IsOn("isInvented"u8)
        || reader.IsOn("account"u8)
        || reader.IsOn("accountId"u8)
        || reader.IsOn("region"u8)
        || reader.IsOn("fingerprint"u8);
}
