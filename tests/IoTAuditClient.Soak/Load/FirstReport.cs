namespace IoTAuditClient.Soak.Load;

/// <summary>Tells of the first report of a run, which has the id of the audit that was started.</summary>
internal sealed class FirstReport(Action<AuditTask> tell) : IProgress<AuditTask>
{
    public string? TaskId { get; private set; }

    public bool HasCome => TaskId is not null;

    public void Report(AuditTask value)
    {
        if (!HasCome)
        {
            TaskId = value.TaskId;
            tell(value);
        }
    }
}
