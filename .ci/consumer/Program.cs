using Amazon.Extensions.NETCore.Setup;
using Amazon.IoT;
using Amazon.Runtime;
using IoTAuditClient;
using IoTAuditClient.Emulator;
using Microsoft.Extensions.DependencyInjection;

await using var emulator = await AuditEmulator.StartAsync(new AuditEmulatorOptions { GeneratedFindings = 17 });
var id = emulator.Findings.Generated.IdAt(0);

var services = new ServiceCollection();
services.AddIoTAuditClient(options => (options.Region, options.ServiceUrl) = ("eu-west-1", emulator.ServiceUrl))
    .UseAwsOptions(new AWSOptions { Credentials = new BasicAWSCredentials("any", "any") });

await using var provider = services.BuildServiceProvider();
var finding = await provider.GetRequiredService<IAuditFindingClient>().DescribeAsync(id);

Console.WriteLine($"{finding.FindingId} {finding.CheckName} {finding.Severity}, through {typeof(IAmazonIoT).Assembly.FullName}");
return finding.FindingId == id && finding.CheckName is not null && emulator.Requests.Count == 1 ? 0 : 1;
