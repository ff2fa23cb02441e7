namespace IoTAudit.Cli.Comparing;

/// <summary>Prints a comparison in one format.</summary>
internal interface IComparisonWriter
{
    void Write(FindingComparison comparison);
}
