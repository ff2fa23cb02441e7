using Amazon.Extensions.NETCore.Setup;
using Amazon.Runtime;
using Microsoft.Extensions.DependencyInjection;
using Polly;

namespace IoTAuditClient.Conformance;

/// <summary>The clients of each endpoint, registered as an app registers it, but with neither retries nor pacing.</summary>
internal sealed class Clients : IAsyncDisposable
{
    private readonly Dictionary<Uri, ServiceProvider> _providers = [];

    public IServiceProvider For(Uri endpoint)
    {
        if (!_providers.TryGetValue(endpoint, out var provider))
        {
            _providers[endpoint] = provider = Register(endpoint);
        }

        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var provider in _providers.Values)
        {
            await provider.DisposeAsync();
        }
    }

    private static ServiceProvider Register(Uri endpoint)
    {
        var services = new ServiceCollection();
        services.AddIoTAuditClient(options =>
            {
                options.ServiceUrl = endpoint;
                options.Region = Environment.GetEnvironmentVariable("AWS_DEFAULT_REGION");
                options.Pacing.Mode = PacingMode.Off;
            })
            .UseAwsOptions(new AWSOptions { Credentials = new EnvironmentVariablesAWSCredentials() })
            .UsePipeline(pipeline => pipeline.AddTimeout(TimeSpan.FromMinutes(1)));
        return services.BuildServiceProvider();
    }
}
