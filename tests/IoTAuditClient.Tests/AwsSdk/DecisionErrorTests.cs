using System.Net;
using Amazon.IoT;
using Amazon.IoT.Model;
using Xunit;

namespace IoTAuditClient.Tests.AwsSdk;

/// <summary>The errors of the operations that suppress and mitigate findings.</summary>
public sealed class DecisionErrorTests
{
    private static readonly Type[] Types =
    [
        typeof(InternalFailureException), typeof(InvalidRequestException), typeof(LimitExceededException),
        typeof(ResourceAlreadyExistsException), typeof(ResourceNotFoundException), typeof(TaskAlreadyExistsException),
        typeof(ThrottlingException),
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("CreateAuditSuppression", "InternalFailure InvalidRequest LimitExceeded ResourceAlreadyExists Throttling")]
    [InlineData("DescribeAuditSuppression", "InternalFailure InvalidRequest ResourceNotFound Throttling")]
    [InlineData("UpdateAuditSuppression", "InternalFailure InvalidRequest ResourceNotFound Throttling")]
    [InlineData("DeleteAuditSuppression", "InternalFailure InvalidRequest Throttling")]
    [InlineData("ListAuditSuppressions", "InternalFailure InvalidRequest Throttling")]
    [InlineData("StartAuditMitigationActionsTask", "InternalFailure InvalidRequest LimitExceeded TaskAlreadyExists Throttling")]
    [InlineData("DescribeAuditMitigationActionsTask", "InternalFailure InvalidRequest ResourceNotFound Throttling")]
    [InlineData("ListAuditMitigationActionsTasks", "InternalFailure InvalidRequest Throttling")]
    [InlineData("ListAuditMitigationActionsExecutions", "InternalFailure InvalidRequest Throttling")]
    [InlineData("CancelAuditMitigationActionsTask", "InternalFailure InvalidRequest ResourceNotFound Throttling")]
    [InlineData("ListMitigationActions", "InternalFailure InvalidRequest Throttling")]
    [InlineData("DescribeMitigationAction", "InternalFailure InvalidRequest ResourceNotFound Throttling")]
    public async Task Operations_Errors_ThrowTheTypesThatTheyModel(string operation, string modelled)
    {
        var thrown = new List<string>();
        foreach (var type in Types)
        {
            var exception = await FailAsync(operation, """{"message":"m"}""", type.Name);
            Assert.Equal((type.Name, "m"), (exception.ErrorCode, exception.Message));
            if (exception.GetType() == type)
            {
                thrown.Add(type.Name.Replace("Exception", "", StringComparison.Ordinal));
            }
        }

        Assert.Equal(modelled, string.Join(' ', thrown));
    }

    [Theory]
    [InlineData("""{"message":"m","resourceId":"i","resourceArn":"a"}""", "i", "a")]
    [InlineData("""{"other":{"resourceId":"x"},"resourceId":"i","message":"m","list":["resourceArn",{"resourceArn":"y"}]}""", "i", null)]
    [InlineData("""{"resourceId":null,"message":"m"}""", null, null)]
    public async Task CreateAuditSuppression_ResourceAlreadyExists_ReadsWhichOne(string body, string? id, string? arn)
    {
        var exception = Assert.IsType<ResourceAlreadyExistsException>(
            await FailAsync("CreateAuditSuppression", body, nameof(ResourceAlreadyExistsException), HttpStatusCode.Conflict));

        Assert.Equal((id, arn), (exception.ResourceId, exception.ResourceArn));
        Assert.Equal(("m", HttpStatusCode.Conflict), (exception.Message, exception.StatusCode));
        Assert.Equal(FakeIoTService.RequestId, exception.RequestId);
    }

    [Fact]
    public async Task CreateAuditSuppression_ResourceAlreadyExistsByTheBody_ReadsWhichOne()
    {
        var exception = Assert.IsType<ResourceAlreadyExistsException>(await FailAsync(
            "CreateAuditSuppression",
            """{"__type":"com.amazonaws.iot#ResourceAlreadyExistsException","resourceId":"i","message":"m"}""",
            errorType: null,
            HttpStatusCode.Conflict));

        Assert.Equal("i", exception.ResourceId);
    }

    [Fact]
    public async Task CreateAuditSuppression_ResourceAlreadyExistsWithoutBody_KnowsNoMore()
    {
        var exception = Assert.IsType<ResourceAlreadyExistsException>(
            await FailAsync("CreateAuditSuppression", "", nameof(ResourceAlreadyExistsException), HttpStatusCode.Conflict));

        Assert.Null(exception.ResourceId);
        Assert.Null(exception.ResourceArn);
    }

    private static async Task<AmazonIoTException> FailAsync(
        string operation, string body, string? errorType, HttpStatusCode status = HttpStatusCode.BadRequest)
    {
        var service = errorType is null
            ? FakeIoTService.Answering(body, status)
            : FakeIoTService.Answering(body, status, ("x-amzn-ErrorType", errorType));
        using var client = service.CreateClient();
        return await Assert.ThrowsAnyAsync<AmazonIoTException>(() => SendAsync(client, operation));
    }

    private static Task SendAsync(AmazonIoTClient client, string operation) => operation switch
    {
        "CreateAuditSuppression" => client.CreateAuditSuppressionAsync(new(), Token),
        "DescribeAuditSuppression" => client.DescribeAuditSuppressionAsync(new(), Token),
        "UpdateAuditSuppression" => client.UpdateAuditSuppressionAsync(new(), Token),
        "DeleteAuditSuppression" => client.DeleteAuditSuppressionAsync(new(), Token),
        "ListAuditSuppressions" => client.ListAuditSuppressionsAsync(new(), Token),
        "StartAuditMitigationActionsTask" => client.StartAuditMitigationActionsTaskAsync(new() { TaskId = "t" }, Token),
        "DescribeAuditMitigationActionsTask" => client.DescribeAuditMitigationActionsTaskAsync(new() { TaskId = "t" }, Token),
        "ListAuditMitigationActionsTasks" => client.ListAuditMitigationActionsTasksAsync(
            new() { StartTime = DateTime.UnixEpoch, EndTime = DateTime.UnixEpoch }, Token),
        "ListAuditMitigationActionsExecutions" => client.ListAuditMitigationActionsExecutionsAsync(
            new() { TaskId = "t", FindingId = "f" }, Token),
        "CancelAuditMitigationActionsTask" => client.CancelAuditMitigationActionsTaskAsync(new() { TaskId = "t" }, Token),
        "ListMitigationActions" => client.ListMitigationActionsAsync(new(), Token),
        "DescribeMitigationAction" => client.DescribeMitigationActionAsync(new() { ActionName = "a" }, Token),
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, "The test does not know this operation."),
    };
}
