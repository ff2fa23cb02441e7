using System.IO.Compression;

namespace IoTAuditClient.Reporting.JsonLines;

/// <summary>
/// What a gzip file holds. GZipStream ends without an error where the file was cut off, so the length at the file's end is compared.
/// </summary>
internal sealed class GzipInput(BegunStream compressed) : ReadOnlyStream
{
    private const int SmallestFile = 18;

    private readonly GZipStream _content = new(compressed, CompressionMode.Decompress);
    private long _length;

    /// <exception cref="InvalidDataException">The file is damaged or cut off.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await _content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        _length += count;
        return count > 0 || buffer.IsEmpty || (compressed.ReadCount >= SmallestFile && compressed.LastNumber == unchecked((uint)_length))
            ? count
            : throw new InvalidDataException("it was cut off, or several compressed files were joined");
    }
}
