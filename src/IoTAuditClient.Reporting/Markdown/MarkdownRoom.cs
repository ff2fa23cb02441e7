using System.Globalization;
using System.Text;

namespace IoTAuditClient.Reporting.Markdown;

/// <summary>Text of limited length, which is cut between lines and says what it lacks. Not thread-safe.</summary>
/// <param name="maxLength">The most characters, or null for no limit.</param>
internal sealed class MarkdownRoom(int? maxLength)
{
    private const int LengthOfNotice = 80;
    private readonly StringBuilder _text = new();

    private int Left => maxLength is { } most ? most - _text.Length : int.MaxValue;

    /// <summary>Adds what is not cut.</summary>
    public void Add(string text) => _text.Append(text);

    /// <summary>Adds lines for as long as there is room for them, for the notice of what is left out, and for what has to follow.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="reserved">How many characters have to follow.</param>
    /// <param name="noun">What is left out, such as <c>findings</c>.</param>
    /// <param name="leftOut">How many have been left out already.</param>
    public void AddLines(IReadOnlyList<string> lines, int reserved, string noun, long leftOut = 0)
    {
        var room = Left - reserved - LengthOfNotice;
        var count = 0;
        for (; count < lines.Count && lines[count].Length <= room; count++)
        {
            room -= lines[count].Length;
            _text.Append(lines[count]);
        }

        leftOut += lines.Count - count;
        if (leftOut > 0)
        {
            var why = maxLength is null ? "" : ", for lack of room";
            _text.Append(CultureInfo.InvariantCulture, $"\n**{leftOut} {noun} left out{why}.**\n");
        }
    }

    public override string ToString() => _text.ToString();
}
