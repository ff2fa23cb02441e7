using System.Net;
using Amazon.IoT;
using Amazon.IoT.Model;
using Amazon.Runtime;
using Xunit;
using DayOfWeek = Amazon.IoT.DayOfWeek;

namespace IoTAuditClient.Tests.AwsSdk;

public sealed class AuditTaskResponseTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task StartOnDemandAuditTask_Success_ReadsTheTaskId()
    {
        using var client = FakeIoTService.Answering("""{"taskId":"t-1"}""").CreateClient();

        Assert.Equal("t-1", (await client.StartOnDemandAuditTaskAsync(new StartOnDemandAuditTaskRequest(), Token)).TaskId);
    }

    [Fact]
    public async Task DescribeAuditTask_EveryMemberSet_ReadsEveryMember()
    {
        var response = await DescribeAsync(
            """
            {"taskStatus":"IN_PROGRESS","taskType":"SCHEDULED_AUDIT_TASK","taskStartTime":1576012046,"scheduledAuditName":"weekly",
             "taskStatistics":{"totalChecks":1,"inProgressChecks":2,"waitingForDataCollectionChecks":3,"compliantChecks":4,
              "nonCompliantChecks":5,"failedChecks":6,"canceledChecks":7},
             "auditDetails":{"A_CHECK":{"checkRunStatus":"COMPLETED_NON_COMPLIANT","checkCompliant":false,"totalResourcesCount":5000000000,
              "nonCompliantResourcesCount":2,"suppressedNonCompliantResourcesCount":1,"errorCode":"INSUFFICIENT_PERMISSIONS","message":"m"},
              "B_CHECK":{}}}
            """);

        Assert.Equal(AuditTaskStatus.IN_PROGRESS, response.TaskStatus);
        Assert.Equal(AuditTaskType.SCHEDULED_AUDIT_TASK, response.TaskType);
        Assert.Equal(new DateTime(2019, 12, 10, 21, 7, 26, DateTimeKind.Utc), response.TaskStartTime);
        Assert.Equal("weekly", response.ScheduledAuditName);
        var statistics = response.TaskStatistics;
        Assert.Equal((1, 2, 3), (statistics.TotalChecks, statistics.InProgressChecks, statistics.WaitingForDataCollectionChecks));
        Assert.Equal((4, 5), (statistics.CompliantChecks, statistics.NonCompliantChecks));
        Assert.Equal((6, 7), (statistics.FailedChecks, statistics.CanceledChecks));
        Assert.Equal(["A_CHECK", "B_CHECK"], response.AuditDetails.Keys.Order());
        var check = response.AuditDetails["A_CHECK"];
        Assert.Equal(AuditCheckRunStatus.COMPLETED_NON_COMPLIANT, check.CheckRunStatus);
        Assert.False(check.CheckCompliant);
        Assert.Equal((5_000_000_000, 2), (check.TotalResourcesCount, check.NonCompliantResourcesCount));
        Assert.Equal(1, check.SuppressedNonCompliantResourcesCount);
        Assert.Equal(("INSUFFICIENT_PERMISSIONS", "m"), (check.ErrorCode, check.Message));
        Assert.Null(response.AuditDetails["B_CHECK"].CheckRunStatus);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"taskStatus":null,"taskStatistics":null,"auditDetails":null,"other":{"auditDetails":{"A":{}}}}""")]
    public async Task DescribeAuditTask_MembersAbsentOrNull_ReadsNull(string body)
    {
        var response = await DescribeAsync(body);

        Assert.Null(response.TaskStatus);
        Assert.Null(response.TaskStatistics);
        Assert.Null(response.AuditDetails);
    }

    [Fact]
    public async Task DescribeAuditTask_NullAmongTheChecks_KeepsItsName()
        => Assert.Null((await DescribeAsync("""{"auditDetails":{"A_CHECK":null}}""")).AuditDetails["A_CHECK"]);

    [Theory]
    [InlineData("""{"auditDetails":"x","taskStatus":"FAILED"}""")]
    [InlineData("""{"auditDetails":[{}]}""")]
    [InlineData("""{"auditDetails":5}""")]
    public async Task DescribeAuditTask_NoMapWhereAMapBelongs_ThrowsAmazonUnmarshallingException(string body)
    {
        Assert.SkipUnless(LoadedSdk.IsSubset, "The real AWSSDK.IoT may read such a map until the memory is gone.");

        await Assert.ThrowsAsync<AmazonUnmarshallingException>(() => DescribeAsync(body));
    }

    [Fact]
    public async Task ListAuditTasks_Page_ReadsTasksAndToken()
    {
        using var client = FakeIoTService.Answering(
            """{"tasks":[{"taskId":"t","taskStatus":"CANCELED","taskType":"ON_DEMAND_AUDIT_TASK"},{}],"nextToken":"n"}""").CreateClient();

        var response = await client.ListAuditTasksAsync(ListRequest(), Token);

        Assert.Equal("n", response.NextToken);
        Assert.Equal(["t", null], response.Tasks.Select(task => task.TaskId));
        Assert.Equal(AuditTaskStatus.CANCELED, response.Tasks[0].TaskStatus);
        Assert.Equal(AuditTaskType.ON_DEMAND_AUDIT_TASK, response.Tasks[0].TaskType);
    }

    [Theory]
    [InlineData("", HttpStatusCode.OK)]
    [InlineData("{}", HttpStatusCode.OK)]
    [InlineData("", HttpStatusCode.NoContent)]
    public async Task CancelAuditTask_AnswerWithOrWithoutBody_Succeeds(string body, HttpStatusCode status)
    {
        using var client = FakeIoTService.Answering(body, status).CreateClient();

        var response = await client.CancelAuditTaskAsync(new CancelAuditTaskRequest { TaskId = "t" }, Token);

        Assert.Equal(status, response.HttpStatusCode);
        Assert.Equal(FakeIoTService.RequestId, response.ResponseMetadata.RequestId);
    }

    [Fact]
    public async Task DescribeAccountAuditConfiguration_EveryMemberSet_ReadsEveryMember()
    {
        using var client = FakeIoTService.Answering(
            """
            {"roleArn":"r","auditNotificationTargetConfigurations":{"SNS":{"targetArn":"t","roleArn":"n","enabled":true}},
             "auditCheckConfigurations":{"DEVICE_CERTIFICATE_AGE_CHECK":{"enabled":false,"configuration":{"CERT_AGE_THRESHOLD_IN_DAYS":"365"}}}}
            """).CreateClient();

        var response = await client.DescribeAccountAuditConfigurationAsync(new DescribeAccountAuditConfigurationRequest(), Token);

        Assert.Equal("r", response.RoleArn);
        var target = response.AuditNotificationTargetConfigurations["SNS"];
        Assert.Equal(("t", "n", true), (target.TargetArn, target.RoleArn, target.Enabled));
        var check = response.AuditCheckConfigurations["DEVICE_CERTIFICATE_AGE_CHECK"];
        Assert.False(check.Enabled);
        Assert.Equal("365", check.Configuration["CERT_AGE_THRESHOLD_IN_DAYS"]);
    }

    [Fact]
    public async Task ListScheduledAudits_Page_ReadsAuditsAndToken()
    {
        using var client = FakeIoTService.Answering(
            """
            {"scheduledAudits":[{"scheduledAuditName":"a","scheduledAuditArn":"arn","frequency":"WEEKLY","dayOfWeek":"SAT"},
             {"frequency":"MONTHLY","dayOfMonth":"LAST"}],"nextToken":"n"}
            """).CreateClient();

        var response = await client.ListScheduledAuditsAsync(new ListScheduledAuditsRequest(), Token);

        Assert.Equal("n", response.NextToken);
        var weekly = response.ScheduledAudits[0];
        Assert.Equal(("a", "arn"), (weekly.ScheduledAuditName, weekly.ScheduledAuditArn));
        Assert.Equal((AuditFrequency.WEEKLY, DayOfWeek.SAT), (weekly.Frequency, weekly.DayOfWeek));
        Assert.Equal((AuditFrequency.MONTHLY, "LAST"), (response.ScheduledAudits[1].Frequency, response.ScheduledAudits[1].DayOfMonth));
    }

    [Fact]
    public async Task Paginators_SeveralPages_AreReadToTheEnd()
    {
        var tasks = FakeIoTService.AnsweringInTurn("""{"tasks":[{"taskId":"a"}],"nextToken":"n"}""", """{"tasks":[{"taskId":"b"}]}""");
        var audits = FakeIoTService.AnsweringInTurn(
            """{"scheduledAudits":[{"scheduledAuditName":"a"}],"nextToken":"n"}""", """{"scheduledAudits":[{"scheduledAuditName":"b"}]}""");
        using var ofTasks = tasks.CreateClient();
        using var ofAudits = audits.CreateClient();

        var taskIds = new List<string>();
        var names = new List<string>();

        await foreach (var task in ofTasks.Paginators.ListAuditTasks(ListRequest()).Tasks.WithCancellation(Token))
        {
            taskIds.Add(task.TaskId);
        }

        var paginator = ofAudits.Paginators.ListScheduledAudits(new ListScheduledAuditsRequest());
        await foreach (var audit in paginator.ScheduledAudits.WithCancellation(Token))
        {
            names.Add(audit.ScheduledAuditName);
        }

        Assert.Equal(["a", "b"], taskIds);
        Assert.Equal(["a", "b"], names);
        Assert.EndsWith("&nextToken=n&startTime=2019-12-09T00%3A00%3A00Z", tasks.Requests[1].Uri.Query, StringComparison.Ordinal);
        Assert.Equal(["", "?nextToken=n"], audits.Requests.Select(request => request.Uri.Query));
    }

    [Theory]
    [InlineData("StartOnDemandAuditTask", "InternalFailure InvalidRequest LimitExceeded Throttling")]
    [InlineData("DescribeAuditTask", "InternalFailure InvalidRequest ResourceNotFound Throttling")]
    [InlineData("ListAuditTasks", "InternalFailure InvalidRequest Throttling")]
    [InlineData("CancelAuditTask", "InternalFailure InvalidRequest ResourceNotFound Throttling")]
    [InlineData("DescribeAccountAuditConfiguration", "InternalFailure Throttling")]
    [InlineData("ListScheduledAudits", "InternalFailure InvalidRequest Throttling")]
    public async Task Operations_Errors_ThrowTheTypesThatTheyModel(string operation, string modelled)
    {
        Type[] types =
        [
            typeof(InternalFailureException), typeof(InvalidRequestException), typeof(LimitExceededException),
            typeof(ResourceNotFoundException), typeof(ThrottlingException), typeof(TaskAlreadyExistsException),
        ];
        var thrown = new List<string>();
        foreach (var type in types)
        {
            using var client = FakeIoTService.Answering("{}", HttpStatusCode.BadRequest, ("x-amzn-ErrorType", type.Name)).CreateClient();
            var exception = await Assert.ThrowsAnyAsync<AmazonIoTException>(() => SendAsync(client, operation));
            Assert.Equal(type.Name, exception.ErrorCode);
            if (exception.GetType() == type)
            {
                thrown.Add(type.Name.Replace("Exception", "", StringComparison.Ordinal));
            }
        }

        Assert.Equal(modelled, string.Join(' ', thrown));
    }

    private static Task SendAsync(AmazonIoTClient client, string operation) => operation switch
    {
        "StartOnDemandAuditTask" => client.StartOnDemandAuditTaskAsync(new StartOnDemandAuditTaskRequest(), Token),
        "DescribeAuditTask" => client.DescribeAuditTaskAsync(new DescribeAuditTaskRequest { TaskId = "t" }, Token),
        "ListAuditTasks" => client.ListAuditTasksAsync(ListRequest(), Token),
        "CancelAuditTask" => client.CancelAuditTaskAsync(new CancelAuditTaskRequest { TaskId = "t" }, Token),
        "DescribeAccountAuditConfiguration"
            => client.DescribeAccountAuditConfigurationAsync(new DescribeAccountAuditConfigurationRequest(), Token),
        "ListScheduledAudits" => client.ListScheduledAuditsAsync(new ListScheduledAuditsRequest(), Token),
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, "The test does not know this operation."),
    };

    private static ListAuditTasksRequest ListRequest() => new()
    {
        StartTime = new DateTime(2019, 12, 9, 0, 0, 0, DateTimeKind.Utc),
        EndTime = new DateTime(2019, 12, 10, 0, 0, 0, DateTimeKind.Utc),
    };

    private static async Task<DescribeAuditTaskResponse> DescribeAsync(string body)
    {
        using var client = FakeIoTService.Answering(body).CreateClient();
        return await client.DescribeAuditTaskAsync(new DescribeAuditTaskRequest { TaskId = "t" }, Token);
    }
}
