using IoTAudit.Tool.Services;

namespace IoTAudit.Tool.Terminal;

/// <summary>
/// Breaks sentences for a terminal between words. A line that is written whole is a sentence; what is written in parts goes through as it
/// is, such as a command to paste, which a terminal breaks itself without changing what is copied from it.
/// </summary>
/// <param name="inner">Where to write.</param>
/// <param name="width">How many cells a line has.</param>
internal sealed class WrappingWriter(TextWriter inner, int width) : PassingWriter(inner)
{
    public override void WriteLine(string? value)
    {
        // What erases a progress line takes no room.
        if (value?.StartsWith(ConsoleContext.EraseLine, StringComparison.Ordinal) is true)
        {
            Inner.Write(ConsoleContext.EraseLine);
            value = value[ConsoleContext.EraseLine.Length..];
        }

        if (value is null || Cells.Count(value) <= width)
        {
            base.WriteLine(value);
            return;
        }

        var label = value.StartsWith(Program, StringComparison.Ordinal) ? Program : value[..^value.TrimStart(' ').Length];
        WrappedText.Write(label, value[label.Length..], width, Inner);
    }
}
