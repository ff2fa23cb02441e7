namespace IoTAuditClient.Waiting;

/// <summary>
/// What the extensions know of our own client, and not of a fake: its clock, and a way to ask that lets other calls go first.
/// </summary>
/// <typeparam name="T">What the client describes.</typeparam>
internal interface IPolling<T>
{
    TimeProvider TimeProvider { get; }

    /// <summary>The clock of the options, else that of our own client, else the system's.</summary>
    static TimeProvider ClockOf(object client, TimeProvider? ofOptions) =>
        ofOptions ?? (client as IPolling<T>)?.TimeProvider ?? TimeProvider.System;

    /// <summary>Describes a task at low priority. The operation timeout begins with the permit.</summary>
    Task<T> PollAsync(string taskId, CancellationToken cancellationToken);
}
