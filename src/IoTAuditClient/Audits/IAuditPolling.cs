namespace IoTAuditClient.Audits;

/// <summary>
/// What the extensions know of our own client, and not of a fake: its clock, and a way to ask that lets other calls go first.
/// </summary>
internal interface IAuditPolling
{
    TimeProvider TimeProvider { get; }

    /// <summary>Describes an audit at low priority. The operation timeout begins with the permit.</summary>
    Task<AuditTask> PollAsync(string taskId, CancellationToken cancellationToken);
}
