using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace IoTAudit.Tool.Findings;

/// <summary>Prints one bare item a line.</summary>
internal sealed class JsonLinesItemWriter<T>(TextWriter output, JsonTypeInfo<T> type) : IItemWriter<T>
{
    public void Write(T item)
    {
        output.Write(JsonSerializer.Serialize(item, type));
        output.Write('\n');
    }

    public void Complete(bool isPartial)
    {
    }
}
