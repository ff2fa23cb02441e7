using Amazon.Extensions.NETCore.Setup;
using Amazon.Runtime;
using IoTAuditClient.IntegrationTests.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Polly;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Protocol;

/// <summary>One call of the client as an app registers it, but without retries, answered with given bytes.</summary>
internal static class ProtocolCall
{
    /// <summary>The operations by the names that the cases use.</summary>
    public static readonly string[] Operations = ["describe", "list", "related"];

    /// <summary>Makes the call and returns what came of it, and what was sent.</summary>
    public static async Task<(T Result, IReadOnlyList<RawRequest> Requests)> MakeAsync<T>(
        byte[] response,
        Func<IAuditFindingClient, CancellationToken, Task<T>> call,
        string path = "")
    {
        using var server = new RawServer(response);
        var services = new ServiceCollection();
        services.AddIoTAuditClient(options =>
            {
                options.ServiceUrl = new Uri(server.Url, path);
                options.Region = "eu-west-1";
            })
            .UseAwsOptions(new AWSOptions { Credentials = new BasicAWSCredentials("AKIDEXAMPLE", "secret") })
            .UsePipeline(pipeline => pipeline.AddTimeout(TimeSpan.FromMinutes(1)));
        await using var provider = services.BuildServiceProvider();
        var result = await call(provider.GetRequiredService<IAuditFindingClient>(), TestContext.Current.CancellationToken);
        return (result, server.Requests);
    }

    /// <summary>What a call of this operation throws for these bytes.</summary>
    public static async Task<AuditClientException> FailAsync(string operation, byte[] response)
    {
        var (exception, _) = await MakeAsync(
            response,
            (client, token) => Assert.ThrowsAnyAsync<AuditClientException>(() => AskAsync(client, operation, token)));
        return exception;
    }

    private static Task AskAsync(IAuditFindingClient client, string operation, CancellationToken token) => operation switch
    {
        "describe" => client.DescribeAsync("f-1", token),
        "list" => client.ListPageAsync(AuditFindingQuery.ForTask("t-1"), cancellationToken: token),
        _ => client.ListRelatedResourcesPageAsync("f-1", cancellationToken: token),
    };
}
