using System.Text.Json;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoT.Internal.Marshalling;

/// <summary>
/// Reads a JSON array of objects or strings with the list reader of AWSSDK.Core. That reader runs until it meets the end of an
/// array: what is no array, or holds a scalar where an object belongs, would keep it running for ever.
/// </summary>
internal sealed class ListUnmarshaller<T> : IJsonUnmarshaller<List<T>, JsonUnmarshallerContext>
{
    private readonly JsonListUnmarshaller<T, IJsonUnmarshaller<T, JsonUnmarshallerContext>> _list;

    public ListUnmarshaller(IJsonUnmarshaller<T, JsonUnmarshallerContext> element)
    {
        _list = new(element is StringUnmarshaller ? element : new ObjectUnmarshaller(element));
    }

    public List<T> Unmarshall(JsonUnmarshallerContext context, ref StreamingUtf8JsonReader reader)
    {
        if (!context.Peek(JsonTokenType.StartArray, ref reader) && context.CurrentTokenType != JsonTokenType.Null)
        {
            throw new JsonException($"A list was expected at '{context.CurrentPath}', not {context.CurrentTokenType}.");
        }

        return _list.Unmarshall(context, ref reader);
    }

    private sealed class ObjectUnmarshaller : IJsonUnmarshaller<T, JsonUnmarshallerContext>
    {
        private readonly IJsonUnmarshaller<T, JsonUnmarshallerContext> _inner;

        public ObjectUnmarshaller(IJsonUnmarshaller<T, JsonUnmarshallerContext> inner)
        {
            _inner = inner;
        }

        public T Unmarshall(JsonUnmarshallerContext context, ref StreamingUtf8JsonReader reader)
        {
            // An array is read as an object without members, as AWSSDK.IoT reads it.
            if (!context.Peek(JsonTokenType.StartObject, ref reader)
                && context.CurrentTokenType is not (JsonTokenType.StartArray or JsonTokenType.Null))
            {
                throw new JsonException($"An object was expected in the list at '{context.CurrentPath}', not {context.CurrentTokenType}.");
            }

            return _inner.Unmarshall(context, ref reader);
        }
    }
}
