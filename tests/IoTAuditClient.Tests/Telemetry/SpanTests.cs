using System.Diagnostics;
using IoTAuditClient.Tests.Testing;
using Moq;
using OpenTelemetry.Trace;
using Xunit;

namespace IoTAuditClient.Tests.Telemetry;

[Collection(SharedTelemetry.Name)]
public sealed class SpanTests : IDisposable
{
    private readonly IoTMock _iot = new();
    private readonly StepTime _time = new(TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(10));
    private readonly List<Activity> _spans = [];
    private readonly ActivitySource _app = new("app");
    private readonly TracerProvider _tracing;

    public SpanTests() => _tracing = OpenTelemetry.Sdk.CreateTracerProviderBuilder()
        .AddSource(IoTAuditClientTelemetry.ActivitySourceName)
        .AddSource("app")
        .AddInMemoryExporter(_spans)
        .Build();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task DescribeAsync_Answer_IsOneInternalSpanWithTheFactsOfTheCall()
    {
        _iot.Throws(SdkErrors.Throttling()).Returns(new Amazon.IoT.Model.AuditFinding());

        await RunAsync(client => client.DescribeAsync("f-1", Token));

        var span = Span();
        Assert.Equal(
            ("AuditFinding.Describe", ActivityKind.Internal, ActivityStatusCode.Unset),
            (span.OperationName, span.Kind, span.Status));
        Assert.Equal(
            new Dictionary<string, object?>
            {
                ["rpc.system"] = "aws-api",
                ["rpc.service"] = "IoT",
                ["rpc.method"] = "DescribeAuditFinding",
                ["iot_audit.finding_id"] = "f-1",
                ["iot_audit.outcome"] = "ok",
                ["iot_audit.attempts"] = 2,
                ["iot_audit.throttles"] = 1,
            },
            span.TagObjects.ToDictionary());
        Assert.Empty(span.Events);
    }

    [Fact]
    public async Task DescribeAsync_WithinASpanOfTheApp_LiesBetweenItAndTheSdks()
    {
        _iot.Answers(_ =>
        {
            using var sdk = _app.StartActivity("sdk");
            return Task.FromResult(new Amazon.IoT.Model.DescribeAuditFindingResponse { Finding = new() });
        });
        using (_app.StartActivity("request"))
        {
            await RunAsync(client => client.DescribeAsync("f-1", Token));
            Assert.Equal("request", Activity.Current?.OperationName);
        }

        var request = Assert.Single(_spans, span => span.OperationName == "request");
        Assert.Equal(request.SpanId, Span().ParentSpanId);
        Assert.Equal(Span().SpanId, Assert.Single(_spans, span => span.OperationName == "sdk").ParentSpanId);
    }

    [Fact]
    public async Task DescribeAsync_AnsweredAtOnce_IsASpanOfOneAttempt()
    {
        _iot.Returns(new Amazon.IoT.Model.AuditFinding());

        await RunAsync(client => client.DescribeAsync("f-1", Token));

        Assert.Equal(("ok", 1), (Span().GetTagItem("iot_audit.outcome"), Span().GetTagItem("iot_audit.attempts")));
    }

    [Fact]
    public async Task Lists_Always_HaveSpansNamedAfterThem()
    {
        _iot.Mock.Setup(
            client => client.ListAuditFindingsAsync(It.IsAny<Amazon.IoT.Model.ListAuditFindingsRequest>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new Amazon.IoT.Model.ListAuditFindingsResponse { Findings = [] });
        _iot.Mock.Setup(client => client.ListRelatedResourcesForAuditFindingAsync(
            It.IsAny<Amazon.IoT.Model.ListRelatedResourcesForAuditFindingRequest>(),
            It.IsAny<CancellationToken>()))
            .ReturnsAsync(new Amazon.IoT.Model.ListRelatedResourcesForAuditFindingResponse { RelatedResources = [] });

        await RunAsync(async client =>
        {
            await client.ListPageAsync(AuditFindingQuery.ForTask("t-1"), cancellationToken: Token);
            await client.ListRelatedResourcesPageAsync("f-1", cancellationToken: Token);
        });

        Assert.Equal(["AuditFinding.List", "AuditFinding.ListRelatedResources"], _spans.Select(span => span.OperationName));
    }

    [Fact]
    public async Task FindAsync_NoFinding_IsNoError()
    {
        _iot.Throws(SdkErrors.NotFound());

        await RunAsync(client => client.FindAsync("f-1", Token));

        Assert.Equal((ActivityStatusCode.Unset, "not_found"), (Span().Status, Span().GetTagItem("iot_audit.outcome")));
        Assert.Null(Span().GetTagItem("error.type"));
    }

    [Fact]
    public async Task DescribeAsync_NoFinding_IsAnError()
    {
        _iot.Throws(SdkErrors.NotFound());

        await RunAsync(client => client.DescribeAsync("f-1", Token));

        Assert.Equal(ActivityStatusCode.Error, Span().Status);
        Assert.Equal(
            ("ResourceNotFoundException", "ResourceNotFoundException"),
            (Span().StatusDescription, Span().GetTagItem("error.type")));
        Assert.Equal(SdkErrors.RequestId, Span().GetTagItem("aws.request_id"));
    }

    [Fact]
    public async Task DescribeAsync_NoAnswerAtAll_IsAnErrorOfItsKind()
    {
        _iot.AlwaysThrows(new HttpRequestException("down"));

        await RunAsync(client => client.DescribeAsync("f-1", Token));

        Assert.Equal(
            (ActivityStatusCode.Error, "service", "service"),
            (Span().Status, Span().StatusDescription, Span().GetTagItem("error.type")));
    }

    [Fact]
    public async Task DescribeAsync_CallerCancels_IsNoError()
    {
        using var source = new CancellationTokenSource();
        _iot.Answers(async cancellationToken =>
        {
            await source.CancelAsync();
            throw new OperationCanceledException(cancellationToken);
        });

        await RunAsync(client => client.DescribeAsync("f-1", source.Token));

        Assert.Equal((ActivityStatusCode.Unset, "cancelled"), (Span().Status, Span().GetTagItem("iot_audit.outcome")));
    }

    [Fact]
    public async Task DescribeAsync_IdThatIsRefused_IsNoSpan()
    {
        await RunAsync(client => client.DescribeAsync("not an id", Token));

        Assert.Empty(_spans);
    }

    public void Dispose()
    {
        _tracing.Dispose();
        _app.Dispose();
    }

    private async Task RunAsync(Func<AuditFindingClient, Task> call)
    {
        var running = call(new AuditFindingClient(_iot.Object, null, null, _time));
        await _time.RunAsync(running);
        await running.ContinueWith(static _ => { }, TaskScheduler.Default);
    }

    private Activity Span() => Assert.Single(_spans, span => span.Source.Name == IoTAuditClientTelemetry.ActivitySourceName);
}
