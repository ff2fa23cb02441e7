namespace IoTAuditClient.Benchmarks.Bulk;

/// <summary>One line of the table: who calls, how much, and what the service grants.</summary>
/// <param name="Name">What the row is called.</param>
/// <param name="Worker">Who calls: a name that <see cref="BulkWorker"/> knows.</param>
/// <param name="Quota">Calls a second that the service grants.</param>
/// <param name="Callers">How many call at a time.</param>
/// <param name="Calls">How many calls there are.</param>
internal sealed record BulkRow(string Name, string Worker, double Quota, int Callers, int Calls)
{
    /// <summary>Gets the quota from the middle of the run on.</summary>
    public double? QuotaLater { get; init; }

    public int Burst => (int)(Quota / 4);

    /// <summary>The time that the quota makes inevitable: the burst comes for free, everything else at the rate.</summary>
    public double IdealSeconds =>
        QuotaLater is { } later ? (((Calls / 2.0) - Burst) / Quota) + (Calls / 2.0 / later) : (Calls - Burst) / Quota;
}
