using IoTAuditClient.Notifications;

namespace IoTAuditClient.Reporting.JsonLines;

/// <summary>The part of an input that was read and is not used yet. It grows up to a limit, when that much is needed at a time.</summary>
internal sealed class InputBuffer(Stream input, int limit)
{
    private const byte EndOfFile = 0x1A;

    private byte[] _bytes = new byte[Math.Min(64 * 1024, limit)];
    private Stream? _decoded;
    private int _start;
    private int _end;

    public static ReadOnlySpan<byte> Blanks => MessageEnvelope.Blanks;

    public ReadOnlySpan<byte> Unread => _bytes.AsSpan(_start, _end - _start);

    public bool IsAtEnd { get; private set; }

    public bool IsFull => _end - _start == limit;

    /// <summary>How many line ends were used up.</summary>
    public long LineEnds { get; private set; }

    /// <summary>Why the input ended where it should not, or null.</summary>
    public string? Damage { get; private set; }

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public void Use(int count)
    {
        LineEnds += Unread[..count].Count((byte)'\n');
        _start += count;
    }

    /// <summary>
    /// Makes blanks of the byte order marks and the Ctrl-Z that stand before a value: joined files have the marks of
    /// each, and DOS ends a file with the other.
    /// </summary>
    /// <returns>Whether that is certain: false where the bytes end in what may become a byte order mark.</returns>
    public bool BlankMarks(int start, int end)
    {
        var bytes = _bytes.AsSpan(_start + start, end - start);
        while (true)
        {
            bytes = bytes.TrimStart(Blanks);
            if (bytes.StartsWith(ByteOrderMark))
            {
                bytes[..ByteOrderMark.Length].Fill((byte)' ');
            }
            else if (bytes is [EndOfFile, ..])
            {
                bytes[0] = (byte)' ';
            }
            else
            {
                return bytes.IsEmpty || bytes.Length >= ByteOrderMark.Length || !ByteOrderMark.StartsWith(bytes);
            }
        }
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

        try
        {
            _decoded ??= await InputDecoding.OpenAsync(input, cancellationToken).ConfigureAwait(false);
            var count = await _decoded.ReadAsync(_bytes.AsMemory(_end), cancellationToken).ConfigureAwait(false);
            _end += count;
            IsAtEnd = count == 0;
            return count > 0;
        }
        catch (InvalidDataException exception)
        {
            Damage = exception.Message;
            IsAtEnd = true;
            return false;
        }
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
