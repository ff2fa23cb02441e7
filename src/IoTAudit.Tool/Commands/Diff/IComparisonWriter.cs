using IoTAuditClient.Reporting;

namespace IoTAudit.Tool.Commands.Diff;

/// <summary>Prints a comparison in one format.</summary>
internal interface IComparisonWriter
{
    /// <param name="comparison">What was compared.</param>
    /// <param name="isPartial">Whether a side is not whole.</param>
    void Write(FindingComparison comparison, bool isPartial);
}
