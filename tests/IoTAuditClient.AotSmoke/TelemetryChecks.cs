using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using IoTAuditClient.Emulator;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IoTAuditClient.AotSmoke;

/// <summary>Spans, metrics and logs of one call that is throttled, fails and then succeeds.</summary>
internal static class TelemetryChecks
{
    public static async Task RunAsync(Checks checks, EmulatedService service)
    {
        await checks.RunAsync("telemetry: a span with operation, id and outcome", () => SpanAsync(service));
        await checks.RunAsync("telemetry: duration, retries and throttles are measured", () => MetricsAsync(service));
        await checks.RunAsync("telemetry: a retry is logged", () => LogAsync(service));
    }

    private static async Task SpanAsync(EmulatedService service)
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == IoTAuditClientTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        var id = service.Emulator.Findings.Generated.IdAt(0);

        await DescribeWithFaultsAsync(service.Client, service, id);

        var span = spans.Single();
        Claim.Equal("AuditFinding.Describe", span.OperationName);
        Claim.Equal(
            ("IoT", "DescribeAuditFinding", id, "ok"),
            (Tag(span, "rpc.service"), Tag(span, "rpc.method"), Tag(span, "iot_audit.finding_id"), Tag(span, "iot_audit.outcome")));
        Claim.Equal("1", Tag(span, "iot_audit.throttles"));
    }

    private static async Task MetricsAsync(EmulatedService service)
    {
        var sums = new ConcurrentDictionary<string, double>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == IoTAuditClientTelemetry.MeterName)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>(
            (instrument, value, _, _) => sums.AddOrUpdate(instrument.Name, value, (_, sum) => sum + value));
        listener.SetMeasurementEventCallback<double>(
            (instrument, value, _, _) => sums.AddOrUpdate(instrument.Name, value, (_, sum) => sum + value));
        listener.Start();

        await DescribeWithFaultsAsync(service.Client, service, service.Emulator.Findings.Generated.IdAt(0));

        Claim.That(sums[IoTAuditClientTelemetry.OperationDuration] > 0);
        Claim.Equal(2d, sums[IoTAuditClientTelemetry.Retries]);
        Claim.Equal(1d, sums[IoTAuditClientTelemetry.Throttles]);
    }

    private static async Task LogAsync(EmulatedService service)
    {
        using var log = new RecordedLog();
        await using var provider =
            service.Provide(add: services => services.AddLogging(logging => logging.AddProvider(log).SetMinimumLevel(LogLevel.Debug)));

        await DescribeWithFaultsAsync(
            provider.GetRequiredService<IAuditFindingClient>(), service, service.Emulator.Findings.Generated.IdAt(0));

        Claim.Equal(2, log.Lines.Count(line =>
            line.Contains(" Debug Retrying: ", StringComparison.Ordinal) && line.StartsWith("IoTAuditClient", StringComparison.Ordinal)));
    }

    private static async Task DescribeWithFaultsAsync(IAuditFindingClient client, EmulatedService service, string id)
    {
        using var throttle = service.Emulator.Faults.Add(AuditFault.Throttle());
        using var failure = service.Emulator.Faults.Add(AuditFault.InternalFailure());
        await client.DescribeAsync(id);
    }

    private static string? Tag(Activity span, string name) => span.GetTagItem(name)?.ToString();
}
