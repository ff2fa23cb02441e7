using System.Runtime.InteropServices;

namespace IoTAuditClient.Tests.Http;

/// <summary>A body that remembers the arrays it was read into, and gives no more than a chunk at a time.</summary>
internal sealed class OfferedBuffersStream(byte[] body, int chunk, bool declaresLength) : MemoryStream(body)
{
    public List<byte[]> Buffers { get; } = [];

    public bool IsDisposed { get; private set; }

    public override bool CanSeek => declaresLength;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        MemoryMarshal.TryGetArray<byte>(buffer, out var segment);
        if (Buffers.Count == 0 || Buffers[^1] != segment.Array)
        {
            Buffers.Add(segment.Array!);
        }

        return ValueTask.FromResult(Read(buffer.Span[..Math.Min(chunk, buffer.Length)]));
    }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
