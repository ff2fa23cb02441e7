using Amazon.IoT;
using Amazon.IoT.Model;
using Xunit;

namespace IoTAuditClient.Tests.AwsSdk;

public sealed class AuditTaskRequestTests
{
    private const string Host = "https://iot.eu-west-1.amazonaws.com";

    private static readonly DateTime Start = new(2019, 12, 9, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime End = new(2019, 12, 10, 21, 7, 26, 168, DateTimeKind.Utc);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task StartOnDemandAuditTask_Checks_SendsThemInOrder()
    {
        var request = await FakeIoTService.RecordAsync(client => client.StartOnDemandAuditTaskAsync(
            new StartOnDemandAuditTaskRequest { TargetCheckNames = ["LOGGING_DISABLED_CHECK", "A_CHECK"] }, Token));

        Assert.Equal(("POST", $"{Host}/audit/tasks"), (request.Method, request.Uri.AbsoluteUri));
        Assert.Equal("application/json", request.Headers["Content-Type"]);
        Assert.Equal("""{"targetCheckNames":["LOGGING_DISABLED_CHECK","A_CHECK"]}""", request.Body);
    }

    [Theory]
    [InlineData(false, "{}")]
    [InlineData(true, """{"targetCheckNames":[]}""")]
    public async Task StartOnDemandAuditTask_NoChecks_SendsAnEmptyListButNoUnsetOne(bool isSet, string body)
    {
        var request = await FakeIoTService.RecordAsync(client => client.StartOnDemandAuditTaskAsync(
            new StartOnDemandAuditTaskRequest { TargetCheckNames = isSet ? [] : null }, Token));

        Assert.Equal(body, request.Body);
    }

    [Fact]
    public async Task DescribeAuditTask_TaskId_SendsItEscapedInThePath()
    {
        var request = await FakeIoTService.RecordAsync(client => client.DescribeAuditTaskAsync(
            new DescribeAuditTaskRequest { TaskId = "a b/c?d#e%" }, Token));

        Assert.Equal(("GET", $"{Host}/audit/tasks/a%20b%2Fc%3Fd%23e%25"), (request.Method, request.Uri.AbsoluteUri));
        Assert.Null(request.Body);
    }

    [Fact]
    public async Task CancelAuditTask_TaskId_PutsNoBody()
    {
        var request = await FakeIoTService.RecordAsync(client => client.CancelAuditTaskAsync(
            new CancelAuditTaskRequest { TaskId = "t-1" }, Token));

        Assert.Equal(("PUT", $"{Host}/audit/tasks/t-1/cancel"), (request.Method, request.Uri.AbsoluteUri));
        Assert.True(string.IsNullOrEmpty(request.Body));
        Assert.False(request.Headers.ContainsKey("Content-Type"));
    }

    [Fact]
    public async Task ListAuditTasks_EverythingSet_SendsASortedQueryWithTimesAsText()
    {
        var request = await FakeIoTService.RecordAsync(client => client.ListAuditTasksAsync(
            new ListAuditTasksRequest
            {
                StartTime = Start,
                EndTime = End,
                TaskType = AuditTaskType.SCHEDULED_AUDIT_TASK,
                TaskStatus = AuditTaskStatus.COMPLETED,
                NextToken = "a+b/c==",
                MaxResults = 250,
            },
            Token));

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
        var request = await FakeIoTService.RecordAsync(client => client.ListAuditTasksAsync(
            new ListAuditTasksRequest { StartTime = Start, EndTime = End }, Token));

        Assert.Equal("?endTime=2019-12-10T21%3A07%3A26.168Z&startTime=2019-12-09T00%3A00%3A00Z", request.Uri.Query);
    }

    [Fact]
    public async Task DescribeAccountAuditConfiguration_Always_SendsMethodAndPath()
    {
        var request = await FakeIoTService.RecordAsync(client => client.DescribeAccountAuditConfigurationAsync(
            new DescribeAccountAuditConfigurationRequest(), Token));

        Assert.Equal(("GET", $"{Host}/audit/configuration"), (request.Method, request.Uri.AbsoluteUri));
        Assert.Null(request.Body);
    }

    [Theory]
    [InlineData(null, null, "")]
    [InlineData("", 1, "?maxResults=1&nextToken=")]
    [InlineData("n=", 250, "?maxResults=250&nextToken=n%3D")]
    public async Task ListScheduledAudits_PageAndToken_SendsWhatIsSet(string? nextToken, int? maxResults, string query)
    {
        var request = await FakeIoTService.RecordAsync(client => client.ListScheduledAuditsAsync(
            new ListScheduledAuditsRequest { NextToken = nextToken, MaxResults = maxResults }, Token));

        Assert.Equal(("GET", $"{Host}/audit/scheduledaudits{query}"), (request.Method, request.Uri.AbsoluteUri));
    }

    [Fact]
    public async Task Operations_WithoutAMemberOfPathOrQuery_ThrowBeforeSending()
    {
        var service = FakeIoTService.Answering("{}");
        using var client = service.CreateClient();

        await RequestAssert.RefusedAsync("TaskId", () => client.DescribeAuditTaskAsync(new DescribeAuditTaskRequest(), Token));
        await RequestAssert.RefusedAsync("TaskId", () => client.CancelAuditTaskAsync(new CancelAuditTaskRequest(), Token));
        await RequestAssert.RefusedAsync(
            "EndTime", () => client.ListAuditTasksAsync(new ListAuditTasksRequest { StartTime = Start }, Token));
        await RequestAssert.RefusedAsync("StartTime", () => client.ListAuditTasksAsync(new ListAuditTasksRequest { EndTime = End }, Token));

        Assert.Empty(service.Requests);
    }
}
