namespace IoTAuditClient;

/// <summary>The names under which the clients of a process report what they do.</summary>
/// <remarks>
/// Pass them to OpenTelemetry: <c>.AddSource(IoTAuditClientTelemetry.ActivitySourceName)</c> and
/// <c>.AddMeter(IoTAuditClientTelemetry.MeterName)</c>.
/// </remarks>
public static class IoTAuditClientTelemetry
{
    /// <summary>
    /// The name of the <see cref="System.Diagnostics.ActivitySource"/>: one internal span for each call, such as
    /// <c>AuditFinding.Describe</c>.
    /// </summary>
    /// <remarks>
    /// The spans of the AWS SDK and of HttpClient, where the app collects those, lie inside it. Its tags are
    /// <c>rpc.system</c>, <c>rpc.service</c>, <c>rpc.method</c>, <c>iot_audit.finding_id</c>, <c>iot_audit.outcome</c>,
    /// <c>iot_audit.attempts</c>, <c>iot_audit.throttles</c>, <c>iot_audit.client</c> (the key), <c>cloud.region</c> and
    /// <c>server.address</c>, as far as they are known, and for a failure <c>error.type</c> and <c>aws.request_id</c>.
    /// Its status is an error where the call throws an <see cref="AuditClientException"/>. It stays unset for an answer,
    /// for a miss of <see cref="IAuditFindingClient.FindAsync"/> and for a call that its caller cancels.
    /// </remarks>
    public const string ActivitySourceName = "IoTAuditClient";

    /// <summary>The name of the <see cref="System.Diagnostics.Metrics.Meter"/>.</summary>
    /// <remarks>
    /// No instrument has a tag for an id. Each has <c>iot_audit.client</c> (the key of a keyed client),
    /// <c>cloud.region</c> and <c>server.address</c>, as far as they are known, but for the counter of unrecognized
    /// values. <c>iot_audit.operation</c> is the AWS operation, such as <c>DescribeAuditFinding</c>.
    /// <c>iot_audit.outcome</c> is one of <c>ok</c>, <c>not_found</c>, <c>cancelled</c>, <c>request_invalid</c>,
    /// <c>access_denied</c>, <c>credentials</c>, <c>configuration</c>, <c>throttled</c>, <c>quota_exceeded</c>,
    /// <c>already_exists</c>, <c>timeout</c>, <c>response</c>, <c>service</c>, <c>held_back</c>, <c>disposed</c> and <c>unexpected</c>. The
    /// histogram of a failure also has <c>error.type</c>: the error code where this version knows it, else the outcome.
    /// </remarks>
    public const string MeterName = "IoTAuditClient";

    /// <summary>
    /// The name of the histogram of how long calls take, retries and waits included: in seconds, with the tags
    /// <c>iot_audit.operation</c> and <c>iot_audit.outcome</c>.
    /// </summary>
    /// <remarks>On .NET 9 and later it brings its own bucket boundaries, from 10 ms to 60 s; for .NET 8 give it some in a view.</remarks>
    public const string OperationDuration = "iot_audit.client.operation.duration";

    /// <summary>The name of the counter of attempts that followed a failed one, with the tag <c>iot_audit.operation</c>.</summary>
    public const string Retries = "iot_audit.client.retries";

    /// <summary>The name of the counter of attempts that the service throttled, with the tag <c>iot_audit.operation</c>.</summary>
    public const string Throttles = "iot_audit.client.throttles";

    /// <summary>The name of the counter of values from the service that this version does not know and passes on unchanged.</summary>
    /// <remarks>Its tag <c>iot_audit.value_kind</c> is one of <c>severity</c>, <c>check_name</c>, <c>resource_type</c>,
    /// <c>resource_identifier</c>, <c>audit_status</c>, <c>audit_type</c> and <c>check_status</c>; the value itself is
    /// in the log, at Debug.</remarks>
    public const string UnrecognizedValues = "iot_audit.client.unrecognized_values";
}
