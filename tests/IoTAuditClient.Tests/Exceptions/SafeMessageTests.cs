using IoTAuditClient.Exceptions;
using Xunit;

namespace IoTAuditClient.Tests.Exceptions;

public sealed class SafeMessageTests
{
    private const string Rocket = "\U0001F680";

    public static TheoryData<string, string> Messages => new()
    {
        { "a\u001b[31m", "a\\u001B[31m" },
        { new string('x', 1_000), new string('x', 1_000) },
        { new string('x', 1_001), new string('x', 1_000) + "..." },
        { new string('x', 999) + Rocket, new string('x', 999) + "..." },
        { new string('x', 998) + Rocket, new string('x', 998) + Rocket },
        { new string('x', 998) + Rocket + "y", new string('x', 998) + Rocket + "..." },
    };

    [Theory]
    [MemberData(nameof(Messages))]
    public void Of_MessageOfOurs_IsOneLineOfAThousandCharactersAndNoHalfOfAPair(string message, string expected) =>
        Assert.Equal(expected, SafeMessage.Of(new ArgumentException(message)));

    [Fact]
    public void Of_MessageOfAnother_IsItsTypeAlone() => Assert.Equal(
        "System.InvalidOperationException was thrown; its message is left out, because it may quote secrets.",
        SafeMessage.Of(new InvalidOperationException("secret")));
}
