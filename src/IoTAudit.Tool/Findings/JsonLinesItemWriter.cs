using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using IoTAudit.Tool.Services;

namespace IoTAudit.Tool.Findings;

/// <summary>Prints one bare item a line.</summary>
internal sealed class JsonLinesItemWriter<T>(TextWriter output, JsonTypeInfo<T> type, ServiceSelection? selection = null)
    : IItemWriter<T>, IDisposable
{
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private Utf8JsonWriter? _json;

    public void Write(T item)
    {
        _json ??= new Utf8JsonWriter(_buffer);
        InventedJson.Write(_json, item, type, selection);
        _json.Flush();
        output.Write(Encoding.UTF8.GetString(_buffer.WrittenSpan));
        output.Write('\n');
        _buffer.ResetWrittenCount();
        _json.Reset();
    }

    public void Complete(bool isPartial)
    {
    }

    public void Dispose() => _json?.Dispose();
}
