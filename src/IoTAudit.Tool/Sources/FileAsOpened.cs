namespace IoTAudit.Tool.Sources;

/// <summary>
/// A file as long as it was when it was opened. What is appended later may be what the console writes of it, which would never end.
/// </summary>
internal sealed class FileAsOpened(Stream file) : Stream
{
    private readonly long _start = file.Position;
    private readonly long _length = file.Length - file.Position;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => _length;

    public override long Position
    {
        get => file.Position - _start;
        set => file.Position = _start + value;
    }

    public override int Read(byte[] buffer, int offset, int count) => file.Read(buffer, offset, Left(count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        file.ReadAsync(buffer[..Left(buffer.Length)], cancellationToken);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        file.ReadAsync(buffer, offset, Left(count), cancellationToken);

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            file.Dispose();
        }

        base.Dispose(disposing);
    }

    // Files of the kernel say that they have no length, and have content.
    private int Left(int count) => _length <= 0 ? count : (int)Math.Clamp(_length - Position, 0, count);
}
