using System.Text.Json;

namespace IoTAuditClient.Http;

/// <summary>Names the kind of a JSON value for a message.</summary>
internal static class JsonKind
{
    public static string Describe(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => "text",
        JsonTokenType.Number => "a number",
        JsonTokenType.Null => "null",
        _ => "a boolean",
    };
}
