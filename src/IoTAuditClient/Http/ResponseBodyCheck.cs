using System.Text.Json;
using System.Text.Unicode;
using IoTAuditClient.Json;
using IoTAuditClient.Text;

namespace IoTAuditClient.Http;

/// <summary>
/// Finds what the SDK's reader would loop on for ever or drop in silence: broken JSON, and a value of another kind
/// where a structure, a list or a map belongs, a member that comes twice, and an error that stands beside an answer or in its place.
/// </summary>
internal static class ResponseBodyCheck
{
    // The depth at which the SDK's own reader gives up.
    private const int MaxDepth = 256;
    private const int MaxNameLength = 128;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <returns>What is wrong, or null.</returns>
    public static string? Validate(ReadOnlySpan<byte> body)
    {
        if (body.StartsWith(ByteOrderMark))
        {
            body = body[ByteOrderMark.Length..];
        }

        if (body.IsEmpty)
        {
            return "it is empty";
        }

        // The reader below does not look into names and texts, and the SDK's puts another character in the place of what it cannot read.
        if (!Utf8.IsValid(body))
        {
            return "it is not UTF-8";
        }

        try
        {
            var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = MaxDepth });
            reader.Read();
            if (reader.TokenType is not JsonTokenType.StartObject)
            {
                return $"it is {JsonKind.Describe(reader.TokenType)}, not an object";
            }

            var flaw = Validate(ref reader, ResponseShape.Response);
            if (flaw is null)
            {
                // The SDK stops at the end of the object. Text after it throws here, because it is not known which of the two is the
                // answer.
                reader.Read();
            }

            return flaw;
        }
        catch (JsonException exception)
        {
            return $"it is not valid JSON at line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}";
        }
    }

    private static string? Validate(ref Utf8JsonReader reader, ResponseShape shape)
    {
        var isResponse = ReferenceEquals(shape, ResponseShape.Response);
        var seen = 0L;
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var member = shape.Find(ref reader, out var place);
            var name = reader.ValueSpan;
            if (place >= 0 && member is { IsMap: false })
            {
                // Of two, the SDK keeps the last, and nobody knows which is true. It keeps the last of two maps as well, as boto3 and the
                // AWS CLI do.
                if ((seen & (1L << place)) != 0)
                {
                    return $"it has its member '{Shown(name)}' twice";
                }

                if (member.IsScalar && ResponseShape.IsPageTokenOtherwise(ref reader))
                {
                    return $"its member '{Shown(name)}' is written otherwise than nextToken";
                }

                seen |= 1L << place;
            }

            if (isResponse && member is null)
            {
                if (ErrorBesideAnswer.Read(ref reader) is { } error)
                {
                    return error;
                }
            }
            else
            {
                reader.Read();
            }

            if (member is null)
            {
                reader.Skip();
            }
            else if (ValidateMember(ref reader, name, member) is { } flaw)
            {
                return flaw;
            }
        }

        return null;
    }

    private static string? ValidateMember(ref Utf8JsonReader reader, ReadOnlySpan<byte> name, ResponseShape shape)
    {
        if (reader.TokenType is JsonTokenType.Null)
        {
            return null;
        }

        if (shape.IsScalar)
        {
            return reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray ? Flaw(name, reader, "text") : null;
        }

        if (shape.Element is { } element)
        {
            return reader.TokenType is JsonTokenType.StartArray ? ValidateElement(ref reader, name, element) : Flaw(name, reader, "a list");
        }

        if (reader.TokenType is JsonTokenType.StartObject)
        {
            return Validate(ref reader, shape);
        }

        if (shape.IsUnjudged)
        {
            reader.Skip();
            return null;
        }

        return Flaw(name, reader, "an object");
    }

    private static string? ValidateElement(ref Utf8JsonReader reader, ReadOnlySpan<byte> name, ResponseShape element)
    {
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            if (ValidateMember(ref reader, name, element) is { } flaw)
            {
                return flaw;
            }
        }

        return null;
    }

    // The name is made text here only, because nearly every answer is without a flaw.
    private static string Flaw(ReadOnlySpan<byte> name, Utf8JsonReader reader, string expected) =>
        $"its member '{Shown(name)}' is {JsonKind.Describe(reader.TokenType)}, not {expected}";

    private static string Shown(ReadOnlySpan<byte> name)
    {
        var text = new Utf8JsonReader([(byte)'"', .. name, (byte)'"']);
        text.Read();
        return BoundedText.Show(NameCase.TextOf(ref text), MaxNameLength);
    }
}
