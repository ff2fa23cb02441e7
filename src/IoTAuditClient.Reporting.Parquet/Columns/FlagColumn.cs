using Parquet;
using Parquet.Schema;

namespace IoTAuditClient.Reporting.Columns;

/// <summary>What is true, false, or not known.</summary>
internal sealed class FlagColumn(string name, Func<FindingRow, bool?> valueOf)
    : Column(new DataField(name, typeof(bool), isNullable: true))
{
    private readonly List<bool?> _values = [];

    public override int Add(FindingRow row)
    {
        _values.Add(valueOf(row));
        return 0;
    }

    public override async Task WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellationToken)
    {
        await group.WriteAsync<bool>(Field, _values.ToArray(), cancellationToken: cancellationToken).ConfigureAwait(false);
        _values.Clear();
    }
}
