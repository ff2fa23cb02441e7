using System.Diagnostics;
using System.Globalization;
using Amazon.Extensions.NETCore.Setup;
using Amazon.IoT;
using Amazon.IoT.Model;
using Amazon.Runtime;
using Microsoft.Extensions.DependencyInjection;
using Polly;
using Polly.Retry;

namespace IoTAuditClient.Benchmarks.Bulk;

/// <summary>Makes the calls of a row, in a process of its own, and counts those that were lost.</summary>
internal static class BulkWorker
{
    private static readonly BasicAWSCredentials Credentials = new("AKIDEXAMPLE", "secret");

    /// <returns>How long the calls took, and how many were lost.</returns>
    public static Task<(TimeSpan Elapsed, int Lost)> RunAsync(string worker, Uri url, int callers, IReadOnlyList<string> ids) =>
        worker switch
        {
            "adaptive" => RunOursAsync(url, callers, ids, pacing => pacing.Mode = PacingMode.Adaptive),
            "off" => RunOursAsync(url, callers, ids, pacing => pacing.Mode = PacingMode.Off),
            _ when worker.StartsWith("fixed:", StringComparison.Ordinal) => RunOursAsync(url, callers, ids, pacing =>
            {
                pacing.Mode = PacingMode.Fixed;
                pacing.Rates["DescribeAuditFinding"] = double.Parse(worker["fixed:".Length..], CultureInfo.InvariantCulture);
            }),
            "sdk-standard" => RunSdkAsync(url, callers, ids, RequestRetryMode.Standard, null),
            "sdk-adaptive" => RunSdkAsync(url, callers, ids, RequestRetryMode.Adaptive, null),
            "polly" => RunSdkAsync(url, callers, ids, null, new ResiliencePipelineBuilder().AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = 5,
                Delay = TimeSpan.FromMilliseconds(200),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
            }).Build()),
            "bare" => RunSdkAsync(url, callers, ids, null, null),
            _ => throw new ArgumentOutOfRangeException(nameof(worker), worker, "no such worker"),
        };

    public static ServiceProvider Provide(Uri url, Action<PacingOptions> configure)
    {
        var services = new ServiceCollection();
        services.AddIoTAuditClient(options =>
        {
            options.ServiceUrl = url;
            options.Region = "eu-west-1";
            configure(options.Pacing);
        }).UseAwsOptions(new AWSOptions { Credentials = Credentials });
        return services.BuildServiceProvider();
    }

    private static async Task<(TimeSpan Elapsed, int Lost)> RunOursAsync(
        Uri url,
        int callers,
        IReadOnlyList<string> ids,
        Action<PacingOptions> configure)
    {
        await using var provider = Provide(url, configure);
        var client = provider.GetRequiredService<IAuditFindingClient>();

        // Starting a runtime is not what is measured.
        await client.DescribeAsync(ids[0]);
        var start = Stopwatch.GetTimestamp();
        var lost = 0;
        await foreach (var outcome in client.DescribeManyAsync(
            ids,
            new DescribeManyOptions { MaxInFlight = callers, Order = DescribeManyOrder.Completion }))
        {
            lost += outcome.Status is AuditFindingOutcomeStatus.Found ? 0 : 1;
        }

        return (Stopwatch.GetElapsedTime(start), lost);
    }

    private static async Task<(TimeSpan Elapsed, int Lost)> RunSdkAsync(
        Uri url,
        int callers,
        IReadOnlyList<string> ids,
        RequestRetryMode? mode,
        ResiliencePipeline? pipeline)
    {
        var config = new AmazonIoTConfig { ServiceURL = url.ToString(), AuthenticationRegion = "eu-west-1" };
        if (mode is { } retryMode)
        {
            config.RetryMode = retryMode;
        }
        else
        {
            config.MaxErrorRetry = 0;
            config.MaxStaleConnectionRetries = 0;
        }

        using var client = new AmazonIoTClient(Credentials, config);
        await client.DescribeAuditFindingAsync(new DescribeAuditFindingRequest { FindingId = ids[0] });
        var start = Stopwatch.GetTimestamp();
        var next = -1;
        var lost = 0;
        await Task.WhenAll(Enumerable.Range(0, callers).Select(async _ =>
        {
            for (var index = Interlocked.Increment(ref next); index < ids.Count; index = Interlocked.Increment(ref next))
            {
                var request = new DescribeAuditFindingRequest { FindingId = ids[index] };
                try
                {
                    if (pipeline is null)
                    {
                        await client.DescribeAuditFindingAsync(request);
                    }
                    else
                    {
                        await pipeline.ExecuteAsync(async token => await client.DescribeAuditFindingAsync(request, token));
                    }
                }
                catch (Exception exception) when (exception is AmazonServiceException or AmazonClientException)
                {
                    Interlocked.Increment(ref lost);
                }
            }
        }));
        return (Stopwatch.GetElapsedTime(start), lost);
    }
}
