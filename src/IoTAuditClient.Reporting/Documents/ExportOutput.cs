using System.Buffers;
using System.Text;

namespace IoTAuditClient.Reporting.Documents;

/// <summary>Collects what is written and passes it on to a stream in large pieces.</summary>
internal sealed class ExportOutput(Stream stream) : IBufferWriter<byte>
{
    private const int EnoughToPassOn = 32 * 1024;
    private readonly ArrayBufferWriter<byte> _buffer = new(2 * EnoughToPassOn);

    public void Advance(int count) => _buffer.Advance(count);

    public Memory<byte> GetMemory(int sizeHint = 0) => _buffer.GetMemory(sizeHint);

    public Span<byte> GetSpan(int sizeHint = 0) => _buffer.GetSpan(sizeHint);

    public void Write(string text) => Encoding.UTF8.GetBytes(text, this);

    /// <summary>Passes on what is there, where it is worth it.</summary>
    public ValueTask PassOnAsync() => _buffer.WrittenCount < EnoughToPassOn ? default : WriteAsync();

    public async ValueTask FlushAsync()
    {
        await WriteAsync().ConfigureAwait(false);
        await stream.FlushAsync().ConfigureAwait(false);
    }

    private async ValueTask WriteAsync()
    {
        await stream.WriteAsync(_buffer.WrittenMemory).ConfigureAwait(false);
        _buffer.ResetWrittenCount();
    }
}
