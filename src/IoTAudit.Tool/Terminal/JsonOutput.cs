using System.Buffers;
using System.Text;
using System.Text.Json;

namespace IoTAudit.Tool.Terminal;

/// <summary>Prints JSON documents that are put together by hand.</summary>
internal static class JsonOutput
{
    /// <summary>Prints one document and ends the line.</summary>
    /// <param name="output">Where to print.</param>
    /// <param name="isIndented">Whether it is printed for people as well, a member a line.</param>
    /// <param name="write">Writes the document.</param>
    public static void Write(TextWriter output, bool isIndented, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = isIndented, NewLine = "\n" }))
        {
            write(json);
        }

        output.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
        output.Write('\n');
    }

    /// <summary>Prints a member that is a list, with a line for each item.</summary>
    /// <param name="output">Where to print.</param>
    /// <param name="name">The name of the member.</param>
    /// <param name="items">The items as JSON.</param>
    public static void WriteList(TextWriter output, string name, IEnumerable<string> items)
    {
        output.Write($"\"{name}\": [");
        var separator = "";
        foreach (var item in items)
        {
            output.Write($"{separator}\n  {item}");
            separator = ",";
        }

        output.Write(separator.Length == 0 ? "]" : "\n]");
    }
}
