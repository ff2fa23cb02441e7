using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using IoTAuditClient.Json;
using IoTAuditClient.Text;

namespace IoTAuditClient.Notifications;

/// <summary>Reads notifications out of what they travel in, and names what is none.</summary>
internal static class NotificationReader
{
    // Lambda takes 6 MB in one event, and SNS and SQS a fraction of it in one message.
    private const int MaxBytes = 8 * 1024 * 1024;
    private const int DeepestEnvelope = 4;
    private const int MaxShownLength = 100;
    private const string Expected = "the end of an audit or a finding that Device Defender publishes to SNS";

    private static readonly SnsEnvelopeJson NoEnvelope = new();

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <exception cref="JsonException">There are so many bytes that no message has them.</exception>
    public static void ThrowIfTooLong(long length)
    {
        if (length > MaxBytes)
        {
            throw new JsonException(string.Create(
                CultureInfo.InvariantCulture, $"The text has {length} bytes, and notifications have at most {MaxBytes}."));
        }
    }

    /// <exception cref="JsonException">Something that is no notification stands where one should.</exception>
    public static IReadOnlyList<AuditNotification> Read(ReadOnlySpan<byte> json)
    {
        ThrowIfTooLong(json.Length);
        json = json.StartsWith(ByteOrderMark) ? json[ByteOrderMark.Length..] : json;
        ThrowIfNoJson(json);
        var found = new List<AuditNotification>();
        ReadValue(json, NoEnvelope, "$", 0, found);
        return found.AsReadOnly();
    }

    // What follows walks over the text several times, so it is checked once whether it is JSON at all, to its end.
    private static void ThrowIfNoJson(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            while (reader.Read())
            {
            }
        }
        catch (JsonException exception)
        {
            throw ForeignDocument.NameOfText(json) is { } name ? Refusal("$", name) : exception;
        }
    }

    private static void ReadValue(
        ReadOnlySpan<byte> json,
        SnsEnvelopeJson envelope,
        string place,
        int depth,
        List<AuditNotification> found)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        if (depth > DeepestEnvelope)
        {
            throw new JsonException($"At {place} is an envelope in more than {DeepestEnvelope} others, and no notification is sent so.");
        }

        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray:
                ReadEach(json, place, depth, found);
                break;
            case JsonTokenType.StartObject:
                ReadObject(json, envelope, place, depth, found);
                break;
            default:
                throw new JsonException($"At {place} is no object, and a notification is one: {Expected}.");
        }
    }

    private static void ReadObject(
        ReadOnlySpan<byte> json,
        SnsEnvelopeJson envelope,
        string place,
        int depth,
        List<AuditNotification> found)
    {
        if (ForeignDocument.NameOf(json) == ForeignDocument.AuditEnd)
        {
            var end = In(place, json, static json => Deserialize(json, NotificationJsonContext.Default.AuditEndJson));
            found.Add(envelope.Of(end.ToRecord()));
        }
        else if (ListIn(json) is { } list)
        {
            ReadEach(json[list.Bytes], $"{place}.{list.Name}", depth, found);
        }
        else if (MessageEnvelope.Open(json, out var member) is { } content)
        {
            ReadValue(content, member == "Message" ? EnvelopeOf(json, place) : envelope, $"{place}.{member}", depth + 1, found);
        }
        else
        {
            found.Add(envelope.Of(ReadFinding(json, place)));
        }
    }

    private static void ReadEach(ReadOnlySpan<byte> json, string place, int depth, List<AuditNotification> found)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
        {
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            var item = string.Create(CultureInfo.InvariantCulture, $"{place}[{index}]");
            ReadValue(json[start..(int)reader.BytesConsumed], NoEnvelope, item, depth + 1, found);
        }
    }

    private static FindingPublishedNotification ReadFinding(ReadOnlySpan<byte> json, string place)
    {
        if (EnvelopeOf(json, place) is { Type: { } type, TopicArn: not null } sns)
        {
            throw Refusal(place, sns.Type == "Notification"
                ? "a message of SNS whose text is no object in JSON"
                : $"the {BoundedText.Show(type, MaxShownLength)} of SNS, which its SubscribeURL answers");
        }

        AuditFinding finding;
        try
        {
            finding = AuditFindingJson.Parse(json);
        }
        catch (JsonException exception)
        {
            throw ForeignDocument.NameOf(json) is { } foreign ? Refusal(place, foreign) : Located(place, exception);
        }

        return FindingSigns.Has(finding) ? new FindingPublishedNotification { Finding = finding }
            : throw (ForeignDocument.NameOf(json) is { } name
                ? Refusal(place, name)
                : new JsonException($"At {place} is nothing by which a notification is known: {Expected}."));
    }

    private static SnsEnvelopeJson EnvelopeOf(ReadOnlySpan<byte> json, string place) =>
        In(place, json, static json => Deserialize(json, NotificationJsonContext.Default.SnsEnvelopeJson));

    private static T Deserialize<T>(ReadOnlySpan<byte> json, JsonTypeInfo<T> contract)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        SeenMembers.Check(reader, contract);
        return JsonSerializer.Deserialize(json, contract)!;
    }

    private static (string Name, Range Bytes)? ListIn(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = MessageEnvelope.IsListMember(reader) ? reader.GetString() : null;
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            if (name is not null && reader.TokenType == JsonTokenType.EndArray)
            {
                return (name, start..(int)reader.BytesConsumed);
            }
        }

        return null;
    }

    private static T In<T>(string place, ReadOnlySpan<byte> json, Reading<T> read)
    {
        try
        {
            return read(json);
        }
        catch (JsonException exception)
        {
            throw Located(place, exception);
        }
    }

    private static JsonException Refusal(string place, string name) =>
        new(place == "$" ? $"This is {name}, and no notification of Device Defender."
            : $"At {place} is {name}, and no notification of Device Defender.");

    private static JsonException Located(string place, JsonException exception) =>
        place == "$" ? exception : new JsonException($"At {place}: {exception.Message}", exception);

    private delegate T Reading<T>(ReadOnlySpan<byte> json);
}
