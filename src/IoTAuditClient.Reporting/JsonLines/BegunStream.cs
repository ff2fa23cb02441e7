namespace IoTAuditClient.Reporting.JsonLines;

/// <summary>A stream whose first bytes were looked at already: they come again, then the rest, and then what is put behind it.</summary>
internal sealed class BegunStream(ReadOnlyMemory<byte> start, Stream rest) : ReadOnlyStream
{
    private ReadOnlyMemory<byte> _start = start;

    /// <summary>Gets what comes after the end.</summary>
    public ReadOnlyMemory<byte> Appended { get; init; }

    /// <summary>Gets whether the stream itself has ended, so that all that comes after it was appended.</summary>
    public bool HasEnded { get; private set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_start.IsEmpty && !HasEnded)
        {
            var count = await rest.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            if (count > 0 || buffer.IsEmpty)
            {
                return count;
            }

            HasEnded = true;
            _start = Appended;
        }

        var length = Math.Min(_start.Length, buffer.Length);
        _start[..length].CopyTo(buffer);
        _start = _start[length..];
        return length;
    }
}
