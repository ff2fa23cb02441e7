using System.Globalization;
using IoTAuditClient.Paging;
using Xunit;

namespace IoTAuditClient.Tests.Paging;

public sealed class SeenTokensTests
{
    [Fact]
    public void Add_ATokenOfAnyTimeBefore_IsFalse()
    {
        var seen = new SeenTokens();
        Assert.True(seen.Add("a"));
        Assert.True(seen.Add("b"));

        Assert.False(seen.Add("a"));
    }

    [Fact]
    public void Add_TokensThatDifferInCase_AreDifferent()
    {
        var seen = new SeenTokens();

        Assert.True(seen.Add("a"));
        Assert.True(seen.Add("A"));
    }

    [Fact]
    public void Add_ARoundThatReachesBeyondTheBound_IsFoundTheNextTime()
    {
        var seen = new SeenTokens();
        var tokens = Enumerable.Range(0, 1_000).Select(number => number.ToString(CultureInfo.InvariantCulture)).ToArray();
        for (var number = 0; number < 65_000; number++)
        {
            Assert.True(seen.Add("other " + number.ToString(CultureInfo.InvariantCulture)));
        }

        Assert.Contains(tokens.Concat(tokens).Concat(tokens), token => !seen.Add(token));
    }

    [Fact]
    public void Add_MoreThanTheBound_BeginsAnew()
    {
        var seen = new SeenTokens();
        for (var number = 0; number <= 65_536; number++)
        {
            seen.Add(number.ToString(CultureInfo.InvariantCulture));
        }

        Assert.True(seen.Add("0"));
        Assert.False(seen.Add("65536"));
    }
}
