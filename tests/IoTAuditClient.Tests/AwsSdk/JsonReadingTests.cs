using Amazon.IoT.Model;
using Xunit;
using SdkFinding = Amazon.IoT.Model.AuditFinding;

namespace IoTAuditClient.Tests.AwsSdk;

public sealed class JsonReadingTests
{
    [Theory]
    [InlineData("5.50", "5.50")]
    [InlineData("true", "True")]
    [InlineData("\"\"", "")]
    [InlineData("\"\\u00e9\\n\"", "\u00e9\n")]
    public async Task String_ScalarOfAnyKind_ReadsItsText(string json, string expected)
        => Assert.Equal(expected, (await ReadFindingAsync($$"""{"checkName":{{json}}}""")).CheckName);

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("\"true\"", true)]
    public async Task Boolean_ValueOrText_IsRead(string json, bool expected)
        => Assert.Equal(expected, (await ReadFindingAsync($$"""{"isSuppressed":{{json}}}""")).IsSuppressed);

    [Theory]
    [InlineData("1576012046.168", "2019-12-10T21:07:26.168Z")]
    [InlineData("1559988217.27", "2019-06-08T10:03:37.270Z")]
    [InlineData("1398796238", "2014-04-29T18:30:38.000Z")] // RestJsonJsonTimestamps
    [InlineData("\"1398796238\"", "2014-04-29T18:30:38.000Z")]
    [InlineData("\"2000-01-02T20:34:56.123Z\"", "2000-01-02T20:34:56.123Z")] // RestJsonDateTimeWithFractionalSeconds
    [InlineData("\"2019-12-16T22:48:18-01:00\"", "2019-12-16T23:48:18.000Z")] // RestJsonDateTimeWithNegativeOffset
    [InlineData("\"2019-12-17T00:48:18+01:00\"", "2019-12-16T23:48:18.000Z")] // RestJsonDateTimeWithPositiveOffset
    [InlineData("0", "1970-01-01T00:00:00.000Z")]
    public async Task Time_NumberOrText_IsReadAsUtc(string json, string expected)
    {
        var time = (await ReadFindingAsync($$"""{"findingTime":{{json}}}""")).FindingTime;

        Assert.NotNull(time);
        Assert.Equal(DateTimeKind.Utc, time.Value.Kind);
        // AWSSDK.Core 4.0 is up to 100 ns off, 4.1 is exact.
        var rounded = new DateTime((time.Value.Ticks + 5000) / 10000 * 10000, DateTimeKind.Utc);
        Assert.Equal(expected, rounded.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("\"x\"")]
    [InlineData("5")]
    [InlineData("true")]
    [InlineData("[]")]
    [InlineData("[1,2]")]
    public async Task Structure_ValueOfAnotherKind_ReadsAnObjectWithoutMembers(string json)
    {
        var resource = (await ReadFindingAsync($$"""{"nonCompliantResource":{{json}}}""")).NonCompliantResource;

        Assert.NotNull(resource);
        Assert.Null(resource.AdditionalInfo);
        Assert.Null(resource.ResourceIdentifier);
        Assert.Null(resource.ResourceType);
    }

    [Fact]
    public async Task List_Empty_IsReadAsAnEmptyList()
        => Assert.Empty((await ReadFindingAsync("""{"relatedResources":[]}""")).RelatedResources); // RestJsonListsEmpty

    [Fact]
    public async Task List_WithNullElement_KeepsIt()
    {
        // RestJsonSparseListsSerializeNull
        var finding = await ReadFindingAsync("""{"relatedResources":[null,{"resourceType":"IAM_ROLE"},[]],"taskId":"t"}""");

        Assert.Equal([null, "IAM_ROLE", null], finding.RelatedResources.Select(resource => resource?.ResourceType?.Value));
        Assert.Null(finding.RelatedResources[0]);
        Assert.NotNull(finding.RelatedResources[2]);
        Assert.Equal("t", finding.TaskId);
    }

    [Fact]
    public async Task Map_WithNullValue_KeepsIt()
    {
        // RestJsonDeserializesSparseNullMapValues
        var finding = await ReadFindingAsync("""{"nonCompliantResource":{"additionalInfo":{"EXPIRATION_TIME":null,"x":""}}}""");

        Assert.Null(finding.NonCompliantResource.AdditionalInfo["EXPIRATION_TIME"]);
        Assert.Equal("", finding.NonCompliantResource.AdditionalInfo["x"]);
    }

    [Fact]
    public async Task Map_Empty_IsReadAsAnEmptyMap()
        => Assert.Empty((await ReadFindingAsync("""{"nonCompliantResource":{"additionalInfo":{}}}""")).NonCompliantResource.AdditionalInfo);

    [Fact]
    public async Task Enumeration_UnknownValue_IsKept()
    {
        var finding = await ReadFindingAsync("""{"severity":"APOCALYPTIC","nonCompliantResource":{"resourceType":"TOASTER"}}""");

        Assert.Equal("APOCALYPTIC", finding.Severity.Value);
        Assert.Equal("TOASTER", finding.NonCompliantResource.ResourceType.Value);
    }

    private static Task<SdkFinding> ReadFindingAsync(string finding) => ReadAsync($$"""{"finding":{{finding}}}""");

    private static async Task<SdkFinding> ReadAsync(string body)
    {
        using var client = FakeIoTService.Answering(body).CreateClient();
        return (await client.DescribeAuditFindingAsync(
            new DescribeAuditFindingRequest { FindingId = "f" },
            TestContext.Current.CancellationToken)).Finding;
    }
}
