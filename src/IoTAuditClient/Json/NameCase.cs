using System.Text;
using System.Text.Json;

namespace IoTAuditClient.Json;

/// <summary>Compares the names of members without their case.</summary>
/// <remarks>Also a part of IoTAuditClient.Reporting, which reads lists and what holds a finding.</remarks>
internal static class NameCase
{
    /// <summary>Whether the reader is on this name in whatever case, also where it is escaped.</summary>
    public static bool IsInAnyCase(this ref Utf8JsonReader reader, string name) => reader.ValueIsEscaped || reader.HasValueSequence
        ? string.Equals(TextOf(ref reader), name, StringComparison.OrdinalIgnoreCase)
        : reader.ValueSpan.Length == name.Length && Ascii.EqualsIgnoreCase(reader.ValueSpan, name);

    /// <summary>The text that the reader stands on; empty where its escapes make half a surrogate pair, as those of no member do.</summary>
    public static string TextOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }
}
