using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace IoTAuditClient.Emulator;

/// <summary>JSON in UTF-8 without reflection, and with as few escapes as the service uses.</summary>
internal static class Json
{
    public static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
        {
            write(writer);
        }

        return buffer.WrittenSpan.ToArray();
    }
}
