using System.Text.Json;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoT.Internal.Marshalling;

/// <summary>
/// Reads a JSON object whose member names are keys with the map reader of AWSSDK.Core.
/// That reader runs until it meets the end of an object: what is no object would keep it running for ever.
/// </summary>
internal sealed class MapUnmarshaller<T> : IJsonUnmarshaller<Dictionary<string, T>, JsonUnmarshallerContext>
{
    private readonly JsonDictionaryUnmarshaller<string, T, StringUnmarshaller, IJsonUnmarshaller<T, JsonUnmarshallerContext>> _map;

    public MapUnmarshaller(IJsonUnmarshaller<T, JsonUnmarshallerContext> value)
    {
        _map = new(StringUnmarshaller.Instance, value);
    }

    public Dictionary<string, T> Unmarshall(JsonUnmarshallerContext context, ref StreamingUtf8JsonReader reader)
    {
        if (!context.Peek(JsonTokenType.StartObject, ref reader) && context.CurrentTokenType != JsonTokenType.Null)
        {
            throw new JsonException($"A map was expected at '{context.CurrentPath}', not {context.CurrentTokenType}.");
        }

        return _map.Unmarshall(context, ref reader);
    }
}
