using Xunit;

namespace IoTAuditClient.Tests;

public sealed class AuditFindingIdTests
{
    private const string Rule = "A finding id has 1 to 128 characters of a-z, A-Z, 0-9, '_' and '-'; this one ";

    [Theory]
    [InlineData("f")]
    [InlineData("296ccd39f806bf9d8f8de20d0ceb33a1")]
    [InlineData("_-AZaz09")]
    public void IsValid_TextThatKeepsToTheRule_IsTrue(string id)
    {
        Assert.True(AuditFindingId.IsValid(id));
        Assert.True(AuditFindingId.IsValid(id, out var violation));
        Assert.Null(violation);
    }

    [Theory]
    [InlineData(null, "is null.")]
    [InlineData("", "is empty.")]
    [InlineData("a b", "has another at position 2: \"a b\".")]
    [InlineData("f\n", "has another at position 2: \"f\\u000A\".")]
    [InlineData("ä", "has another at position 1: \"ä\".")]
    public void IsValid_TextThatBreaksTheRule_SaysHow(string? id, string violation)
    {
        Assert.False(AuditFindingId.IsValid(id));
        Assert.False(AuditFindingId.IsValid(id, out var said));
        Assert.Equal(Rule + violation, said);
    }

    [Theory]
    [InlineData(128, true)]
    [InlineData(129, false)]
    [InlineData(100_000, false)]
    public void IsValid_ByLength_EndsAtTheMost(int length, bool isValid)
    {
        Assert.Equal(isValid, AuditFindingId.IsValid(new string('f', length), out var violation));
        Assert.InRange(violation?.Length ?? 0, 0, 300);
    }
}
