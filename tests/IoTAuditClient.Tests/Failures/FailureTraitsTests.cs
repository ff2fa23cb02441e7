using System.Text.RegularExpressions;
using IoTAuditClient.Failures;
using IoTAuditClient.Tests.Testing;
using Xunit;

namespace IoTAuditClient.Tests.Failures;

public sealed class FailureTraitsTests
{
    public static TheoryData<string> Kinds => [.. Enum.GetNames<FailureKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Of_EveryKind_HasTraitsOfItsOwn(string name)
    {
        var kind = Enum.Parse<FailureKind>(name);

        Assert.Equal(kind is FailureKind.Unexpected, FailureTraits.Of(kind).Outcome == "unexpected");
    }

    [Fact]
    public void Outcomes_OfAllKinds_AreThoseThatTheDocumentTells()
    {
        var document = File.ReadAllText(Path.Combine(Repository.Root, "docs", "telemetry.md"));

        var told = Regex.Matches(document.Split("`iot_audit.outcome` is one of:")[1].Split("Worth an alarm")[0], "(?m)^\\| `([a-z_]+)`");

        Assert.Equal(
            Enum.GetValues<FailureKind>().Select(static kind => FailureTraits.Of(kind).Outcome).Append("ok").Append("cancelled")
                .Distinct().Order(StringComparer.Ordinal),
            told.Select(static match => match.Groups[1].Value).Order(StringComparer.Ordinal));
    }
}
