using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace IoTAuditClient.Reporting.Tests;

/// <summary>A reader that shares no code with the writer finds what was written.</summary>
public sealed class ParquetPeerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task WriteAsync_ReadByHyparquet_IsWhatWasWritten()
    {
        var reader = Environment.GetEnvironmentVariable("IOTAUDIT_PARQUET_READER");
        Assert.SkipWhen(string.IsNullOrEmpty(reader), "IOTAUDIT_PARQUET_READER names no folder with hyparquet: .ci/run installs it.");
        List<AuditFinding> findings = [.. Samples.All, .. await Samples.GeneratedAsync(500)];
        var file = Path.Combine(_folder, "findings.parquet");
        await using (var output = File.Create(file))
        {
            var options = new FindingExportOptions { AccountId = "123456789012", Region = "eu-west-1" };
            await ParquetExport.WriteAsync(Exported.Stream(findings), output, options, Token);
        }

        var told = await ReadAsync(Path.Combine(reader!, "read.mjs"), file);

        Assert.Equal([findings.Count], told.GetProperty("groups").EnumerateArray().Select(group => group.GetInt32()));
        Assert.Equal(3, told.GetProperty("times").GetArrayLength());
        Assert.All(
            told.GetProperty("times").EnumerateArray(),
            time => Assert.Equal(
                (true, "MILLIS"), (time.GetProperty("isAdjustedToUTC").GetBoolean(), time.GetProperty("unit").GetString())));
        var table = await ParquetTable.ReadAsync(await File.ReadAllBytesAsync(file, Token), Token);
        Assert.All(table.Rows.Zip(told.GetProperty("rows").EnumerateArray()), pair => Assert.All(
            pair.First, column => Assert.Equal(column.Value, ValueOf(pair.Second.GetProperty(column.Key), column.Value))));
    }

    private static object? ValueOf(JsonElement value, object? expected) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True or JsonValueKind.False => value.GetBoolean(),
        _ when expected is DateTime => value.GetDateTimeOffset().UtcDateTime,
        _ => value.GetString(),
    };

    private static async Task<JsonElement> ReadAsync(string program, string file)
    {
        using var process = Process.Start(
            new ProcessStartInfo("node", [program, file]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync(Token);
        var output = await process.StandardOutput.ReadToEndAsync(Token);
        await process.WaitForExitAsync(Token);
        Assert.True(process.ExitCode == 0, await errors);
        return JsonElement.Parse(output);
    }
}
