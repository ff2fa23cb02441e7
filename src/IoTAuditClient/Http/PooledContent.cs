using System.Buffers;
using System.Net;

namespace IoTAuditClient.Http;

/// <summary>
/// A body in a rented buffer, which goes back when the answer is disposed. A read after that throws, and never returns another call's
/// bytes.
/// </summary>
internal sealed class PooledContent : HttpContent
{
    private readonly MemoryStream _stream;
    private readonly int _length;
    private readonly ArrayPool<byte> _pool;
    private byte[]? _buffer;

    public PooledContent(byte[] buffer, int length, ArrayPool<byte> pool)
    {
        _pool = pool;
        _buffer = buffer;
        _length = length;
        _stream = new MemoryStream(buffer, 0, length, writable: false);
    }

    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(_stream);

    protected override Stream CreateContentReadStream(CancellationToken cancellationToken) => _stream;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(_buffer!, 0, _length);

    protected override bool TryComputeLength(out long length)
    {
        length = _length;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        // The base class closes the stream over the buffer first, so that it cannot read the bytes of the next owner.
        base.Dispose(disposing);
        if (disposing && Interlocked.Exchange(ref _buffer, null) is { } buffer)
        {
            _pool.Return(buffer);
        }
    }
}
