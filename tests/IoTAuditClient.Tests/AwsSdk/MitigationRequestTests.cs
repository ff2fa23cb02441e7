using Amazon.IoT;
using Amazon.IoT.Model;
using Xunit;

namespace IoTAuditClient.Tests.AwsSdk;

public sealed class MitigationRequestTests
{
    private const string Host = "https://iot.eu-west-1.amazonaws.com";

    private static readonly DateTime Start = new(2019, 12, 9, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime End = new(2019, 12, 10, 21, 7, 26, 168, DateTimeKind.Utc);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task StartAuditMitigationActionsTask_EverythingSet_SendsTheIdInThePathAndTheRestInTheBody()
    {
        var request = await FakeIoTService.RecordAsync(client => client.StartAuditMitigationActionsTaskAsync(
            new StartAuditMitigationActionsTaskRequest
            {
                TaskId = "a b/c",
                ClientRequestToken = "t",
                AuditCheckToActionsMapping = new() { ["A_CHECK"] = ["first", "second"], ["B_CHECK"] = [] },
                Target = new()
                {
                    AuditTaskId = "a-1",
                    FindingIds = ["f-1", "f-2"],
                    AuditCheckToReasonCodeFilter = new() { ["A_CHECK"] = ["CERTIFICATE_KEY_VULNERABILITY_CVE-2017-15361"] },
                },
            },
            Token));

        Assert.Equal(("POST", $"{Host}/audit/mitigationactions/tasks/a%20b%2Fc"), (request.Method, request.Uri.AbsoluteUri));
        Assert.Equal("application/json", request.Headers["Content-Type"]);
        JsonAssert.Equal(
            """
            {"auditCheckToActionsMapping":{"A_CHECK":["first","second"],"B_CHECK":[]},"clientRequestToken":"t",
             "target":{"auditTaskId":"a-1","findingIds":["f-1","f-2"],
              "auditCheckToReasonCodeFilter":{"A_CHECK":["CERTIFICATE_KEY_VULNERABILITY_CVE-2017-15361"]} } }
            """,
            request.Body);
    }

    [Theory]
    [InlineData(false, """{"clientRequestToken":"t","target":{} }""")]
    [InlineData(true, """
        {"auditCheckToActionsMapping":{},"clientRequestToken":"t","target":{"auditCheckToReasonCodeFilter":{},"findingIds":[]} }
        """)]
    public async Task StartAuditMitigationActionsTask_EmptyCollections_SendsEmptyOnesButNoUnsetOnes(bool areSet, string body)
    {
        var request = await FakeIoTService.RecordAsync(client => client.StartAuditMitigationActionsTaskAsync(
            new StartAuditMitigationActionsTaskRequest
            {
                TaskId = "t-1",
                ClientRequestToken = "t",
                AuditCheckToActionsMapping = areSet ? [] : null,
                Target = new() { AuditCheckToReasonCodeFilter = areSet ? [] : null, FindingIds = areSet ? [] : null },
            },
            Token));

        JsonAssert.Equal(body, request.Body);
    }

    [Fact]
    public async Task DescribeAuditMitigationActionsTask_TaskId_SendsItEscapedInThePath()
    {
        var request = await FakeIoTService.RecordAsync(client => client.DescribeAuditMitigationActionsTaskAsync(
            new DescribeAuditMitigationActionsTaskRequest { TaskId = "a b/c?d#e%" }, Token));

        Assert.Equal(
            ("GET", $"{Host}/audit/mitigationactions/tasks/a%20b%2Fc%3Fd%23e%25"), (request.Method, request.Uri.AbsoluteUri));
        Assert.Null(request.Body);
    }

    [Fact]
    public async Task CancelAuditMitigationActionsTask_TaskId_PutsNoBody()
    {
        var request = await FakeIoTService.RecordAsync(client => client.CancelAuditMitigationActionsTaskAsync(
            new CancelAuditMitigationActionsTaskRequest { TaskId = "t-1" }, Token));

        Assert.Equal(("PUT", $"{Host}/audit/mitigationactions/tasks/t-1/cancel"), (request.Method, request.Uri.AbsoluteUri));
        Assert.True(string.IsNullOrEmpty(request.Body));
        Assert.False(request.Headers.ContainsKey("Content-Type"));
    }

    [Fact]
    public async Task ListAuditMitigationActionsTasks_EverythingSet_SendsASortedQueryWithTimesAsText()
    {
        var request = await FakeIoTService.RecordAsync(client => client.ListAuditMitigationActionsTasksAsync(
            new ListAuditMitigationActionsTasksRequest
            {
                AuditTaskId = "a-1",
                FindingId = "f-1",
                TaskStatus = AuditMitigationActionsTaskStatus.COMPLETED,
                StartTime = Start,
                EndTime = End,
                NextToken = "a+b/c==",
                MaxResults = 5,
            },
            Token));

        Assert.Equal("GET", request.Method);
        Assert.Equal(
            $"{Host}/audit/mitigationactions/tasks?auditTaskId=a-1&endTime=2019-12-10T21%3A07%3A26.168Z&findingId=f-1&maxResults=5" +
            "&nextToken=a%2Bb%2Fc%3D%3D&startTime=2019-12-09T00%3A00%3A00Z&taskStatus=COMPLETED",
            request.Uri.AbsoluteUri);
        Assert.Null(request.Body);
    }

    [Fact]
    public async Task ListAuditMitigationActionsTasks_TimesAlone_SendsNothingElse()
    {
        var request = await FakeIoTService.RecordAsync(client => client.ListAuditMitigationActionsTasksAsync(
            new ListAuditMitigationActionsTasksRequest { StartTime = Start, EndTime = End }, Token));

        Assert.Equal("?endTime=2019-12-10T21%3A07%3A26.168Z&startTime=2019-12-09T00%3A00%3A00Z", request.Uri.Query);
    }

    [Theory]
    [InlineData(null, null, null, "?findingId=f-1&taskId=t-1")]
    [InlineData("SKIPPED", 250, "n=", "?actionStatus=SKIPPED&findingId=f-1&maxResults=250&nextToken=n%3D&taskId=t-1")]
    [InlineData("tomorrow's", 1, "", "?actionStatus=tomorrow%27s&findingId=f-1&maxResults=1&nextToken=&taskId=t-1")]
    public async Task ListAuditMitigationActionsExecutions_Filters_SendsWhatIsSet(
        string? status, int? maxResults, string? nextToken, string query)
    {
        var request = await FakeIoTService.RecordAsync(client => client.ListAuditMitigationActionsExecutionsAsync(
            new ListAuditMitigationActionsExecutionsRequest
            {
                TaskId = "t-1",
                FindingId = "f-1",
                ActionStatus = status,
                MaxResults = maxResults,
                NextToken = nextToken,
            },
            Token));

        Assert.Equal(("GET", $"{Host}/audit/mitigationactions/executions{query}"), (request.Method, request.Uri.AbsoluteUri));
    }

    [Theory]
    [InlineData(null, null, null, "")]
    [InlineData("ENABLE_IOT_LOGGING", 250, "n=", "?actionType=ENABLE_IOT_LOGGING&maxResults=250&nextToken=n%3D")]
    public async Task ListMitigationActions_Filters_SendsWhatIsSet(string? type, int? maxResults, string? nextToken, string query)
    {
        var request = await FakeIoTService.RecordAsync(client => client.ListMitigationActionsAsync(
            new ListMitigationActionsRequest { ActionType = type, MaxResults = maxResults, NextToken = nextToken }, Token));

        Assert.Equal(("GET", $"{Host}/mitigationactions/actions{query}"), (request.Method, request.Uri.AbsoluteUri));
    }

    [Fact]
    public async Task DescribeMitigationAction_Name_SendsItInThePath()
    {
        var request = await FakeIoTService.RecordAsync(client => client.DescribeMitigationActionAsync(
            new DescribeMitigationActionRequest { ActionName = "a b" }, Token));

        Assert.Equal(("GET", $"{Host}/mitigationactions/actions/a%20b"), (request.Method, request.Uri.AbsoluteUri));
        Assert.Null(request.Body);
    }

    [Fact]
    public async Task Operations_WithoutAMemberOfPathOrQuery_ThrowBeforeSending()
    {
        var service = FakeIoTService.Answering("{}");
        using var client = service.CreateClient();

        await RequestAssert.RefusedAsync("TaskId", () => client.StartAuditMitigationActionsTaskAsync(new(), Token));
        await RequestAssert.RefusedAsync("TaskId", () => client.DescribeAuditMitigationActionsTaskAsync(new(), Token));
        await RequestAssert.RefusedAsync("TaskId", () => client.CancelAuditMitigationActionsTaskAsync(new(), Token));
        await RequestAssert.RefusedAsync("EndTime", () => client.ListAuditMitigationActionsTasksAsync(new() { StartTime = Start }, Token));
        await RequestAssert.RefusedAsync("StartTime", () => client.ListAuditMitigationActionsTasksAsync(new() { EndTime = End }, Token));
        await RequestAssert.RefusedAsync(
            "FindingId", () => client.ListAuditMitigationActionsExecutionsAsync(new() { TaskId = "t" }, Token));
        await RequestAssert.RefusedAsync(
            "TaskId", () => client.ListAuditMitigationActionsExecutionsAsync(new() { FindingId = "f" }, Token));
        await RequestAssert.RefusedAsync("ActionName", () => client.DescribeMitigationActionAsync(new(), Token));

        Assert.Empty(service.Requests);
    }
}
