using IoTAudit.Tool.Findings;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;

namespace IoTAudit.Tool.Commands.Suppress;

/// <summary>Prints a line a suppression with tabs between its end, its check, its resource and its description.</summary>
internal sealed class SuppressionPlainWriter(TextWriter output) : IItemWriter<AuditSuppression>
{
    public void Write(AuditSuppression item) => output.WriteLine(TabbedLine.Of(
        TabbedLine.Time(item.ExpirationDate) ?? (item.SuppressIndefinitely is true ? "indefinitely" : null),
        item.CheckName?.Value,
        item.Resource is null ? null : ResourceText.Short(item.Resource),
        item.Description));

    public void Complete(bool isPartial)
    {
    }
}
