using IoTAudit.Tool.Terminal;
using IoTAuditClient;

namespace IoTAudit.Tool.Findings;

/// <summary>
/// Prints related resources for grep, cut and files: a line each; type, identifier, and then what else is known as
/// key=value, separated by tabs.
/// </summary>
internal sealed class RelatedPlainWriter(TextWriter output) : IItemWriter<AuditResource>
{
    public void Write(AuditResource item) => output.WriteLine(TabbedLine.Of(
        [item.Type?.Value, item.Identifier.ToString(), .. item.AdditionalInfo.Select(entry => $"{entry.Key}={entry.Value}")]));

    public void Complete(bool isPartial)
    {
    }
}
