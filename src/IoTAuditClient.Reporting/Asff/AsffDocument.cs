using System.Buffers;
using IoTAuditClient.Reporting.Documents;

namespace IoTAuditClient.Reporting.Asff;

/// <summary>
/// An array with a finding a line, which is what <c>aws securityhub batch-import-findings --findings file://</c> takes, 100 at a time.
/// </summary>
internal sealed class AsffDocument(ExportOutput output, ExportContext context) : IExportDocument
{
    private readonly AsffFinding _finding = new(context);
    private bool _hasFinding;

    public void Start() => output.Write("[");

    public void Write(LocatedFinding located)
    {
        output.Write(_hasFinding ? ",\n"u8 : "\n"u8);
        output.Write(_finding.Write(located).Span);
        _hasFinding = true;
    }

    // An array of findings has no place to say that it is partial.
    public void Finish(bool isPartial) => output.Write("\n]\n");
}
