using Amazon.Extensions.NETCore.Setup;
using Amazon.IoT;
using Amazon.IoT.Model;
using Amazon.Runtime;
using Microsoft.Extensions.DependencyInjection;

namespace IoTAuditClient.Benchmarks.Overhead;

/// <summary>The same call through this client and through the bare SDK with its retries off.</summary>
internal static class Contenders
{
    public static (Func<Task> Call, IDisposable Owner) Ours(Uri url)
    {
        var services = new ServiceCollection();
        services.AddIoTAuditClient(options =>
        {
            options.ServiceUrl = url;
            options.Region = "eu-west-1";
        }).UseAwsOptions(new AWSOptions { Credentials = new BasicAWSCredentials("AKIDEXAMPLE", "secret") });
        var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<IAuditFindingClient>();
        return (() => client.DescribeAsync(SampleFinding.Id), provider);
    }

    /// <summary>The bare SDK out of a container, as its own package registers it.</summary>
    public static (Func<Task> Call, IDisposable Owner) Registered(Uri url)
    {
        var services = new ServiceCollection();
        var options = new AWSOptions { Credentials = new BasicAWSCredentials("AKIDEXAMPLE", "secret") };
        options.DefaultClientConfig.ServiceURL = url.ToString();
        options.DefaultClientConfig.AuthenticationRegion = "eu-west-1";
        options.DefaultClientConfig.MaxErrorRetry = 0;
        services.AddAWSService<IAmazonIoT>(options);
        var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<IAmazonIoT>();
        return (() => client.DescribeAuditFindingAsync(new DescribeAuditFindingRequest { FindingId = SampleFinding.Id }), provider);
    }

    public static (Func<Task> Call, IDisposable Owner) Bare(Uri url)
    {
        var client = new AmazonIoTClient(
            new BasicAWSCredentials("AKIDEXAMPLE", "secret"),
            new AmazonIoTConfig
            {
                ServiceURL = url.ToString(),
                AuthenticationRegion = "eu-west-1",
                MaxErrorRetry = 0,
                MaxStaleConnectionRetries = 0,
            });
        return (() => client.DescribeAuditFindingAsync(new DescribeAuditFindingRequest { FindingId = SampleFinding.Id }), client);
    }
}
