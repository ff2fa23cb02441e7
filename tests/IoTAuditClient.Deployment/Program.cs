using System.Diagnostics;
using IoTAuditClient.Deployment;
using IoTAuditClient.Deployment.Stage;

// What a person counts who follows docs/everywhere.md: the Parquet files of a bucket, read back.
if (args is ["count", var url, var bucket])
{
    using var s3 = QueueServer.S3(new Uri(url));
    var rows = await Ledger.InBucketAsync(s3, bucket);
    var audits = rows.Select(row => row.Audit).Distinct().Count();
    Console.WriteLine($"{audits} audits, {rows.Count} findings, {rows.Distinct().Count()} different");
    return 0;
}

var named = args is [var part] ? part : "";
var (passed, failed) = (0, 0);
await using var server = await QueueServer.StartAsync();
foreach (var (name, run) in AllCases.Named.Where(item => item.Name.Contains(named, StringComparison.OrdinalIgnoreCase)))
{
    var start = Stopwatch.GetTimestamp();
    try
    {
        var counts = await run(server);
        passed++;
        Console.WriteLine($"ok {name}: {counts} ({Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s)");
    }
    catch (Exception problem)
    {
        failed++;
        Console.WriteLine($"FAILED: {name}: {problem}");
    }
}

Console.WriteLine($"{passed} passed, {failed} failed");
return failed == 0 && passed > 0 ? 0 : 1;
