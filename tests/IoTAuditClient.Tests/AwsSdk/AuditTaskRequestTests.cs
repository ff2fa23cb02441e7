using Amazon.IoT;
using Amazon.IoT.Model;
using Xunit;

namespace IoTAuditClient.Tests.AwsSdk;

public sealed class AuditTaskRequestTests
{
    private const string Host = "https://iot.eu-west-1.amazonaws.com";

    private static readonly DateTime Start = new(2019, 12, 9, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime End = new(2019, 12, 10, 21, 7, 26, 168, DateTimeKind.Utc);

    [Fact]
    public async Task StartOnDemandAuditTask_Checks_SendsThemInOrder()
    {
        var request = await SendAsync((client, token) => client.StartOnDemandAuditTaskAsync(
            new StartOnDemandAuditTaskRequest { TargetCheckNames = ["LOGGING_DISABLED_CHECK", "A_CHECK"] }, token));

        Assert.Equal(("POST", $"{Host}/audit/tasks"), (request.Method, request.Uri.AbsoluteUri));
        Assert.Equal("application/json", request.Headers["Content-Type"]);
        Assert.Equal("""{"targetCheckNames":["LOGGING_DISABLED_CHECK","A_CHECK"]}""", request.Body);
    }

    [Theory]
    [InlineData(false, "{}")]
    [InlineData(true, """{"targetCheckNames":[]}""")]
    public async Task StartOnDemandAuditTask_NoChecks_SendsAnEmptyListButNoUnsetOne(bool isSet, string body)
    {
        var request = await SendAsync((client, token) => client.StartOnDemandAuditTaskAsync(
            new StartOnDemandAuditTaskRequest { TargetCheckNames = isSet ? [] : null }, token));

        Assert.Equal(body, request.Body);
    }

    [Fact]
    public async Task DescribeAuditTask_TaskId_SendsItEscapedInThePath()
    {
        var request = await SendAsync((client, token) => client.DescribeAuditTaskAsync(
            new DescribeAuditTaskRequest { TaskId = "a b/c?d#e%" }, token));

        Assert.Equal(("GET", $"{Host}/audit/tasks/a%20b%2Fc%3Fd%23e%25"), (request.Method, request.Uri.AbsoluteUri));
        Assert.Null(request.Body);
    }

    [Fact]
    public async Task CancelAuditTask_TaskId_PutsNoBody()
    {
        var request = await SendAsync((client, token) => client.CancelAuditTaskAsync(new CancelAuditTaskRequest { TaskId = "t-1" }, token));

        Assert.Equal(("PUT", $"{Host}/audit/tasks/t-1/cancel"), (request.Method, request.Uri.AbsoluteUri));
        Assert.True(string.IsNullOrEmpty(request.Body));
        Assert.False(request.Headers.ContainsKey("Content-Type"));
    }

    [Fact]
    public async Task ListAuditTasks_EverythingSet_SendsASortedQueryWithTimesAsText()
    {
        var request = await SendAsync((client, token) => client.ListAuditTasksAsync(
            new ListAuditTasksRequest
            {
                StartTime = Start,
                EndTime = End,
                TaskType = AuditTaskType.SCHEDULED_AUDIT_TASK,
                TaskStatus = AuditTaskStatus.COMPLETED,
                NextToken = "a+b/c==",
                MaxResults = 250,
            },
            token));

        Assert.Equal("GET", request.Method);
        Assert.Equal(
            $"{Host}/audit/tasks?endTime=2019-12-10T21%3A07%3A26.168Z&maxResults=250&nextToken=a%2Bb%2Fc%3D%3D" +
            "&startTime=2019-12-09T00%3A00%3A00Z&taskStatus=COMPLETED&taskType=SCHEDULED_AUDIT_TASK",
            request.Uri.AbsoluteUri);
        Assert.Null(request.Body);
    }

    [Fact]
    public async Task ListAuditTasks_TimesAlone_SendsNothingElse()
    {
        var request = await SendAsync((client, token) => client.ListAuditTasksAsync(
            new ListAuditTasksRequest { StartTime = Start, EndTime = End }, token));

        Assert.Equal("?endTime=2019-12-10T21%3A07%3A26.168Z&startTime=2019-12-09T00%3A00%3A00Z", request.Uri.Query);
    }

    [Fact]
    public async Task DescribeAccountAuditConfiguration_Always_SendsMethodAndPath()
    {
        var request = await SendAsync((client, token) => client.DescribeAccountAuditConfigurationAsync(
            new DescribeAccountAuditConfigurationRequest(), token));

        Assert.Equal(("GET", $"{Host}/audit/configuration"), (request.Method, request.Uri.AbsoluteUri));
        Assert.Null(request.Body);
    }

    [Theory]
    [InlineData(null, null, "")]
    [InlineData("", 1, "?maxResults=1&nextToken=")]
    [InlineData("n=", 250, "?maxResults=250&nextToken=n%3D")]
    public async Task ListScheduledAudits_PageAndToken_SendsWhatIsSet(string? nextToken, int? maxResults, string query)
    {
        var request = await SendAsync((client, token) => client.ListScheduledAuditsAsync(
            new ListScheduledAuditsRequest { NextToken = nextToken, MaxResults = maxResults }, token));

        Assert.Equal(("GET", $"{Host}/audit/scheduledaudits{query}"), (request.Method, request.Uri.AbsoluteUri));
    }

    [Fact]
    public async Task Operations_WithoutAMemberOfPathOrQuery_ThrowBeforeSending()
    {
        var service = FakeIoTService.Answering("{}");
        using var client = service.CreateClient();
        var token = TestContext.Current.CancellationToken;

        await AssertRefusedAsync("TaskId", () => client.DescribeAuditTaskAsync(new DescribeAuditTaskRequest(), token));
        await AssertRefusedAsync("TaskId", () => client.CancelAuditTaskAsync(new CancelAuditTaskRequest(), token));
        await AssertRefusedAsync("EndTime", () => client.ListAuditTasksAsync(new ListAuditTasksRequest { StartTime = Start }, token));
        await AssertRefusedAsync("StartTime", () => client.ListAuditTasksAsync(new ListAuditTasksRequest { EndTime = End }, token));

        Assert.Empty(service.Requests);
    }

    private static async Task AssertRefusedAsync(string member, Func<Task> send)
    {
        var exception = await Assert.ThrowsAsync<AmazonIoTException>(send);

        Assert.Equal($"Request object does not have required field {member} set", exception.Message);
    }

    private static async Task<RecordedRequest> SendAsync(Func<AmazonIoTClient, CancellationToken, Task> send)
    {
        var service = FakeIoTService.Answering("{}");
        using var client = service.CreateClient();
        await send(client, TestContext.Current.CancellationToken);
        return Assert.Single(service.Requests);
    }
}
