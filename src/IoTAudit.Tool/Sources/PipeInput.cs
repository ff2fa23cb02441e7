using IoTAuditClient.Reporting.JsonLines;

namespace IoTAudit.Tool.Sources;

/// <summary>
/// Input from a pipe or a terminal, a read of which ends by its token. Underneath a thread waits for bytes that may never come, and no
/// token reaches it.
/// </summary>
internal sealed class PipeInput(Stream inner) : ReadOnlyStream
{
    private readonly byte[] _read = new byte[64 * 1024];
    private ReadOnlyMemory<byte> _start;

    /// <summary>Lets the first bytes, which were looked at, be read once more.</summary>
    public void PutBack(ReadOnlyMemory<byte> start) => _start = start;

    // A stream of the console reads on the thread that asks it to read later, so that another one asks. What is left waiting may still
    // write into its buffer, which therefore is not the caller's.
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!_start.IsEmpty)
        {
            var length = Math.Min(_start.Length, buffer.Length);
            _start[..length].CopyTo(buffer);
            _start = _start[length..];
            return length;
        }

        var read = _read.AsMemory(0, Math.Min(_read.Length, buffer.Length));
        var count = await Task.Run(() => inner.ReadAsync(read, cancellationToken).AsTask(), cancellationToken).WaitAsync(cancellationToken);
        read[..count].CopyTo(buffer);
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
