using System.Text.RegularExpressions;
using IoTAudit.Tool.Commands.Emulator;
using IoTAuditClient.Tests.Testing;
using Xunit;

namespace IoTAudit.Tool.Tests;

/// <summary>
/// The names of <c>iot-audit emulator --fault</c> and those of docs/faults.md, which the integration tests write, are the same.
/// </summary>
public sealed partial class FaultNameTests
{
    [Fact]
    public void Names_OfTheConsole_AreThoseOfTheDocument()
    {
        var document = File.ReadAllText(Path.Combine(Repository.Root, "docs", "faults.md"));
        Assert.Equal(
            NamedFaults.Names.Order(StringComparer.Ordinal),
            NameInFirstCell().Matches(document).Select(static match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"^\| [^|]* \(`([a-z0-9-]+)`\)[^|]*\|", RegexOptions.Multiline)]
    private static partial Regex NameInFirstCell();
}
