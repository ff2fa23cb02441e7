namespace IoTAuditClient.Benchmarks.Deployed;

/// <summary>What became of the audits of a run.</summary>
/// <param name="Time">From the first message to the last that was deleted.</param>
/// <param name="Findings">How many findings were written, each once.</param>
/// <param name="Shares">Of the findings, how many each worker wrote; one that was killed has what it had logged.</param>
/// <param name="PeakBytes">The most memory that a worker had.</param>
internal sealed record DeployedRun(TimeSpan Time, int Findings, IReadOnlyList<double> Shares, long PeakBytes);
