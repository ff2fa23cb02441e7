using IoTAuditClient.Benchmarks;
using IoTAuditClient.Benchmarks.Bulk;
using IoTAuditClient.Benchmarks.Deployed;
using IoTAuditClient.Benchmarks.Overhead;
using IoTAuditClient.Benchmarks.WholeProcess;

var (scale, command) = Scale.Of(args);
return command switch
{
    ["overhead", "first", var contender, var url] => await OverheadCommand.FirstCallAsync(contender, new Uri(url)),
    ["overhead", "first"] => await OverheadCommand.RunFirstAsync(scale),
    ["overhead"] => await OverheadCommand.RunAsync(scale, withMapping: true),
    ["overhead", "quick"] => await OverheadCommand.RunAsync(scale, withMapping: false),
    ["bulk", .. var rest] => await BulkCommand.RunAsync(scale, rest) ?? Usage(),
    ["scale", "memory"] => await DeployedCommand.RunMemoryAsync(scale),
    ["scale"] => await DeployedCommand.RunAsync(scale),
    ["cli", .. var rest] => await CliCommand.RunAsync(scale, rest) ?? Usage(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        Usage: dotnet run -c Release --project tests/IoTAuditClient.Benchmarks -- <command> [small]
          overhead [quick|first]
                              this client beside the bare SDK: calls/s, bytes, startup, mapping; quick: without the mapping;
                              first: startup alone
          bulk [<filter>]     bulk runs against a quota, and their peers; a filter picks rows by name,
                              or one of the others: shared, single, memory, list, off
          scale [memory]      samples/Worker: one, two and four processes over a queue, one killed, and memory;
                              tests/IoTAuditClient.Deployment/run installs the queue's server
          cli [keep] [start|describe|export]
                              the console beside its peers, as whole processes; keep: with the builds in artifacts/native and artifacts/ready
        small measures a hundredth, of which no figure can be made: it shows that the command still runs.
        """);
    return 2;
}
