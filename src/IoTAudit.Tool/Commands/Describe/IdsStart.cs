using IoTAudit.Tool.Sources;

namespace IoTAudit.Tool.Commands.Describe;

/// <summary>Tells by the start of what --ids-from names whether it has saved findings, or ids.</summary>
internal static class IdsStart
{
    private const int LongestLine = 64 * 1024;
    private const byte GzipStart = 0x1F;

    /// <summary>Looks at the start, which is read once more after that.</summary>
    /// <param name="input">A file that can be read again, or a pipe.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<(bool IsOfFindings, bool IsGzip)> LookAsync(Stream input, CancellationToken cancellationToken)
    {
        var start = new byte[LongestLine];
        var length = 0;
        bool? isOfFindings = null;
        while (isOfFindings is null && length < start.Length)
        {
            var count = await input.ReadAsync(start.AsMemory(length), cancellationToken);
            length += count;
            isOfFindings = count == 0 ? Judge(Text(start, length), isWhole: true) ?? false : Judge(start, length);
        }

        if (input is PipeInput pipe)
        {
            pipe.PutBack(start.AsMemory(0, length));
        }
        else
        {
            input.Position = 0;
        }

        // A line that is longer than any id is one of JSON.
        return (isOfFindings ?? true, length > 0 && start[0] == GzipStart);
    }

    private static bool? Judge(byte[] start, int length) => start[0] == GzipStart ? true : Judge(Text(start, length), isWhole: false);

    /// <returns>Null where more is needed to tell.</returns>
    private static bool? Judge(string text, bool isWhole)
    {
        var begin = text.TrimStart();
        switch (begin)
        {
            case []:
                return null;
            case ['[', ..]:
                return begin[1..].TrimStart() is [var first, ..] ? first == '{' : null;
            case ['{', ..]:
                // A finding on a line of its own has its id there; a list has none, and neither has what is spread over lines.
                var end = begin.IndexOf('\n', StringComparison.Ordinal);
                return end < 0 && !isWhole ? null : IdTokens.Of(end < 0 ? begin : begin[..end]) is null;
            default:
                return false;
        }
    }

    private static string Text(byte[] start, int length)
    {
        using var reader = new StreamReader(new MemoryStream(start, 0, length));
        return reader.ReadToEnd();
    }
}
