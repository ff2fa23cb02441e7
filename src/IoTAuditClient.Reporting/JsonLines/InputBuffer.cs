namespace IoTAuditClient.Reporting.JsonLines;

/// <summary>The part of a stream that was read and is not used yet. It grows up to a limit, when that much is needed at a time.</summary>
internal sealed class InputBuffer(Stream stream, int limit)
{
    private byte[] _bytes = new byte[Math.Min(64 * 1024, limit)];
    private int _start;
    private int _end;

    public ReadOnlySpan<byte> Unread => _bytes.AsSpan(_start, _end - _start);

    public bool IsAtEnd { get; private set; }

    public bool IsFull => _end - _start == limit;

    /// <summary>How many line ends were used up.</summary>
    public long LineEnds { get; private set; }

    public void Use(int count)
    {
        LineEnds += Unread[..count].Count((byte)'\n');
        _start += count;
    }

    /// <summary>Reads more. False where there is no more, or no more room.</summary>
    public async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (IsAtEnd || IsFull)
        {
            return false;
        }

        if (_end == _bytes.Length)
        {
            MakeRoom();
        }

        var count = await stream.ReadAsync(_bytes.AsMemory(_end), cancellationToken).ConfigureAwait(false);
        _end += count;
        IsAtEnd = count == 0;
        return count > 0;
    }

    private void MakeRoom()
    {
        var unread = Unread;
        var isCrowded = unread.Length > _bytes.Length / 2 && _bytes.Length < limit;
        var room = isCrowded ? new byte[Math.Min(2L * _bytes.Length, limit)] : _bytes;
        unread.CopyTo(room);
        _end = unread.Length;
        _start = 0;
        _bytes = room;
    }
}
