using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace IoTAudit.Tool.Terminal;

/// <summary>Passes everything on to another writer. A writer on top of it changes what is written as a whole line.</summary>
/// <param name="inner">Where to write.</param>
internal abstract class PassingWriter(TextWriter inner) : TextWriter(inner.FormatProvider)
{
    /// <summary>What the sentences of the program begin with.</summary>
    protected const string Program = "iot-audit: ";

    public override Encoding Encoding => inner.Encoding;

    [AllowNull]
    public override string NewLine
    {
        get => inner.NewLine;
        set => inner.NewLine = value;
    }

    protected TextWriter Inner => inner;

    public override void Write(char value) => inner.Write(value);

    public override void Write(char[] buffer, int index, int count) => inner.Write(buffer, index, count);

    public override void Write(ReadOnlySpan<char> buffer) => inner.Write(buffer);

    public override void Write(string? value) => inner.Write(value);

    public override void WriteLine() => inner.WriteLine();

    public override void WriteLine(string? value) => inner.WriteLine(value);

    public override void Flush() => inner.Flush();

    public override Task FlushAsync() => inner.FlushAsync();

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);
}
