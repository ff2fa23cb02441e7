namespace IoTAuditClient.Audits;

/// <summary>
/// What the extensions know of our own client, and not of a fake: its clock, and a way to ask that lets other calls go first.
/// </summary>
internal interface IAuditPolling
{
    TimeProvider TimeProvider { get; }

    /// <summary>The clock of the options, else that of our own client, else the system's.</summary>
    static TimeProvider ClockOf(IAuditTaskClient client, TimeProvider? ofOptions) =>
        ofOptions ?? (client as IAuditPolling)?.TimeProvider ?? TimeProvider.System;

    /// <summary>Describes an audit at low priority. The operation timeout begins with the permit.</summary>
    Task<AuditTask> PollAsync(string taskId, CancellationToken cancellationToken);
}
