using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace IoTAudit.Tool.Terminal;

/// <summary>Says in each sentence which of several accounts and Regions it is about.</summary>
/// <param name="inner">Where to write.</param>
/// <param name="name">What they are called, in text that a terminal does not obey.</param>
internal sealed class NamedErrors(TextWriter inner, string name) : TextWriter(inner.FormatProvider)
{
    private const string Program = "iot-audit: ";

    public override Encoding Encoding => inner.Encoding;

    [AllowNull]
    public override string NewLine
    {
        get => inner.NewLine;
        set => inner.NewLine = value;
    }

    public override void Write(char value) => inner.Write(value);

    public override void Write(string? value) => inner.Write(value);

    // A line that is written whole is a sentence of the program.
    public override void WriteLine(string? value) => inner.WriteLine(
        value?.StartsWith(Program, StringComparison.Ordinal) is true ? $"{Program}{name}: {value[Program.Length..]}" : value);
}
