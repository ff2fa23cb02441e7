using System.Text.Json.Nodes;
using Xunit;

namespace IoTAuditClient.Tests.AwsSdk;

/// <summary>Compares JSON by value: neither order nor escaping counts.</summary>
internal static class JsonAssert
{
    public static void Equal(string expected, string? actual)
    {
        Assert.NotNull(actual);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)), $"Expected {expected}, not {actual}.");
    }
}
