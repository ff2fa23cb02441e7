using System.Buffers.Binary;

namespace IoTAuditClient.Reporting.JsonLines;

/// <summary>A stream whose first bytes were looked at already: they come again, and then the rest.</summary>
internal sealed class BegunStream(ReadOnlyMemory<byte> start, Stream rest) : ReadOnlyStream
{
    private readonly byte[] _last = new byte[sizeof(uint)];
    private ReadOnlyMemory<byte> _start = start;

    /// <summary>Gets the last four bytes that were read, as the number that ends a gzip file: the length of what it holds.</summary>
    public uint LastNumber => BinaryPrimitives.ReadUInt32LittleEndian(_last);

    /// <summary>Gets how many bytes were read.</summary>
    public long ReadCount { get; private set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int count;
        if (_start.IsEmpty)
        {
            count = await rest.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            count = Math.Min(_start.Length, buffer.Length);
            _start[..count].CopyTo(buffer);
            _start = _start[count..];
        }

        ReadCount += count;
        Remember(buffer.Span[..count]);
        return count;
    }

    private void Remember(ReadOnlySpan<byte> read)
    {
        if (read.Length < _last.Length)
        {
            _last.AsSpan(read.Length).CopyTo(_last);
        }

        read = read[Math.Max(0, read.Length - _last.Length)..];
        read.CopyTo(_last.AsSpan(_last.Length - read.Length));
    }
}
