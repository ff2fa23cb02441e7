using System.Diagnostics.Metrics;
using IoTAuditClient.Failures;
using IoTAuditClient.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IoTAuditClient.Tests.Telemetry;

[Collection(SharedTelemetry.Name)]
public sealed class MetricTests : IDisposable
{
    private static readonly string[] Tags = ["iot_audit.operation", "iot_audit.outcome", "iot_audit.value_kind", "error.type"];

    private readonly IoTMock _iot = new();
    private readonly StepTime _time = new(TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(10));
    private readonly List<Instrument> _instruments = [];
    private readonly List<Measurement> _measurements = [];
    private readonly MeterListener _listener = new();

    public MetricTests()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == IoTAuditClientTelemetry.MeterName)
            {
                _instruments.Add(instrument);
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Record(instrument, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Record(instrument, value, tags));
        _listener.Start();
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Meter_EveryInstrument_HasTheNameAndUnitThatIsPromised()
    {
        _iot.Returns(new Amazon.IoT.Model.AuditFinding());

        await RunAsync(client => client.DescribeAsync("f-1", Token));

        Assert.Equal(
            [
                (IoTAuditClientTelemetry.OperationDuration, "s"),
                (IoTAuditClientTelemetry.Retries, "{retry}"),
                (IoTAuditClientTelemetry.Throttles, "{attempt}"),
                (IoTAuditClientTelemetry.UnrecognizedValues, "{value}"),
            ],
            _instruments.Select(instrument => (instrument.Name, instrument.Unit!)).Order());
        Assert.Equal("iot_audit.client.operation.duration", IoTAuditClientTelemetry.OperationDuration);
        Assert.All(_instruments, instrument => Assert.False(string.IsNullOrEmpty(instrument.Description)));
    }

    [Fact]
    public async Task DescribeAsync_AnsweredAtOnce_IsMeasuredOnce()
    {
        _iot.Returns(new Amazon.IoT.Model.AuditFinding());

        await RunAsync(client => client.DescribeAsync("f-1", Token));

        var duration = Assert.Single(_measurements);
        Assert.Equal((IoTAuditClientTelemetry.OperationDuration, "ok"), (duration.Name, duration.Tags["iot_audit.outcome"]));
    }

#if NET9_0_OR_GREATER
    [Fact]
    public async Task Meter_Duration_AdvisesBoundsMadeForSeconds()
    {
        _iot.Returns(new Amazon.IoT.Model.AuditFinding());

        await RunAsync(client => client.DescribeAsync("f-1", Token));

        var duration = Assert.IsType<Histogram<double>>(
            Assert.Single(_instruments, instrument => instrument.Name == IoTAuditClientTelemetry.OperationDuration));
        Assert.Equal([0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60], duration.Advice!.HistogramBucketBoundaries!);
    }
#endif

    [Fact]
    public async Task DescribeAsync_Answer_MeasuresTheWholeCallInSeconds()
    {
        _iot.Throws(SdkErrors.InternalFailure()).Returns(new Amazon.IoT.Model.AuditFinding());

        await RunAsync(client => client.DescribeAsync("f-1", Token));

        var duration = Assert.Single(_measurements, measurement => measurement.Name == IoTAuditClientTelemetry.OperationDuration);
        Assert.Equal(Assert.Single(_time.Waits).TotalSeconds, duration.Value, precision: 6);
        Assert.Equal(("DescribeAuditFinding", "ok"), (duration.Tags["iot_audit.operation"], duration.Tags["iot_audit.outcome"]));
    }

    [Fact]
    public async Task DescribeAsync_ThrottlesAndFailures_AreCounted()
    {
        _iot.Throws(SdkErrors.Throttling())
            .Throws(SdkErrors.InternalFailure())
            .Throws(SdkErrors.Throttling())
            .Returns(new Amazon.IoT.Model.AuditFinding());

        await RunAsync(client => client.DescribeAsync("f-1", Token));

        Assert.Equal(3, Sum(IoTAuditClientTelemetry.Retries));
        Assert.Equal(2, Sum(IoTAuditClientTelemetry.Throttles));
    }

    [Fact]
    public async Task DescribeAsync_PipelineOfTheApps_CountsItsRetriesToo()
    {
        _iot.Throws(SdkErrors.InternalFailure()).Returns(new Amazon.IoT.Model.AuditFinding());
        await using var provider = new ServiceCollection().AddIoTAuditClient().UseIoTClient(_ => _iot.Object)
            .UsePipeline(pipeline => Polly.RetryResiliencePipelineBuilderExtensions.AddRetry(pipeline, new() { Delay = TimeSpan.Zero }))
            .Services.BuildServiceProvider();

        await provider.GetRequiredService<IAuditFindingClient>().DescribeAsync("f-1", Token);

        Assert.Equal(1, Sum(IoTAuditClientTelemetry.Retries));
    }

    [Fact]
    public async Task DescribeAsync_ValuesThatAreNotKnown_AreCountedByKindAndNotNamed()
    {
        _iot.Returns(new Amazon.IoT.Model.AuditFinding
        {
            Severity = new Amazon.IoT.AuditFindingSeverity("DIRE"),
            CheckName = "NEW_CHECK",
            NonCompliantResource = new Amazon.IoT.Model.NonCompliantResource
            {
                ResourceType = new Amazon.IoT.ResourceType("NEW_TYPE"),
                ResourceIdentifier = new(),
            },
        });

        await RunAsync(client => client.DescribeAsync("f-1", Token));

        var values = _measurements.Where(measurement => measurement.Name == IoTAuditClientTelemetry.UnrecognizedValues);
        Assert.Equal(
            ["check_name", "resource_identifier", "resource_type", "severity"],
            values.Select(value => (string?)value.Tags["iot_audit.value_kind"]).Order());
    }

    [Theory]
    [InlineData("ResourceNotFoundException", 404, "not_found")]
    [InlineData("InvalidRequestException", 400, "request_invalid")]
    [InlineData("AccessDeniedException", 403, "access_denied")]
    [InlineData("ExpiredTokenException", 403, "credentials")]
    [InlineData("ThrottlingException", 400, "throttled")]
    [InlineData("LimitExceededException", 410, "quota_exceeded")]
    [InlineData("InternalFailureException", 500, "service")]
    [InlineData("WhateverTheServiceSaysException-8f6bc0122d61", 418, "service")]
    public async Task DescribeAsync_Failure_HasAnOutcomeOutOfAShortList(string code, int status, string outcome)
    {
        _iot.AlwaysThrows(SdkErrors.Plain(code, status));

        await RunAsync(client => client.DescribeAsync("f-1", Token));

        var duration = Assert.Single(_measurements, measurement => measurement.Name == IoTAuditClientTelemetry.OperationDuration);
        Assert.Equal(outcome, duration.Tags["iot_audit.outcome"]);
        Assert.Equal(status == 418 ? "service" : code, duration.Tags["error.type"]);
        Assert.All(_measurements, measurement => Assert.Subset(Tags.ToHashSet(), measurement.Tags.Keys.ToHashSet()));
        Assert.DoesNotContain(
            _measurements.SelectMany(measurement => measurement.Tags.Values),
            value => value is "f-1" or SdkErrors.RequestId);
    }

    public static TheoryData<Exception, string> Failures => new()
    {
        { new AuditConfigurationException("no Region"), "configuration" },
        { new TimeoutException(), "timeout" },
        { new ResponseRefusedException("it is empty", System.Net.HttpStatusCode.OK, null), "response" },
        { new System.Net.Http.HttpRequestException(), "service" },
        { new InvalidOperationException(), "unexpected" },
    };

    [Theory]
    [MemberData(nameof(Failures), DisableDiscoveryEnumeration = true)]
    public async Task DescribeAsync_NoAnswer_HasAnOutcomeOfTheSameList(Exception thrown, string outcome)
    {
        _iot.AlwaysThrows(thrown);

        await RunAsync(client => client.DescribeAsync("f-1", Token));

        Assert.Equal(outcome, Assert.Single(
            _measurements,
            measurement => measurement.Name == IoTAuditClientTelemetry.OperationDuration).Tags["iot_audit.outcome"]);
    }

    [Fact]
    public async Task FindAsync_NoFinding_IsTheOutcomeNotFound()
    {
        _iot.Throws(SdkErrors.NotFound());

        await RunAsync(client => client.FindAsync("f-1", Token));

        Assert.Equal("not_found", Assert.Single(_measurements).Tags["iot_audit.outcome"]);
    }

    [Fact]
    public async Task DescribeAsync_CallerCancels_IsTheOutcomeCancelled()
    {
        using var source = new CancellationTokenSource();
        _iot.Answers(async cancellationToken =>
        {
            await source.CancelAsync();
            throw new OperationCanceledException(cancellationToken);
        });

        await RunAsync(client => client.DescribeAsync("f-1", source.Token));

        Assert.Equal("cancelled", Assert.Single(_measurements).Tags["iot_audit.outcome"]);
    }

    public void Dispose() => _listener.Dispose();

    private void Record(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _measurements.Add(new Measurement(instrument.Name, value, tags.ToArray().ToDictionary()));

    private double Sum(string name) => _measurements.Where(measurement => measurement.Name == name).Sum(measurement => measurement.Value);

    private async Task RunAsync(Func<AuditFindingClient, Task> call)
    {
        var running = call(new AuditFindingClient(_iot.Object, null, null, _time));
        await _time.RunAsync(running);
        await running.ContinueWith(static _ => { }, TaskScheduler.Default);
    }

    private sealed record Measurement(string Name, double Value, Dictionary<string, object?> Tags);
}
