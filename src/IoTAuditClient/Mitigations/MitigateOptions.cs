namespace IoTAuditClient;

/// <summary>How any number of findings are mitigated.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record MitigateOptions
{
    /// <summary>Gets whether the result waits for the end of the tasks and tells what became of each finding.</summary>
    /// <value>The default is <see langword="true"/>. With <see langword="false"/> a finding whose task was started is
    /// <see cref="MitigationOutcome.Unknown"/>.</value>
    public bool WaitsForEnd { get; init; } = true;

    /// <summary>Gets how long to wait for each task, and how often to ask.</summary>
    /// <value>The default has the defaults of <see cref="AuditWaitOptions"/>.</value>
    public AuditWaitOptions Wait { get; init; } = new();
}
