using System.Text;

namespace IoTAudit.Tool.Tests;

/// <summary>The lines id-1, id-2 and so on, for ever.</summary>
internal sealed class EndlessIds : MemoryStream
{
    private int _number;

    public override bool CanSeek => false;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Encoding.UTF8.GetBytes($"id-{++_number}\n", buffer.Span));
}
