using Amazon.IoT;
using Amazon.IoT.Model;
using Moq;
using Xunit;
using SdkFinding = Amazon.IoT.Model.AuditFinding;

namespace IoTAuditClient.Tests.AwsSdk;

public sealed class MockTests
{
    [Fact]
    public async Task Mock_OfTheInterface_AnswersASetUpCall()
    {
        var mock = new Mock<IAmazonIoT>(MockBehavior.Strict);
        mock
            .Setup(client => client.DescribeAuditFindingAsync(
                It.Is<DescribeAuditFindingRequest>(request => request.FindingId == "f"), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new DescribeAuditFindingResponse { Finding = new SdkFinding { FindingId = "f" } });

        var response = await mock.Object.DescribeAuditFindingAsync(
            new DescribeAuditFindingRequest { FindingId = "f" },
            TestContext.Current.CancellationToken);

        Assert.Equal("f", response.Finding.FindingId);
    }

    [Fact]
    public async Task Mock_OfTheClient_OverridesItsOperations()
    {
        var mock = new Mock<AmazonIoTClient>("a", "b", Amazon.RegionEndpoint.EUWest1) { CallBase = true };
        mock.Setup(client => client.ListAuditFindingsAsync(It.IsAny<ListAuditFindingsRequest>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new ListAuditFindingsResponse { NextToken = "n" });

        var response = await mock.Object.ListAuditFindingsAsync(new ListAuditFindingsRequest(), TestContext.Current.CancellationToken);

        Assert.Equal("n", response.NextToken);
    }
}
