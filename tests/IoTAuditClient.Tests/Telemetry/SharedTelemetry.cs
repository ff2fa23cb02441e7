using Xunit;

namespace IoTAuditClient.Tests.Telemetry;

/// <summary>The meter and the source are the process's: tests that count what they say run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class SharedTelemetry
{
    public const string Name = "telemetry";
}
