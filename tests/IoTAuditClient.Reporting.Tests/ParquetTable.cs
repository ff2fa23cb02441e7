using Parquet;
using Parquet.Schema;

namespace IoTAuditClient.Reporting.Tests;

/// <summary>A Parquet file after reading it whole.</summary>
internal sealed class ParquetTable
{
    public required IReadOnlyList<DataField> Fields { get; init; }

    /// <summary>A row for each finding: the values by the names of their columns.</summary>
    public required IReadOnlyList<IReadOnlyDictionary<string, object?>> Rows { get; init; }

    public required IReadOnlyList<long> RowsOfGroups { get; init; }

    public required IReadOnlyDictionary<string, string> Metadata { get; init; }

    public static async Task<ParquetTable> ReadAsync(byte[] file, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream(file);
        await using var reader = await ParquetReader.CreateAsync(stream, cancellationToken: cancellationToken);
        var fields = reader.Schema.GetDataFields();
        var rows = new List<IReadOnlyDictionary<string, object?>>();
        foreach (var group in reader.RowGroups)
        {
            var columns = new List<(string Name, object?[] Values)>();
            foreach (var field in fields)
            {
                columns.Add((field.Name, await ReadAsync(group, field, cancellationToken)));
            }

            rows.AddRange(
                Enumerable.Range(0, (int)group.RowCount).Select(row => columns.ToDictionary(it => it.Name, it => it.Values[row])));
        }

        return new ParquetTable
        {
            Fields = fields,
            Rows = rows,
            RowsOfGroups = [.. reader.RowGroups.Select(static group => group.RowCount)],
            Metadata = reader.CustomMetadata,
        };
    }

    private static async Task<object?[]> ReadAsync(ParquetRowGroupReader group, DataField field, CancellationToken cancellationToken)
    {
        var count = (int)group.RowCount;
        if (field.ClrType == typeof(bool))
        {
            var flags = new bool?[count];
            await group.ReadAsync<bool>(field, flags.AsMemory(), cancellationToken: cancellationToken);
            return [.. flags.Select(static flag => (object?)flag)];
        }

        if (field is DateTimeDataField)
        {
            var times = new DateTime?[count];
            await group.ReadAsync<DateTime>(field, times.AsMemory(), cancellationToken: cancellationToken);
            return [.. times.Select(static time => (object?)time)];
        }

        var texts = new string?[count];
        await group.ReadAsync(field, texts.AsMemory()!, cancellationToken: cancellationToken);
        return texts;
    }
}
