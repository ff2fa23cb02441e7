using IoTAuditClient.Benchmarks.Bulk;
using IoTAuditClient.Benchmarks.Overhead;
using IoTAuditClient.Benchmarks.WholeProcess;

return args switch
{
    ["overhead", .. var rest] => await OverheadCommand.RunAsync(rest),
    ["bulk", .. var rest] => await BulkCommand.RunAsync(rest),
    ["cli", .. var rest] => await CliCommand.RunAsync(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        Usage: dotnet run -c Release --project tests/IoTAuditClient.Benchmarks -- <command>
          overhead            this client beside the bare SDK: calls/s, bytes, startup, mapping
          bulk [<filter>]     bulk runs against a quota, and their peers; a filter picks rows by name,
                              or one of the others: shared, single, memory, list, off
          cli [keep] [describe|export]
                              the console beside its peers, as whole processes; keep: with the builds in artifacts/native and artifacts/ready
        """);
    return 2;
}
