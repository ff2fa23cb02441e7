namespace IoTAuditClient.IntegrationTests.Documents;

/// <summary>A block of C# in a document. The comment <c>&lt;!-- run --&gt;</c> on the line before it has it run as well.</summary>
/// <param name="Document">The document's path in the repository.</param>
/// <param name="Line">The line of the block's first line of code, counted from 1.</param>
/// <param name="Code">The code.</param>
/// <param name="IsRun">Whether it is run, or only compiled.</param>
public sealed record MarkdownBlock(string Document, int Line, string Code, bool IsRun)
{
    private const string Fence = "```";

    public static IEnumerable<MarkdownBlock> Read(string document, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var start = 0; start < lines.Length; start++)
        {
            if (!lines[start].TrimStart().StartsWith(Fence, StringComparison.Ordinal))
            {
                continue;
            }

            var end = Array.FindIndex(lines, start + 1, static line => line.Trim() == Fence);
            if (end < 0)
            {
                throw new FormatException($"{document}, line {start + 1}: the block has no end.");
            }

            if (lines[start].Trim()[Fence.Length..].Trim() is "csharp" or "cs" or "c#")
            {
                var isRun = start > 0 && lines[start - 1].Trim() == "<!-- run -->";
                yield return new MarkdownBlock(document, start + 2, string.Join('\n', lines[(start + 1)..end]), isRun);
            }

            start = end;
        }
    }
}
