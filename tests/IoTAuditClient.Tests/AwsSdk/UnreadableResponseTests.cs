using System.Net;
using System.Text.Json;
using Amazon.IoT.Model;
using Amazon.Runtime;
using Xunit;

namespace IoTAuditClient.Tests.AwsSdk;

public sealed class UnreadableResponseTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("<html><body>Welcome</body></html>")]
    [InlineData("""{"finding":""")]
    [InlineData("""{"finding":{"findingId":"f""")]
    [InlineData("""{"finding":{"relatedResources":[""")]
    [InlineData("""{"finding":{"relatedResources":[{}""")]
    [InlineData("""{"finding":{"findingId":{}}}""")]
    [InlineData("""{"finding":{"findingId":[]}}""")]
    [InlineData("""{"finding":{"severity":{}}}""")]
    [InlineData("""{"finding":{"isSuppressed":"yes"}}""")]
    [InlineData("""{"finding":{"isSuppressed":1}}""")]
    [InlineData("""{"finding":{"findingTime":1572007301019}}""")]
    [InlineData("""{"finding":{"findingTime":253402300800}}""")]
    [InlineData("""{"finding":{"findingTime":"not a time"}}""")]
    [InlineData("""{"finding":{"findingTime":true}}""")]
    [InlineData("""{"finding":{"nonCompliantResource":{"additionalInfo":["a"]}}}""")]
    public async Task DescribeAuditFinding_UnreadableBody_ThrowsAmazonUnmarshallingException(string body)
    {
        var exception = await DescribeAsync(body);

        Assert.Equal(HttpStatusCode.OK, exception.StatusCode);
        Assert.Equal(ErrorType.Sender, exception.ErrorType);
        Assert.Equal(FakeIoTService.RequestId, exception.RequestId);
        Assert.NotNull(exception.InnerException);
    }

    [Theory]
    [InlineData("""{"finding":{"relatedResources":{}}}""")]
    [InlineData("""{"finding":{"relatedResources":{"resourceType":"CLIENT_ID"}}}""")]
    [InlineData("""{"finding":{"relatedResources":"x","taskId":"t"}}""")]
    [InlineData("""{"finding":{"relatedResources":5}}""")]
    [InlineData("""{"finding":{"relatedResources":true}}""")]
    [InlineData("""{"finding":{"relatedResources":["x"]}}""")]
    [InlineData("""{"finding":{"relatedResources":[{},1]}}""")]
    [InlineData("""{"finding":{"relatedResources":[{"resourceIdentifier":"x"}],"taskId":"t"}}""")]
    [InlineData("""{"finding":{"nonCompliantResource":{"additionalInfo":"x"},"taskId":"t"}}""")]
    [InlineData("""{"finding":{"nonCompliantResource":{"additionalInfo":5}}}""")]
    [InlineData("""{"finding":{"nonCompliantResource":{"additionalInfo":[]}}}""")]
    [InlineData("""{"finding":{"relatedResources":[{"additionalInfo":true}],"taskId":"t"}}""")]
    public async Task DescribeAuditFinding_NoListWhereAListBelongs_ThrowsAmazonUnmarshallingException(string body)
    {
        Assert.SkipUnless(LoadedSdk.IsSubset, "The real AWSSDK.IoT reads such a list until the memory is gone.");

        var exception = await DescribeAsync(body);

        Assert.IsType<JsonException>(exception.InnerException, exactMatch: false);
    }

    private static async Task<AmazonUnmarshallingException> DescribeAsync(string body)
    {
        using var client = FakeIoTService.Answering(body).CreateClient();
        return await Assert.ThrowsAsync<AmazonUnmarshallingException>(
            () => client.DescribeAuditFindingAsync(new DescribeAuditFindingRequest { FindingId = "f" }, Token));
    }
}
