using Parquet;
using Parquet.Schema;

namespace IoTAuditClient.Reporting.Columns;

/// <summary>A column of the row group in the making. Not thread-safe.</summary>
/// <param name="definition">What the file says of it.</param>
internal abstract class Column(DataField definition)
{
    public DataField Field => definition;

    /// <summary>Takes the value of a finding.</summary>
    /// <returns>How many characters it keeps.</returns>
    public abstract int Add(FindingRow row);

    /// <summary>Writes the values and lets go of them.</summary>
    public abstract Task WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellationToken);
}
