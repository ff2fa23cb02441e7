using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace IoTAuditClient;

/// <summary>The spans and metrics of all clients of the process.</summary>
internal static class AuditTelemetry
{
    private static readonly string? Version = typeof(AuditTelemetry).Assembly.GetName().Version?.ToString(3);
    private static readonly ActivitySource Source = new(IoTAuditClientTelemetry.ActivitySourceName, Version);
    private static readonly Meter Meter = new(IoTAuditClientTelemetry.MeterName, Version);

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "iot_audit.client.operation.duration", "s", "How long a call took, retries and waits included.");

    private static readonly Counter<long> Retries = Meter.CreateCounter<long>(
        "iot_audit.client.retries", "{retry}", "Attempts that followed a failed one.");

    private static readonly Counter<long> Throttles = Meter.CreateCounter<long>(
        "iot_audit.client.throttles", "{attempt}", "Attempts that the service throttled.");

    private static readonly Counter<long> UnrecognizedValues = Meter.CreateCounter<long>(
        "iot_audit.client.unrecognized_values", "{value}", "Values from the service that this version does not know; they are passed on unchanged.");

    public static Activity? Start(AuditOperation operation, string? findingId)
    {
        var activity = Source.StartActivity(operation.SpanName);
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag("rpc.service", "IoT").SetTag("rpc.method", operation.Name);
            if (findingId is not null)
            {
                activity.SetTag("iot_audit.finding_id", findingId);
            }
        }

        return activity;
    }

    public static void RecordSuccess(Activity? activity, AuditCall call) => End(activity, call, "ok");

    public static void RecordNotFound(Activity? activity, AuditCall call) => End(activity, call, "not_found");

    public static void RecordCancellation(Activity? activity, AuditCall call)
    {
        activity?.SetStatus(ActivityStatusCode.Error, "cancelled");
        End(activity, call, "cancelled");
    }

    public static void RecordFailure(Activity? activity, AuditCall call, Failure failure)
    {
        var outcome = OutcomeOf(failure.Kind);
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetStatus(ActivityStatusCode.Error, failure.ErrorCode ?? outcome);
            activity.SetTag("error.type", failure.ErrorCode ?? outcome);
            activity.SetTag("aws.request_id", failure.RequestId);
        }

        End(activity, call, outcome);
    }

    public static void RecordRetry(AuditOperation operation) => Retries.Add(1, Operation(operation));

    public static void RecordThrottle(AuditOperation operation) => Throttles.Add(1, Operation(operation));

    public static void RecordUnrecognizedValue(string kind) => UnrecognizedValues.Add(1, new KeyValuePair<string, object?>("kind", kind));

    private static void End(Activity? activity, AuditCall call, string outcome)
    {
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag("iot_audit.attempts", call.Attempts).SetTag("iot_audit.throttles", call.Throttles);
        }

        if (Duration.Enabled)
        {
            Duration.Record(call.Elapsed.TotalSeconds, Operation(call.Operation), new KeyValuePair<string, object?>("outcome", outcome));
        }
    }

    private static KeyValuePair<string, object?> Operation(AuditOperation operation) => new("operation", operation.Name);

    private static string OutcomeOf(FailureKind kind) => kind switch
    {
        FailureKind.NotFound => "not_found",
        FailureKind.RequestInvalid => "request_invalid",
        FailureKind.AccessDenied => "access_denied",
        FailureKind.Credentials => "credentials",
        FailureKind.Configuration => "configuration",
        FailureKind.Throttled => "throttled",
        FailureKind.QuotaExceeded => "quota_exceeded",
        FailureKind.AttemptTimeout or FailureKind.OperationTimeout => "timeout",
        FailureKind.UnreadableResponse => "response",
        FailureKind.Unavailable or FailureKind.Rejected => "service",
        _ => "unexpected",
    };
}
