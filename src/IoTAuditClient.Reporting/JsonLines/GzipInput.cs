using System.IO.Compression;

namespace IoTAuditClient.Reporting.JsonLines;

/// <summary>
/// What a gzip file holds, or several that were joined. GZipStream ends without an error where the file was cut off, so a file of one known
/// text is put behind it: only behind a whole one is that text read.
/// </summary>
internal sealed class GzipInput(BegunStream compressed) : ReadOnlyStream
{
    private readonly GZipStream _content = new(compressed, CompressionMode.Decompress);
    private int _ofMark;

    /// <summary>The compressed file to put behind.</summary>
    public static ReadOnlyMemory<byte> Mark { get; } = Compress(Text);

    private static ReadOnlySpan<byte> Text => "the end of the input"u8;

    /// <exception cref="InvalidDataException">The file is damaged or cut off.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (!buffer.IsEmpty)
        {
            var count = await _content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            if (!compressed.HasEnded && count > 0)
            {
                return count;
            }

            // What was held back of the file itself came before its end was met, so that this is the text, or no end of a file.
            if (!compressed.HasEnded || !Text[_ofMark..].StartsWith(buffer.Span[..count]) || (count == 0 && _ofMark < Text.Length))
            {
                throw new InvalidDataException("it was cut off");
            }

            if (count == 0)
            {
                return 0;
            }

            _ofMark += count;
        }

        return 0;
    }

    private static byte[] Compress(ReadOnlySpan<byte> text)
    {
        using var file = new MemoryStream();
        using (var gzip = new GZipStream(file, CompressionLevel.Fastest))
        {
            gzip.Write(text);
        }

        return file.ToArray();
    }
}
