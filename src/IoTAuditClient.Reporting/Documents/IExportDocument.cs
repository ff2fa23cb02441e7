namespace IoTAuditClient.Reporting.Documents;

/// <summary>One document in the making, of one format.</summary>
internal interface IExportDocument
{
    /// <summary>Writes what stands before the findings.</summary>
    void Start();

    void Write(LocatedFinding located);

    /// <summary>Writes what stands after the findings.</summary>
    /// <param name="isPartial">Whether there are more findings, which could not be read: the document says so where its
    /// format has a place for it.</param>
    void Finish(bool isPartial);
}
