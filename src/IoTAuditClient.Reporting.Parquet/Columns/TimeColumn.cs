using Parquet;
using Parquet.Schema;

namespace IoTAuditClient.Reporting.Columns;

/// <summary>Moments as TIMESTAMP(MILLIS, UTC), which Athena reads as <c>timestamp</c>.</summary>
internal sealed class TimeColumn(string name, Func<FindingRow, DateTimeOffset?> valueOf)
    : Column(new DateTimeDataField(
        name, DateTimeFormat.Timestamp, isAdjustedToUTC: true, unit: DateTimeTimeUnit.Millis, isNullable: true))
{
    private readonly List<DateTime?> _values = [];

    public override int Add(FindingRow row)
    {
        _values.Add(valueOf(row)?.UtcDateTime);
        return 0;
    }

    public override async Task WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellationToken)
    {
        await group.WriteAsync<DateTime>(Field, _values.ToArray(), cancellationToken: cancellationToken).ConfigureAwait(false);
        _values.Clear();
    }
}
