using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace IoTAudit.Tool.Terminal;

/// <summary>
/// Breaks sentences for a terminal between words. A line that is written whole is a sentence; what is written in parts goes through as it
/// is, such as a command to paste, which a terminal breaks itself without changing what is copied from it.
/// </summary>
/// <param name="inner">Where to write.</param>
/// <param name="width">How many cells a line has.</param>
internal sealed class WrappingWriter(TextWriter inner, int width) : TextWriter(inner.FormatProvider)
{
    private const string Name = "iot-audit: ";

    public override Encoding Encoding => inner.Encoding;

    [AllowNull]
    public override string NewLine
    {
        get => inner.NewLine;
        set => inner.NewLine = value;
    }

    public override void Write(char value) => inner.Write(value);

    public override void Write(char[] buffer, int index, int count) => inner.Write(buffer, index, count);

    public override void Write(ReadOnlySpan<char> buffer) => inner.Write(buffer);

    public override void Write(string? value) => inner.Write(value);

    public override void WriteLine() => inner.WriteLine();

    public override void WriteLine(string? value)
    {
        if (value is null || Cells.Count(value) <= width)
        {
            inner.WriteLine(value);
            return;
        }

        var label = value.StartsWith(Name, StringComparison.Ordinal) ? Name : value[..^value.TrimStart(' ').Length];
        WrappedText.Write(label, value[label.Length..], width, inner);
    }

    public override void Flush() => inner.Flush();

    public override Task FlushAsync() => inner.FlushAsync();

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);
}
