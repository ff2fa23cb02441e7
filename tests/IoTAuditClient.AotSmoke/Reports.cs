namespace IoTAuditClient.AotSmoke;

/// <summary>Keeps the reports of a wait, at once and in their order.</summary>
internal sealed class Reports<T>(List<T> reports) : IProgress<T>
{
    public void Report(T value) => reports.Add(value);
}
