using IoTAudit.Cli.Emulating;
using IoTAuditClient.IntegrationTests.Faults;
using Xunit;

namespace IoTAuditClient.IntegrationTests.CommandLine;

/// <summary>The names of <c>iot-audit emulator --fault</c> and those of docs/faults.md are the same.</summary>
public sealed class FaultNameTests
{
    [Fact]
    public void Names_OfTheConsole_AreThoseOfTheDocument() =>
        Assert.Equal(NamedFaults.Names.Order(StringComparer.Ordinal), FaultMatrix.Faults.Select(static fault => fault.ConsoleName).OfType<string>().Order(StringComparer.Ordinal));
}
