using System.Net;
using Amazon.IoT;
using Amazon.IoT.Model;
using Amazon.Runtime;
using Xunit;

namespace IoTAuditClient.Tests.AwsSdk;

public sealed class MitigationResponseTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task StartAuditMitigationActionsTask_Success_ReadsTheTaskId()
    {
        using var client = FakeIoTService.Answering("""{"taskId":"t-1"}""").CreateClient();

        var response = await client.StartAuditMitigationActionsTaskAsync(new() { TaskId = "t" }, Token);

        Assert.Equal("t-1", response.TaskId);
    }

    [Fact]
    public async Task DescribeAuditMitigationActionsTask_EveryMemberSet_ReadsEveryMember()
    {
        var task = await DescribeTaskAsync(
            """
            {"taskStatus":"CANCELED","startTime":1576019599,"endTime":1576019600,
             "taskStatistics":{"A_CHECK":{"totalFindingsCount":5000000000,"failedFindingsCount":1,"succeededFindingsCount":2,
              "skippedFindingsCount":3,"canceledFindingsCount":4},"B_CHECK":{} },
             "target":{"auditTaskId":"a-1","findingIds":["f-1","f-2"],"auditCheckToReasonCodeFilter":{"A_CHECK":["r-1","r-2"]} },
             "auditCheckToActionsMapping":{"A_CHECK":["first","second"],"B_CHECK":[]},
             "actionsDefinition":[{"name":"n","id":"i","roleArn":"r",
              "actionParams":{"replaceDefaultPolicyVersionParams":{"templateName":"BLANK_POLICY"} } },{}]}
            """);

        Assert.Equal(AuditMitigationActionsTaskStatus.CANCELED, task.TaskStatus);
        Assert.Equal(new DateTime(2019, 12, 10, 23, 13, 19, DateTimeKind.Utc), task.StartTime);
        Assert.Equal(new DateTime(2019, 12, 10, 23, 13, 20, DateTimeKind.Utc), task.EndTime);
        var statistics = task.TaskStatistics["A_CHECK"];
        Assert.Equal((5_000_000_000, 1), (statistics.TotalFindingsCount, statistics.FailedFindingsCount));
        Assert.Equal((2, 3), (statistics.SucceededFindingsCount, statistics.SkippedFindingsCount));
        Assert.Equal(4, statistics.CanceledFindingsCount);
        Assert.Null(task.TaskStatistics["B_CHECK"].TotalFindingsCount);
        Assert.Equal("a-1", task.Target.AuditTaskId);
        Assert.Equal(["f-1", "f-2"], task.Target.FindingIds);
        Assert.Equal(["r-1", "r-2"], Assert.Single(task.Target.AuditCheckToReasonCodeFilter).Value);
        Assert.Equal(["first", "second"], task.AuditCheckToActionsMapping["A_CHECK"]);
        Assert.Empty(task.AuditCheckToActionsMapping["B_CHECK"]);
        var action = task.ActionsDefinition[0];
        Assert.Equal(("n", "i", "r"), (action.Name, action.Id, action.RoleArn));
        Assert.Equal(PolicyTemplateName.BLANK_POLICY, action.ActionParams.ReplaceDefaultPolicyVersionParams.TemplateName);
        Assert.Null(task.ActionsDefinition[1].ActionParams);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""
        {"taskStatus":null,"startTime":null,"taskStatistics":null,"target":null,"auditCheckToActionsMapping":null,"actionsDefinition":null,
         "other":{"target":{"auditTaskId":"a"} } }
        """)]
    public async Task DescribeAuditMitigationActionsTask_MembersAbsentOrNull_ReadsNull(string body)
    {
        var task = await DescribeTaskAsync(body);

        Assert.Null(task.TaskStatus);
        Assert.Null(task.StartTime);
        Assert.Null(task.EndTime);
        Assert.Null(task.TaskStatistics);
        Assert.Null(task.Target);
        Assert.Null(task.AuditCheckToActionsMapping);
        Assert.Null(task.ActionsDefinition);
    }

    [Fact]
    public async Task DescribeAuditMitigationActionsTask_OddLists_KeepsNullsAndTextsOfScalars()
    {
        var task = await DescribeTaskAsync(
            """{"auditCheckToActionsMapping":{"A_CHECK":null,"B_CHECK":[null,"a",5,true]},"target":{"findingIds":[]},"taskStatus":"LATER"}""");

        Assert.Null(task.AuditCheckToActionsMapping["A_CHECK"]);
        Assert.Equal([null, "a", "5", "True"], task.AuditCheckToActionsMapping["B_CHECK"]);
        Assert.Empty(task.Target.FindingIds);
        Assert.Null(task.Target.AuditCheckToReasonCodeFilter);
        Assert.Equal("LATER", task.TaskStatus.Value);
    }

    [Theory]
    [InlineData("""{"target":{"findingIds":"f-1"},"taskStatus":"FAILED"}""")]
    [InlineData("""{"target":{"findingIds":["f-1",{"a":"b"}]} }""")]
    [InlineData("""{"target":{"findingIds":["f-1",["f-2"]]} }""")]
    [InlineData("""{"auditCheckToActionsMapping":{"A_CHECK":"a"} }""")]
    [InlineData("""{"auditCheckToActionsMapping":["a"]}""")]
    [InlineData("""{"taskStatistics":[{}]}""")]
    [InlineData("""{"actionsDefinition":["a"]}""")]
    [InlineData("""{"actionsDefinition":{"name":"n"} }""")]
    public async Task DescribeAuditMitigationActionsTask_AnotherKindWhereACollectionBelongs_ThrowsAmazonUnmarshallingException(string body)
    {
        Assert.SkipUnless(LoadedSdk.IsSubset, "The real AWSSDK.IoT may read such a collection until the memory is gone.");

        await Assert.ThrowsAsync<AmazonUnmarshallingException>(() => DescribeTaskAsync(body));
    }

    [Fact]
    public async Task ListAuditMitigationActionsTasks_Page_ReadsTasksAndToken()
    {
        using var client = FakeIoTService.Answering(
            """{"tasks":[{"taskId":"t","startTime":1594157415,"taskStatus":"COMPLETED"},{}],"nextToken":"n"}""").CreateClient();

        var response = await client.ListAuditMitigationActionsTasksAsync(TasksRequest(), Token);

        Assert.Equal("n", response.NextToken);
        Assert.Equal(["t", null], response.Tasks.Select(task => task.TaskId));
        Assert.Equal(AuditMitigationActionsTaskStatus.COMPLETED, response.Tasks[0].TaskStatus);
        Assert.Equal(new DateTime(2020, 7, 7, 21, 30, 15, DateTimeKind.Utc), response.Tasks[0].StartTime);
    }

    [Fact]
    public async Task ListAuditMitigationActionsExecutions_Page_ReadsExecutionsAndToken()
    {
        using var client = FakeIoTService.Answering(
            """
            {"actionsExecutions":[{"taskId":"t","findingId":"f","actionName":"n","actionId":"i","status":"FAILED","startTime":1576019953,
             "endTime":1576019954,"errorCode":"INSUFFICIENT_PERMISSIONS","message":"m"},{"status":"PENDING"}],"nextToken":"n"}
            """).CreateClient();

        var response = await client.ListAuditMitigationActionsExecutionsAsync(ExecutionsRequest(), Token);

        Assert.Equal("n", response.NextToken);
        var execution = response.ActionsExecutions[0];
        Assert.Equal(("t", "f"), (execution.TaskId, execution.FindingId));
        Assert.Equal(("n", "i"), (execution.ActionName, execution.ActionId));
        Assert.Equal(AuditMitigationActionsExecutionStatus.FAILED, execution.Status);
        Assert.Equal(new DateTime(2019, 12, 10, 23, 19, 13, DateTimeKind.Utc), execution.StartTime);
        Assert.Equal(new DateTime(2019, 12, 10, 23, 19, 14, DateTimeKind.Utc), execution.EndTime);
        Assert.Equal(("INSUFFICIENT_PERMISSIONS", "m"), (execution.ErrorCode, execution.Message));
        Assert.Equal(AuditMitigationActionsExecutionStatus.PENDING, response.ActionsExecutions[1].Status);
        Assert.Null(response.ActionsExecutions[1].EndTime);
    }

    [Theory]
    [InlineData("", HttpStatusCode.OK)]
    [InlineData("{}", HttpStatusCode.OK)]
    [InlineData("", HttpStatusCode.NoContent)]
    public async Task CancelAuditMitigationActionsTask_AnswerWithOrWithoutBody_Succeeds(string body, HttpStatusCode status)
    {
        using var client = FakeIoTService.Answering(body, status).CreateClient();

        var response = await client.CancelAuditMitigationActionsTaskAsync(new() { TaskId = "t" }, Token);

        Assert.Equal(status, response.HttpStatusCode);
        Assert.Equal(FakeIoTService.RequestId, response.ResponseMetadata.RequestId);
    }

    [Fact]
    public async Task ListMitigationActions_Page_ReadsActionsAndToken()
    {
        using var client = FakeIoTService.Answering(
            """{"actionIdentifiers":[{"actionName":"a","actionArn":"arn","creationDate":1576019599},{}],"nextToken":"n"}""").CreateClient();

        var response = await client.ListMitigationActionsAsync(new(), Token);

        Assert.Equal("n", response.NextToken);
        var action = response.ActionIdentifiers[0];
        Assert.Equal(("a", "arn"), (action.ActionName, action.ActionArn));
        Assert.Equal(new DateTime(2019, 12, 10, 23, 13, 19, DateTimeKind.Utc), action.CreationDate);
        Assert.Null(response.ActionIdentifiers[1].CreationDate);
    }

    [Fact]
    public async Task DescribeMitigationAction_EveryMemberSet_ReadsEveryMember()
    {
        var action = await DescribeActionAsync(
            """
            {"actionName":"a","actionType":"PUBLISH_FINDING_TO_SNS","actionArn":"arn","actionId":"i","roleArn":"r","creationDate":1576019599,
             "lastModifiedDate":1576019600,"actionParams":{"updateDeviceCertificateParams":{"action":"DEACTIVATE"},
              "updateCACertificateParams":{"action":"DEACTIVATE"},
              "addThingsToThingGroupParams":{"thingGroupNames":["g-1","g-2"],"overrideDynamicGroups":true},
              "replaceDefaultPolicyVersionParams":{"templateName":"BLANK_POLICY"},
              "enableIoTLoggingParams":{"roleArnForLogging":"l","logLevel":"WARN"},"publishFindingToSnsParams":{"topicArn":"t"} } }
            """);

        Assert.Equal(("a", "arn"), (action.ActionName, action.ActionArn));
        Assert.Equal(("i", "r"), (action.ActionId, action.RoleArn));
        Assert.Equal(MitigationActionType.PUBLISH_FINDING_TO_SNS, action.ActionType);
        Assert.Equal(new DateTime(2019, 12, 10, 23, 13, 19, DateTimeKind.Utc), action.CreationDate);
        Assert.Equal(new DateTime(2019, 12, 10, 23, 13, 20, DateTimeKind.Utc), action.LastModifiedDate);
        var parameters = action.ActionParams;
        Assert.Equal(DeviceCertificateUpdateAction.DEACTIVATE, parameters.UpdateDeviceCertificateParams.Action);
        Assert.Equal(CACertificateUpdateAction.DEACTIVATE, parameters.UpdateCACertificateParams.Action);
        Assert.Equal(["g-1", "g-2"], parameters.AddThingsToThingGroupParams.ThingGroupNames);
        Assert.True(parameters.AddThingsToThingGroupParams.OverrideDynamicGroups);
        Assert.Equal(PolicyTemplateName.BLANK_POLICY, parameters.ReplaceDefaultPolicyVersionParams.TemplateName);
        var logging = parameters.EnableIoTLoggingParams;
        Assert.Equal(("l", LogLevel.WARN), (logging.RoleArnForLogging, logging.LogLevel));
        Assert.Equal("t", parameters.PublishFindingToSnsParams.TopicArn);
    }

    [Fact]
    public async Task DescribeMitigationAction_ParametersOfATypeOfTomorrow_ReadsNoneOfThem()
    {
        var action = await DescribeActionAsync("""{"actionType":"REBOOT","actionParams":{"rebootParams":{"action":"NOW"} } }""");

        Assert.Equal("REBOOT", action.ActionType.Value);
        Assert.All(typeof(MitigationActionParams).GetProperties(), member => Assert.Null(member.GetValue(action.ActionParams)));
    }

    [Fact]
    public async Task Paginators_SeveralPages_AreReadToTheEnd()
    {
        var service = FakeIoTService.AnsweringInTurn(
            """{"tasks":[{"taskId":"a"}],"nextToken":"n"}""", """{"tasks":[{"taskId":"b"}]}""",
            """{"actionsExecutions":[{"actionName":"a"}],"nextToken":"n"}""", """{"actionsExecutions":[{"actionName":"b"}]}""",
            """{"actionIdentifiers":[{"actionName":"a"}],"nextToken":"n"}""", """{"actionIdentifiers":[{"actionName":"b"}]}""");
        using var client = service.CreateClient();
        var paginators = client.Paginators;

        Assert.Equal(["a", "b"], await ReadAsync(paginators.ListAuditMitigationActionsTasks(TasksRequest()).Tasks, task => task.TaskId));
        Assert.Equal(
            ["a", "b"],
            await ReadAsync(
                paginators.ListAuditMitigationActionsExecutions(ExecutionsRequest()).ActionsExecutions, execution => execution.ActionName));
        Assert.Equal(
            ["a", "b"], await ReadAsync(paginators.ListMitigationActions(new()).ActionIdentifiers, action => action.ActionName));
        Assert.All(
            service.Requests.Where((_, index) => index % 2 == 1),
            request => Assert.Contains("nextToken=n", request.Uri.Query, StringComparison.Ordinal));
    }

    private static ListAuditMitigationActionsTasksRequest TasksRequest() => new()
    {
        StartTime = new DateTime(2019, 12, 9, 0, 0, 0, DateTimeKind.Utc),
        EndTime = new DateTime(2019, 12, 10, 0, 0, 0, DateTimeKind.Utc),
    };

    private static ListAuditMitigationActionsExecutionsRequest ExecutionsRequest() => new() { TaskId = "t", FindingId = "f" };

    private static async Task<List<string>> ReadAsync<T>(IPaginatedEnumerable<T> items, Func<T, string> name)
    {
        var names = new List<string>();
        await foreach (var item in items.WithCancellation(Token))
        {
            names.Add(name(item));
        }

        return names;
    }

    private static async Task<DescribeAuditMitigationActionsTaskResponse> DescribeTaskAsync(string body)
    {
        using var client = FakeIoTService.Answering(body).CreateClient();
        return await client.DescribeAuditMitigationActionsTaskAsync(new() { TaskId = "t" }, Token);
    }

    private static async Task<DescribeMitigationActionResponse> DescribeActionAsync(string body)
    {
        using var client = FakeIoTService.Answering(body).CreateClient();
        return await client.DescribeMitigationActionAsync(new() { ActionName = "a" }, Token);
    }
}
