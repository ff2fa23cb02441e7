namespace IoTAudit.Tool.Findings;

/// <summary>Prints a line a finding, as a template has it.</summary>
internal sealed class TemplateWriter(LineTemplate template, TextWriter output) : IItemWriter<PlacedFinding>
{
    public void Write(PlacedFinding item) => output.WriteLine(template.Of(item));

    public void Complete(bool isPartial)
    {
    }
}
