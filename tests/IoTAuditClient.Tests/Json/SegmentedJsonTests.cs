using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Xunit;

namespace IoTAuditClient.Tests;

/// <summary>
/// JSON that does not lie in one piece, or not all of it: the converters are public, and a caller brings a
/// reader of his own.
/// </summary>
public sealed class SegmentedJsonTests
{
    private const string Finding =
        """{"findingId":"f-1","severity":5,"findingTime":"1575982046.168","isSuppressed":true,"relatedResources":[{"resourceType":"CLIENT_ID","resourceIdentifier":{"clientId":"c"},"additionalInfo":{"A":"1"}}]}""";

    [Fact]
    public void Read_OneByteASegment_IsTheSameFinding() => Assert.Equal(JsonSerializer.Deserialize<AuditFinding>(Finding), Read(Finding));

    [Theory]
    [InlineData(
        """{"relatedResources":[{"resourceIdentifier":{"policyVersionIdentifier":true}}]}""",
        "$.relatedResources[0].resourceIdentifier.policyVersionIdentifier",
        "true")]
    [InlineData("""{"isSuppressed":"maybe"}""", "$.isSuppressed", "the text \"maybe\"")]
    public void Read_OneByteASegmentThatDoesNotFit_NamesPathAndValue(string json, string path, string shown)
    {
        var exception = Assert.Throws<JsonException>(() => Read(json));

        Assert.Equal(path, exception.Path);
        Assert.Contains($", but is {shown}.", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"findingId":"f-1" """, "$.findingId")]
    [InlineData("""{"findingId":""", "$.findingId")]
    [InlineData("""{"unknown":[1,2""", "$.unknown")]
    public void Read_PartOfAFinding_SaysThatItEndsTooEarly(string json, string path)
    {
        var exception = Assert.Throws<JsonException>(() =>
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json), isFinalBlock: false, default);
            reader.Read();
            Converter().Read(ref reader, typeof(AuditFinding), JsonSerializerOptions.Default);
        });

        Assert.Equal(path, exception.Path);
        Assert.EndsWith("ends too early.", exception.Message, StringComparison.Ordinal);
    }

    private static AuditFinding? Read(string json)
    {
        var reader = new Utf8JsonReader(Segments(Encoding.UTF8.GetBytes(json)));
        reader.Read();
        return Converter().Read(ref reader, typeof(AuditFinding), JsonSerializerOptions.Default);
    }

    private static JsonConverter<AuditFinding> Converter() =>
        Assert.IsAssignableFrom<JsonConverter<AuditFinding>>(
            new AuditJsonConverterFactory().CreateConverter(typeof(AuditFinding), JsonSerializerOptions.Default));

    private static ReadOnlySequence<byte> Segments(byte[] bytes)
    {
        var first = new Segment(bytes.AsMemory(0, 1), null);
        var last = first;
        for (var i = 1; i < bytes.Length; i++)
        {
            last = new Segment(bytes.AsMemory(i, 1), last);
        }

        return new ReadOnlySequence<byte>(first, 0, last, 1);
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory, Segment? before)
        {
            Memory = memory;
            RunningIndex = before is null ? 0 : before.RunningIndex + before.Memory.Length;
            before?.Next = this;
        }
    }
}
