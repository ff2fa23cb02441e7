using Amazon.Extensions.NETCore.Setup;
using Amazon.IoT;
using IoTAuditClient.Calls;
using Polly;
using Polly.Retry;

namespace IoTAuditClient.DependencyInjection;

/// <summary>What the builder of one client was told, kept as named options so that the order of registrations does not matter.</summary>
internal sealed class AuditClientRegistration
{
    public Func<IServiceProvider, AWSOptions>? AwsOptions { get; set; }

    public Func<IServiceProvider, IAmazonIoT>? IoTClient { get; set; }

    public Action<RetryStrategyOptions>? ConfigureRetry { get; set; }

    public Action<ResiliencePipelineBuilder>? Pipeline { get; set; }

    /// <summary>
    /// Gets or sets where the jitter of the retries comes from, from 0 (included) to 1. For tests that write down how long a call takes.
    /// </summary>
    public Func<double> Random { get; set; } = Jitter.Next;
}
