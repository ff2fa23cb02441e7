using System.Runtime.ExceptionServices;
using IoTAuditClient.Reporting.Documents;
using Parquet;
using Parquet.Schema;

namespace IoTAuditClient.Reporting.Columns;

/// <summary>A file in the making: row groups of bounded size, and at its end what is in it.</summary>
internal sealed class FindingFile(Stream output, FindingExportOptions options)
{
    /// <summary>The version of the columns. It grows when an older query would read a file wrongly, not when a column is added.</summary>
    public const string SchemaVersion = "1";

    // What waits for its group is all that grows with the findings: 2 KB a row, with as many groups as files are written at a time. Files
    // are a twentieth larger than with groups of 5,000.
    private const int MostRows = 1_000;
    private const int MostCharacters = 4 * 1024 * 1024;

    private readonly Column[] _columns = FindingColumns.Create();
    private int _rows;
    private long _characters;

    public async Task WriteAsync(IAsyncEnumerable<LocatedFinding> findings, CancellationToken cancellationToken)
    {
        // What was read is still written where the reading is cancelled, so the writing does not heed the token.
        var schema = new ParquetSchema([.. _columns.Select(static column => column.Field)]);
        var settings = new ParquetOptions { CompressionMethod = CompressionMethod.Snappy };
        var writer = await ParquetWriter.CreateAsync(schema, output, settings, false, CancellationToken.None).ConfigureAwait(false);
        ExceptionDispatchInfo? interruption;
        await using (writer.ConfigureAwait(false))
        {
            var reading = findings.GetAsyncEnumerator(cancellationToken);
            await using var disposal = reading.ConfigureAwait(false);
            while (true)
            {
                (var hasMore, interruption) = await MoveNextAsync(reading).ConfigureAwait(false);
                if (!hasMore)
                {
                    break;
                }

                Add(new FindingRow(reading.Current, options.IsInvented));
                if (_rows == MostRows || _characters >= MostCharacters)
                {
                    await WriteGroupAsync(writer).ConfigureAwait(false);
                }
            }

            if (_rows > 0)
            {
                await WriteGroupAsync(writer).ConfigureAwait(false);
            }

            writer.CustomMetadata = MetadataOf(interruption is not null);
        }

        await output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
        interruption?.Throw();
    }

    private static async ValueTask<(bool HasMore, ExceptionDispatchInfo? Interruption)> MoveNextAsync(
        IAsyncEnumerator<LocatedFinding> reading)
    {
        try
        {
            return (await reading.MoveNextAsync().ConfigureAwait(false), null);
        }
        catch (Exception exception)
        {
            return (false, ExceptionDispatchInfo.Capture(exception));
        }
    }

    private void Add(FindingRow row)
    {
        _rows++;
        foreach (var column in _columns)
        {
            _characters += column.Add(row);
        }
    }

    private async Task WriteGroupAsync(ParquetWriter writer)
    {
        using var group = writer.CreateRowGroup();
        foreach (var column in _columns)
        {
            await column.WriteAsync(group, CancellationToken.None).ConfigureAwait(false);
        }

        group.CompleteValidate();
        _rows = 0;
        _characters = 0;
    }

    private Dictionary<string, string> MetadataOf(bool isPartial) => new()
    {
        ["schemaVersion"] = SchemaVersion,
        ["exporter"] = $"{options.ToolName} {options.ToolVersion}",
        ["time"] = ExportText.Time(options.Time ?? TimeProvider.System.GetUtcNow()),
        ["isPartial"] = isPartial ? "true" : "false",
    };
}
