namespace IoTAudit.Tool.Terminal;

/// <summary>Says in each sentence which of several accounts and Regions it is about.</summary>
/// <param name="inner">Where to write.</param>
/// <param name="name">What they are called, in text that a terminal does not obey.</param>
internal sealed class NamedErrors(TextWriter inner, string name) : PassingWriter(inner)
{
    // A line that is written whole is a sentence of the program.
    public override void WriteLine(string? value) => base.WriteLine(
        value?.StartsWith(Program, StringComparison.Ordinal) is true ? $"{Program}{name}: {value[Program.Length..]}" : value);
}
