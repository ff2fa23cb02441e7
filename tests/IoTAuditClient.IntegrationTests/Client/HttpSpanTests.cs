using System.Diagnostics;
using IoTAuditClient.Emulator;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Client;

public sealed class HttpSpanTests
{
    [Fact]
    public async Task DescribeAsync_HttpClientIsTraced_ItsSpansLieInOursAndNoTraceHeaderIsSent()
    {
        using var root = new Activity("test").Start();
        var spans = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "System.Net.Http" or IoTAuditClientTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                // Other tests run beside this one.
                if (activity.TraceId == root.TraceId)
                {
                    lock (spans)
                    {
                        spans.Add(activity);
                    }
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        await using var served = await ServedClient.StartAsync();
        served.Emulator.Faults.Add(AuditFault.InternalFailure().Times(1));

        await served.DescribeAsync();

        var describe = Assert.Single(spans, span => span.OperationName == "AuditFinding.Describe");
        Assert.Equal(root.SpanId, describe.ParentSpanId);
        var requests = spans.Where(span => span.Source.Name == "System.Net.Http" || span.OperationName == "System.Net.Http.HttpRequestOut")
            .ToList();
        Assert.Equal(2, requests.Count);
        Assert.All(requests, request => Assert.Equal(describe.SpanId, request.ParentSpanId));
        Assert.All(
            served.Emulator.Requests,
            request => Assert.DoesNotContain("traceparent", request.Headers.Keys, StringComparer.OrdinalIgnoreCase));
    }
}
