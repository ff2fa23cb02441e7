using IoTAuditClient.Model;
using Xunit;

namespace IoTAuditClient.Tests;

public sealed class ValueMapTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(300)]
    public void Lookup_OfAnySize_FindsEveryKeyOrdinally(int size)
    {
        IReadOnlyDictionary<string, string> map =
            ValueMap.Copy(Enumerable.Range(0, size).Select(i => KeyValuePair.Create($"k{i}", (string?)$"{i}")));

        Assert.Equal(size, map.Count);
        for (var i = 0; i < size; i++)
        {
            Assert.Equal($"{i}", map[$"k{i}"]);
            Assert.True(map.ContainsKey($"k{i}"));
        }

        Assert.False(map.ContainsKey("K0"));
        Assert.False(map.TryGetValue("none", out var value));
        Assert.Null(value);
        Assert.Equal(Enumerable.Range(0, size).Select(i => $"k{i}"), map.Keys);
        Assert.Equal(Enumerable.Range(0, size).Select(i => $"{i}"), map.Values);
    }

    [Fact]
    public void Indexer_KeyThatIsMissing_NamesItAndTheKeysThatAreThere()
    {
        IReadOnlyDictionary<string, string> map = ValueMap.Copy([KeyValuePair.Create("EXPIRATION_TIME", (string?)"1")]);

        var error = Assert.Throws<KeyNotFoundException>(() => map["EXPIRATION"]);

        Assert.Contains("'EXPIRATION'", error.Message, StringComparison.Ordinal);
        Assert.Contains("EXPIRATION_TIME", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Copy_KeyTwice_TheLastValueCounts() =>
        Assert.Equal(
            "2",
            Assert.Single(ValueMap.Copy([KeyValuePair.Create("k", (string?)"1"), KeyValuePair.Create("k", (string?)"2")])).Value);

    [Theory]
    [InlineData(3)]
    [InlineData(12)]
    public void Equals_SamePairsInAnyOrder_AsObjectsToo(int size)
    {
        var map = Numbered(Enumerable.Range(0, size));
        var reversed = Numbered(Enumerable.Range(0, size).Reverse());

        Assert.True(map.Equals((object)reversed));
        Assert.Equal(map.GetHashCode(), reversed.GetHashCode());
        Assert.True(map.Equals(map));
        Assert.False(map.Equals((object?)null));
        Assert.False(map.Equals((ValueMap?)null));
        Assert.False(map.Equals((object)"text"));
        Assert.False(map.Equals(Numbered(Enumerable.Range(0, size - 1))));
        Assert.False(map.Equals(Numbered(Enumerable.Range(1, size))));
        Assert.False(map.Equals(
            ValueMap.Copy(map.Select(pair => KeyValuePair.Create(pair.Key, (string?)(pair.Key == "k1" ? "other" : pair.Value))))));
        Assert.NotEqual(map.GetHashCode(), Numbered(Enumerable.Range(1, size)).GetHashCode());
    }

    [Fact]
    public void Enumeration_WithoutItsType_HasTheSamePairs() =>
        Assert.Equal(Numbered([1, 2]), ((System.Collections.IEnumerable)Numbered([1, 2])).Cast<KeyValuePair<string, string>>());

    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    public void Lookup_NullKey_Throws(int size) =>
        Assert.Throws<ArgumentNullException>("key", () => Numbered(Enumerable.Range(0, size)).ContainsKey(null!));

    [Fact]
    public void ToString_OfPairs_ShowsThemOnOneLine()
    {
        Assert.Equal("[k1 = 1, k2 = 2]", Numbered([1, 2]).ToString());
        Assert.Equal("[a\\u000A = \\u001B]", ValueMap.Copy([KeyValuePair.Create("a\n", (string?)"\u001b")]).ToString());
        Assert.Equal("[]", ValueMap.Empty.ToString());
    }

    [Fact]
    public void Copy_NullValue_IsEmptyText() => Assert.Equal("", ValueMap.Copy([KeyValuePair.Create("k", (string?)null)])["k"]);

    [Fact]
    public void Copy_NothingOrNoPairs_IsTheEmptyMap()
    {
        Assert.Same(ValueMap.Empty, ValueMap.Copy(null));
        Assert.Same(ValueMap.Empty, ValueMap.Copy([]));
    }

    [Fact]
    public void Copy_OfAnotherMap_IsThatMap()
    {
        var map = ValueMap.Copy([KeyValuePair.Create("k", (string?)"1")]);

        Assert.Same(map, ValueMap.Copy(map!));
    }

    private static ValueMap Numbered(IEnumerable<int> numbers) =>
        ValueMap.Copy(numbers.Select(i => KeyValuePair.Create($"k{i}", (string?)$"{i}")));
}
