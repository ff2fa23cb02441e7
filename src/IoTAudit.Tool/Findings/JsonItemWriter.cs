using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using IoTAudit.Tool.Services;

namespace IoTAudit.Tool.Findings;

/// <summary>
/// Prints one JSON document that holds a list, such as <c>{"findings": [...]}</c>, as the AWS CLI does for a list.
/// Items go out as they come. A document that lacks something ends with <c>"isPartial": true</c>.
/// </summary>
internal sealed class JsonItemWriter<T> : IItemWriter<T>, IDisposable
{
    private readonly TextWriter _output;
    private readonly string _name;
    private readonly JsonTypeInfo<T> _type;
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _json;
    private readonly ServiceSelection? _selection;
    private bool _hasBegun;

    public JsonItemWriter(TextWriter output, string name, JsonTypeInfo<T> type, ServiceSelection? selection = null)
    {
        _selection = selection;
        _output = output;
        _name = name;
        _type = type;
        _json = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" });
    }

    public void Write(T item)
    {
        Begin();
        InventedJson.Write(_json, item, _type, _selection);
        Print();
    }

    public void Complete(bool isPartial)
    {
        Begin();
        _json.WriteEndArray();
        if (isPartial)
        {
            _json.WriteBoolean("isPartial", true);
        }

        _json.WriteEndObject();
        Print();
        _output.Write('\n');
    }

    public void Dispose() => _json.Dispose();

    private void Begin()
    {
        if (_hasBegun)
        {
            return;
        }

        _hasBegun = true;
        _json.WriteStartObject();
        _json.WriteStartArray(_name);
    }

    private void Print()
    {
        _json.Flush();
        _output.Write(Encoding.UTF8.GetString(_buffer.WrittenSpan));
        _buffer.ResetWrittenCount();
    }
}
