using System.Diagnostics;
using System.Diagnostics.Metrics;
using IoTAuditClient.Failures;

namespace IoTAuditClient.Telemetry;

/// <summary>The spans and metrics of all clients of the process.</summary>
internal static class AuditTelemetry
{
    private static readonly string? Version = typeof(AuditTelemetry).Assembly.GetName().Version?.ToString(3);
    private static readonly ActivitySource Source = new(IoTAuditClientTelemetry.ActivitySourceName, Version);
    private static readonly Meter Meter = new(IoTAuditClientTelemetry.MeterName, Version);

    private static readonly Histogram<double> Duration = CreateDuration();

    private static readonly Counter<long> Retries = Meter.CreateCounter<long>(
        IoTAuditClientTelemetry.Retries, "{retry}", "Attempts that followed a failed one.");

    private static readonly Counter<long> Throttles = Meter.CreateCounter<long>(
        IoTAuditClientTelemetry.Throttles, "{attempt}", "Attempts that the service throttled.");

    private static readonly Counter<long> UnrecognizedValues = Meter.CreateCounter<long>(
        IoTAuditClientTelemetry.UnrecognizedValues,
        "{value}",
        "Values from the service that this version does not know; they are passed on unchanged.");

    public static Activity? Start(string operation, string spanName, CallSubject subject)
    {
        var activity = Source.StartActivity(spanName);
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag("rpc.system", "aws-api").SetTag("rpc.service", "IoT").SetTag("rpc.method", operation);
            if (subject.Tag is { } tag)
            {
                activity.SetTag(tag, subject.Id);
            }
        }

        return activity;
    }

    public static void RecordSuccess(Activity? activity, CallFacts call) => End(activity, call, "ok");

    public static void RecordNotFound(Activity? activity, CallFacts call) => End(activity, call, "not_found");

    // A caller that no longer wants the answer is not a fault: the span's status stays unset.
    public static void RecordCancellation(Activity? activity, CallFacts call) => End(activity, call, "cancelled");

    public static void RecordFailure(Activity? activity, CallFacts call, Failure failure)
    {
        var outcome = failure.Traits.Outcome;
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetStatus(ActivityStatusCode.Error, failure.ErrorCode ?? outcome);
            activity.SetTag("error.type", failure.ErrorCode ?? outcome);
            activity.SetTag("aws.request_id", failure.RequestId);
        }

        // A code that this version does not know is left out, because each text would be a time series of its own.
        End(activity, call, outcome, ErrorCodes.KindOf(failure.ErrorCode) is null ? outcome : failure.ErrorCode);
    }

    public static void RecordRetry(CallFacts call) => Retries.Add(1, TagsOf(call));

    public static void RecordThrottle(CallFacts call) => Throttles.Add(1, TagsOf(call));

    public static void RecordUnrecognizedValue(string kind) =>
        UnrecognizedValues.Add(1, new KeyValuePair<string, object?>("iot_audit.value_kind", kind.Replace(' ', '_')));

    private static void End(Activity? activity, CallFacts call, string outcome, string? errorType = null)
    {
        if (activity is { IsAllDataRequested: true })
        {
            activity
                .SetTag("iot_audit.outcome", outcome)
                .SetTag("iot_audit.attempts", call.Attempts)
                .SetTag("iot_audit.throttles", call.Throttles)
                    .SetTag("iot_audit.client", call.Client.Name)
                    .SetTag("cloud.region", call.Client.Region)
                    .SetTag("server.address", call.Client.Endpoint?.Host);
        }

        if (Duration.Enabled)
        {
            var tags = TagsOf(call);
            tags.Add("iot_audit.outcome", outcome);
            if (errorType is not null)
            {
                tags.Add("error.type", errorType);
            }

            Duration.Record(call.Elapsed.TotalSeconds, tags);
        }
    }

    private static Histogram<double> CreateDuration()
    {
        const string unit = "s";
        const string description = "How long a call took, retries and waits included.";
#if NET9_0_OR_GREATER
        // The default bucket bounds of OpenTelemetry are for milliseconds, and this histogram counts seconds.
        var advice = new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
        };
        return Meter.CreateHistogram(IoTAuditClientTelemetry.OperationDuration, unit, description, tags: null, advice);
#else
        return Meter.CreateHistogram<double>(IoTAuditClientTelemetry.OperationDuration, unit, description);
#endif
    }

    // Without these, two accounts would be one time series. What is not known is left out.
    private static TagList TagsOf(CallFacts call)
    {
        var tags = new TagList { { "iot_audit.operation", call.Operation } };
        if (call.Client.Name is { } name)
        {
            tags.Add("iot_audit.client", name);
        }

        if (call.Client.Region is { } region)
        {
            tags.Add("cloud.region", region);
        }

        if (call.Client.Endpoint is { } endpoint)
        {
            tags.Add("server.address", endpoint.Host);
        }

        return tags;
    }
}
