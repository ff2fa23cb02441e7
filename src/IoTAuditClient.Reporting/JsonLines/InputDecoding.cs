using System.Text;

namespace IoTAuditClient.Reporting.JsonLines;

/// <summary>Makes UTF-8 of what is read: of gzip files, and of UTF-16, in which PowerShell 5 writes.</summary>
internal static class InputDecoding
{
    private const int Enough = 4;

    private static ReadOnlySpan<byte> Gzip => [0x1F, 0x8B];

    /// <summary>Looks at the first bytes. The stream that was given stays open.</summary>
    public static async ValueTask<Stream> OpenAsync(Stream input, CancellationToken cancellationToken)
    {
        var start = await StartOfAsync(input, cancellationToken).ConfigureAwait(false);
        if (!start.AsSpan().StartsWith(Gzip))
        {
            return Decode(start, input);
        }

        var content = new GzipInput(new BegunStream(start, input) { Appended = GzipInput.Mark });
        try
        {
            return Decode(await StartOfAsync(content, cancellationToken).ConfigureAwait(false), content);
        }
        catch (InvalidDataException)
        {
            // The next read meets the same failure, and its caller reports it.
            return content;
        }
    }

    private static async ValueTask<byte[]> StartOfAsync(Stream input, CancellationToken cancellationToken)
    {
        var start = new byte[Enough];
        var length = await input.ReadAtLeastAsync(start, Enough, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        return start[..length];
    }

    private static Stream Decode(byte[] start, Stream input)
    {
        var begun = new BegunStream(start, input);
        return Utf16Of(start) is { } encoding ? Transcode(begun, encoding) : begun;
    }

    /// <summary>By its byte order mark, or by the zeros beside the bracket that begins JSON.</summary>
    private static string? Utf16Of(ReadOnlySpan<byte> start) => start switch
    {
        [0xFF, 0xFE, ..] or [(byte)'{' or (byte)'[', 0, ..] => "utf-16",
        [0xFE, 0xFF, ..] or [0, (byte)'{' or (byte)'[', ..] => "utf-16BE",
        _ => null,
    };

    // A control character is no JSON, so a text that is not Unicode makes its finding unreadable instead of another one.
    private static Stream Transcode(Stream utf16, string encoding) => Encoding.CreateTranscodingStream(
        utf16,
        Encoding.GetEncoding(encoding, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\u0001")),
        Encoding.UTF8,
        leaveOpen: true);
}
