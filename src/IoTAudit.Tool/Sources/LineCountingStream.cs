namespace IoTAudit.Tool.Sources;

/// <summary>Passes on what is read of a stream and counts its lines, blank ones too.</summary>
/// <param name="input">The stream. It is disposed with this one.</param>
internal sealed class LineCountingStream(Stream input) : Stream
{
    private long _lineEnds;
    private bool _isInLine;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Reads the rest and counts the lines of the whole stream.</summary>
    public async ValueTask<long> CountLinesAsync(CancellationToken cancellationToken)
    {
        var rest = new byte[64 * 1024];
        while (await ReadAsync(rest, cancellationToken) > 0)
        {
        }

        return _lineEnds + (_isInLine ? 1 : 0);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await input.ReadAsync(buffer, cancellationToken);
        Count(buffer.Span[..count]);
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = input.Read(buffer, offset, count);
        Count(buffer.AsSpan(offset, read));
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        await input.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            input.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Count(ReadOnlySpan<byte> read)
    {
        if (!read.IsEmpty)
        {
            _lineEnds += read.Count((byte)'\n');

            // A zero is the other half of a line end in UTF-16.
            _isInLine = read[^1] is not ((byte)'\n' or 0);
        }
    }
}
