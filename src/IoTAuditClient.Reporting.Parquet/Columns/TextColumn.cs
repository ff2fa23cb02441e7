using IoTAuditClient.Reporting.Documents;
using Parquet;
using Parquet.Schema;

namespace IoTAuditClient.Reporting.Columns;

/// <summary>Texts. Half of a surrogate pair, which no encoding holds, appears as its code, as in the other formats.</summary>
internal sealed class TextColumn(string name, Func<FindingRow, string?> valueOf)
    : Column(new DataField(name, typeof(string), isNullable: true))
{
    private readonly List<string?> _values = [];

    public override int Add(FindingRow row)
    {
        var value = valueOf(row) is { } text ? ExportText.WellFormed(text) : null;
        _values.Add(value);
        return value?.Length ?? 0;
    }

    public override async Task WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellationToken)
    {
        await group.WriteAsync(Field, _values!).ConfigureAwait(false);
        _values.Clear();
    }
}
