using IoTAuditClient.Failures;
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
}
