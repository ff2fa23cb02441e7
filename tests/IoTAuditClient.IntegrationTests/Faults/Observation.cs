using Microsoft.Extensions.Logging.Testing;

namespace IoTAuditClient.IntegrationTests.Faults;

/// <summary>What came of a call that met a fault.</summary>
internal sealed record Observation
{
    /// <summary>Gets the answer; null where the call threw.</summary>
    public required object? Answer { get; init; }

    /// <summary>Gets what the call threw, or null.</summary>
    public required Exception? Exception { get; init; }

    /// <summary>Gets the answer of a call that meets no fault.</summary>
    public required object Undisturbed { get; init; }

    /// <summary>Gets how many requests were on the wire.</summary>
    public required int Requests { get; init; }

    /// <summary>Gets how long the call took by its clock.</summary>
    public required TimeSpan Elapsed { get; init; }

    public required IReadOnlyList<FakeLogRecord> Logs { get; init; }

    public required string Outcome { get; init; }

    public required double DurationSeconds { get; init; }

    public required long Retries { get; init; }

    public required long Throttles { get; init; }

    public required long UnrecognizedValues { get; init; }

    /// <summary>Gets what the next call returned, where this one threw although the fault has passed.</summary>
    public required object? NextAnswer { get; init; }
}
