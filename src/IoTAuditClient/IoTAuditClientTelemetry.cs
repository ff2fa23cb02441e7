namespace IoTAuditClient;

/// <summary>The names under which the clients of a process report what they do.</summary>
/// <remarks>
/// Pass them to OpenTelemetry: <c>.AddSource(IoTAuditClientTelemetry.ActivitySourceName)</c> and <c>.AddMeter(IoTAuditClientTelemetry.MeterName)</c>.
/// </remarks>
public static class IoTAuditClientTelemetry
{
    /// <summary>The name of the <see cref="System.Diagnostics.ActivitySource"/>: one internal span for each call, such as <c>AuditFinding.Describe</c>.</summary>
    public const string ActivitySourceName = "IoTAuditClient";

    /// <summary>The name of the <see cref="System.Diagnostics.Metrics.Meter"/>.</summary>
    public const string MeterName = "IoTAuditClient";
}
