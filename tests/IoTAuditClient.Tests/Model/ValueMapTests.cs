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
        IReadOnlyDictionary<string, string> map = ValueMap.Copy(Enumerable.Range(0, size).Select(i => KeyValuePair.Create($"k{i}", (string?)$"{i}")));

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
        Assert.Equal("2", Assert.Single(ValueMap.Copy([KeyValuePair.Create("k", (string?)"1"), KeyValuePair.Create("k", (string?)"2")])).Value);

    [Fact]
    public void Copy_OfAnotherMap_IsThatMap()
    {
        var map = ValueMap.Copy([KeyValuePair.Create("k", (string?)"1")]);

        Assert.Same(map, ValueMap.Copy(map!));
    }
}
