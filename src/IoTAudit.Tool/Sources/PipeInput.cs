namespace IoTAudit.Tool.Sources;

/// <summary>
/// Input from a pipe or a terminal, a read of which ends by its token. Underneath a thread waits for bytes that may never come, and no
/// token reaches it.
/// </summary>
internal sealed class PipeInput(Stream inner) : Stream
{
    private readonly byte[] _read = new byte[64 * 1024];

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    // A stream of the console reads on the thread that asks it to read later, so that another one asks. What is left waiting may still
    // write into its buffer, which therefore is not the caller's.
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = _read.AsMemory(0, Math.Min(_read.Length, buffer.Length));
        var count = await Task.Run(() => inner.ReadAsync(read, cancellationToken).AsTask(), cancellationToken).WaitAsync(cancellationToken);
        read[..count].CopyTo(buffer);
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

    public override int Read(Span<byte> buffer) => inner.Read(buffer);

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
