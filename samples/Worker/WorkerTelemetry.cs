using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Worker;

/// <summary>What the worker tells beside the spans and metrics of the library.</summary>
internal static class WorkerTelemetry
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string Name = "Worker";

    public static readonly ActivitySource Activities = new(Name);

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Messages = Meter.CreateCounter<long>("worker.messages", "{message}", "Messages by outcome.");
    private static readonly Counter<long> Findings = Meter.CreateCounter<long>("worker.findings", "{finding}", "Findings written.");

    /// <summary>Counts a message that is done with: written, twice, unusable, delayed, returned or lost.</summary>
    public static void CountMessage(string outcome) => Messages.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    public static void CountFindings(long findings) => Findings.Add(findings);
}
