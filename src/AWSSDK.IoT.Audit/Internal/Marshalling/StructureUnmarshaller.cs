using System.Text.Json;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoT.Internal.Marshalling;

/// <summary>Reads a JSON object member by member, and skips what it does not know.</summary>
internal abstract class StructureUnmarshaller<T> : IJsonUnmarshaller<T, JsonUnmarshallerContext>
    where T : class, new()
{
    public T Unmarshall(JsonUnmarshallerContext context, ref StreamingUtf8JsonReader reader)
    {
        context.Read(ref reader);
        if (context.CurrentTokenType == JsonTokenType.Null)
        {
            return null;
        }

        var target = new T();
        var depth = context.CurrentDepth;
        while (context.ReadAtDepth(depth, ref reader))
        {
            UnmarshallMember(target, depth, context, ref reader);
        }

        return target;
    }

    protected abstract void UnmarshallMember(T target, int depth, JsonUnmarshallerContext context, ref StreamingUtf8JsonReader reader);
}
