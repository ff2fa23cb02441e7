using System.Diagnostics.CodeAnalysis;
using Amazon.Extensions.NETCore.Setup;
using Amazon.Runtime;
using IoTAuditClient.Emulator;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace IoTAuditClient.IntegrationTests.Documents;

/// <summary>
/// The names that a block of a document may use without declaring them. A block that declares one of them itself means its own.
/// </summary>
[SuppressMessage("Style", "IDE1006:Naming Styles", Justification = "They stand for local variables.")]
public abstract class SnippetContext
{
    public static async Task RunAsync(Type snippet, CancellationToken cancellationToken)
    {
        var context = (SnippetContext)Activator.CreateInstance(snippet)!;
        await using var served = await AuditEmulator.StartAsync(new AuditEmulatorOptions { GeneratedFindings = 50 }, cancellationToken);
        await using var provider = new ServiceCollection()
            .AddIoTAuditClient(options => options.ServiceUrl = served.ServiceUrl)
            .UseAwsOptions(new AWSOptions { Region = Amazon.RegionEndpoint.EUWest1, Credentials = new BasicAWSCredentials("test", "test") })
            .Services.BuildServiceProvider();
        context.emulator = served;
        context.client = provider.GetRequiredService<IAuditFindingClient>();
        context.findingId = served.Findings.Generated.IdAt(0);
        context.finding = await context.client.DescribeAsync(context.findingId, cancellationToken);
        context.cancellationToken = cancellationToken;
        await context.RunAsync();
    }

    protected IServiceCollection services { get; } = new ServiceCollection();

    protected HostApplicationBuilder builder { get; } = Host.CreateEmptyApplicationBuilder(null);

    protected IConfiguration configuration => builder.Configuration;

    protected ILogger logger => NullLogger.Instance;

    protected AuditEmulator emulator { get; private set; } = null!;

    protected IAuditFindingClient client { get; private set; } = null!;

    protected string findingId { get; private set; } = null!;

    protected AuditFinding finding { get; private set; } = null!;

    protected CancellationToken cancellationToken { get; private set; }

    protected abstract Task RunAsync();
}
