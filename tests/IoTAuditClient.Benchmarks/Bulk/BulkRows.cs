namespace IoTAuditClient.Benchmarks.Bulk;

internal static class BulkRows
{
    private static readonly IReadOnlyList<BulkRow> All =
    [
        new("Fixed at the quota", "fixed:25", 25, 64, 500),
        new("Fixed at the quota", "fixed:25", 25, 512, 500),
        new("Fixed at the quota", "fixed:50", 50, 64, 1000),
        new("Fixed at the quota", "fixed:50", 50, 512, 1000),
        new("Fixed at the quota", "fixed:200", 200, 64, 6000),
        new("Fixed at the quota", "fixed:200", 200, 512, 6000),
        new("Adaptive, quota as documented", "adaptive", 25, 64, 500),
        new("Adaptive, quota as documented", "adaptive", 25, 512, 500),
        new("Adaptive, twice the documented", "adaptive", 50, 64, 1000),
        new("Adaptive, twice the documented", "adaptive", 50, 512, 1000),
        new("Adaptive, half the documented", "adaptive", 12.5, 64, 250),
        new("Adaptive, eight times the documented", "adaptive", 200, 64, 10_000),
        new("Adaptive, eight times the documented", "adaptive", 200, 512, 10_000),
        new("Adaptive, doubled half-way", "adaptive", 25, 64, 1000) { QuotaLater = 50 },
        new("Adaptive, halved half-way", "adaptive", 50, 64, 1000) { QuotaLater = 25 },
        new("SDK alone, standard mode", "sdk-standard", 50, 64, 1000),
        new("SDK alone, adaptive mode", "sdk-adaptive", 50, 64, 1000),
        new("Polly's retry alone (5, exponential)", "polly", 50, 64, 1000),
    ];

    /// <summary>
    /// All rows; at a small scale one of each kind, with as many calls as the burst lets through: the adaptive SDK needs ten seconds
    /// to recover from one throttle.
    /// </summary>
    public static IEnumerable<BulkRow> Of(Scale scale) => !scale.IsSmall
        ? All
        : All.DistinctBy(static row => (row.Worker.Split(':')[0], row.QuotaLater is null))
            .Select(static row => row with { Calls = row.Burst });
}
