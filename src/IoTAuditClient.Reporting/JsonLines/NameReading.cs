using System.Text.Json;

namespace IoTAuditClient.Reporting.JsonLines;

/// <summary>Compares the names of members.</summary>
internal static class NameReading
{
    /// <summary>
    /// Whether the reader is on this text. A text with escapes is taken for another one: no program escapes these
    /// names, and the comparison throws where the escapes are not Unicode.
    /// </summary>
    public static bool IsOn(this Utf8JsonReader reader, ReadOnlySpan<byte> name) => !reader.ValueIsEscaped && reader.ValueTextEquals(name);
}
