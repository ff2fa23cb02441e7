using System.Collections;
using System.Globalization;
using System.Text.Json;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Util;
using Amazon.Util;

namespace Amazon.IoT.Internal.Marshalling;

/// <summary>Writes JSON bodies: a member that is not set is left out.</summary>
internal static class JsonBody
{
    public static void Write<T>(IRequest request, T input, Action<Utf8JsonWriter, T> writeMembers)
    {
        using var body = new MemoryStream();
        using (var writer = new Utf8JsonWriter(body))
        {
            writer.WriteStartObject();
            writeMembers(writer, input);
            writer.WriteEndObject();
        }

        request.Content = body.ToArray();
        request.Headers[HeaderKeys.ContentTypeHeader] = "application/json";
    }

    public static void WriteMember(this Utf8JsonWriter writer, string name, string value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    public static void WriteMember(this Utf8JsonWriter writer, string name, bool? value)
    {
        if (value is not null)
        {
            writer.WriteBoolean(name, value.Value);
        }
    }

    public static void WriteMember(this Utf8JsonWriter writer, string name, int? value)
    {
        if (value is not null)
        {
            writer.WriteNumber(name, value.Value);
        }
    }

    /// <summary>Writes a list, an empty one as well.</summary>
    public static void WriteMember(this Utf8JsonWriter writer, string name, List<string> value)
    {
        if (IsSet(value))
        {
            writer.WriteStrings(name, value);
        }
    }

    /// <summary>Writes a map of lists, an empty one as well.</summary>
    public static void WriteMember(this Utf8JsonWriter writer, string name, Dictionary<string, List<string>> value)
    {
        if (!IsSet(value))
        {
            return;
        }

        writer.WriteStartObject(name);
        foreach (var (key, strings) in value)
        {
            writer.WriteStrings(key, strings);
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes a time as whole seconds since 1970.</summary>
    public static void WriteMember(this Utf8JsonWriter writer, string name, DateTime? value)
    {
        if (value is not null)
        {
            writer.WriteNumber(name, long.Parse(StringUtils.FromDateTimeToUnixTimestamp(value), CultureInfo.InvariantCulture));
        }
    }

    public static void WriteMember<T>(this Utf8JsonWriter writer, string name, T value, Action<Utf8JsonWriter, T> writeMembers)
        where T : class
    {
        if (value is not null)
        {
            writer.WriteStartObject(name);
            writeMembers(writer, value);
            writer.WriteEndObject();
        }
    }

    // Where the SDK makes every collection itself, an empty one cannot be told from one that was not set.
    private static bool IsSet(ICollection value) => value is not null && (value.Count > 0 || !AWSConfigs.InitializeCollections);

    private static void WriteStrings(this Utf8JsonWriter writer, string name, List<string> value)
    {
        writer.WriteStartArray(name);
        foreach (var element in value)
        {
            writer.WriteStringValue(element);
        }

        writer.WriteEndArray();
    }
}
