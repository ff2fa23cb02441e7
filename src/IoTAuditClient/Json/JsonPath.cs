using System.Buffers;
using System.Text;
using System.Text.Json;

namespace IoTAuditClient.Json;

/// <summary>Finds the path of a token, such as <c>$.relatedResources[2].resourceType</c>.</summary>
internal static class JsonPath
{
    private const int LongestName = 64;

    /// <summary>Walks from the value that the reader stands on to the token that starts at a position of the same input.</summary>
    public static string Find(Utf8JsonReader reader, long tokenStart)
    {
        var open = new Stack<Level>();
        do
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    open.Pop();
                    break;
                case JsonTokenType.PropertyName:
                    open.Peek().Name = NameOf(ref reader);
                    break;
                default:
                    if (open.TryPeek(out var level))
                    {
                        level.Index++;
                    }

                    break;
            }

            if (reader.TokenStartIndex >= tokenStart)
            {
                break;
            }

            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                open.Push(new Level(isArray: reader.TokenType == JsonTokenType.StartArray));
            }
        }
        while (reader.Read());

        return "$" + string.Concat(open.Reverse());
    }

    /// <summary>Says where a value is that does not fit.</summary>
    /// <param name="start">Stands on the value that was read.</param>
    /// <param name="tokenStart">Where the token is that does not fit.</param>
    /// <param name="unfit">What is wrong with it.</param>
    public static JsonException Locate(Utf8JsonReader start, long tokenStart, UnfitJsonException unfit)
    {
        var path = Find(start, tokenStart);
        return new JsonException($"The JSON value at {path} {unfit.Message}", path, lineNumber: null, bytePositionInLine: null, unfit);
    }

    private static string NameOf(ref Utf8JsonReader reader)
    {
        var name = Encoding.UTF8.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan);
        return VisibleText.Show(name.Length > LongestName ? $"{name.AsSpan(0, LongestName)}..." : name);
    }

    /// <summary>An object or array that is open at the reader's position.</summary>
    private sealed class Level(bool isArray)
    {
        public string Name { get; set; } = "";

        public int Index { get; set; } = -1;

        public override string ToString() => isArray ? $"[{Index}]" : Name.All(char.IsAsciiLetterOrDigit) ? $".{Name}" : $"['{Name}']";
    }
}
