using Amazon.IoT;
using Amazon.IoT.Model;
using IoTAuditClient.Tests.Testing;
using Moq;
using Xunit;

namespace IoTAuditClient.Tests.Audits;

public sealed class AuditTaskClientTests
{
    private readonly Mock<IAmazonIoT> _iot = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task DescribeAsync_EveryMember_IsMapped()
    {
        _iot.Setup(client => client.DescribeAuditTaskAsync(
            It.Is<DescribeAuditTaskRequest>(request => request.TaskId == "a-1"),
            It.IsAny<CancellationToken>()))
            .ReturnsAsync(new DescribeAuditTaskResponse
            {
                TaskStatus = AuditTaskStatus.IN_PROGRESS,
                TaskType = AuditTaskType.SCHEDULED_AUDIT_TASK,
                TaskStartTime = new DateTime(2026, 3, 2, 6, 0, 0, 105, DateTimeKind.Utc),
                ScheduledAuditName = "nightly",
                TaskStatistics = new TaskStatistics
                {
                    TotalChecks = 7,
                    InProgressChecks = 1,
                    WaitingForDataCollectionChecks = 2,
                    CompliantChecks = 3,
                    NonCompliantChecks = 4,
                    FailedChecks = 5,
                    CanceledChecks = 6,
                },
                AuditDetails = new()
                {
                    ["Z_CHECK"] = null!,
                    ["LOGGING_DISABLED_CHECK"] = new AuditCheckDetails
                    {
                        CheckRunStatus = "NEW_STATUS",
                        CheckCompliant = false,
                        TotalResourcesCount = 9_000_000_000,
                        NonCompliantResourcesCount = 2,
                        SuppressedNonCompliantResourcesCount = 1,
                        ErrorCode = "INSUFFICIENT_PERMISSIONS",
                        Message = "why",
                    },
                },
            });

        var task = await Client().DescribeAsync("a-1", Token);

        Assert.Equal(
            new AuditTask
            {
                TaskId = "a-1",
                Status = AuditStatus.InProgress,
                Type = AuditType.Scheduled,
                StartTime = new DateTimeOffset(2026, 3, 2, 6, 0, 0, 105, TimeSpan.Zero),
                ScheduledAuditName = "nightly",
                Statistics = new AuditStatistics
                {
                    TotalChecks = 7,
                    InProgressChecks = 1,
                    WaitingForDataCollectionChecks = 2,
                    CompliantChecks = 3,
                    NonCompliantChecks = 4,
                    FailedChecks = 5,
                    CanceledChecks = 6,
                },
                Checks =
                [
                    new AuditCheckResult
                    {
                        CheckName = AuditCheckName.LoggingDisabled,
                        Status = "NEW_STATUS",
                        IsCompliant = false,
                        TotalResources = 9_000_000_000,
                        NonCompliantResources = 2,
                        SuppressedNonCompliantResources = 1,
                        ErrorCode = "INSUFFICIENT_PERMISSIONS",
                        Message = "why",
                    },
                    new AuditCheckResult { CheckName = "Z_CHECK" },
                ],
            },
            task);
    }

    [Fact]
    public async Task DescribeAsync_UnknownAudit_ThrowsTaskNotFoundWithTheId()
    {
        Fails(SdkErrors.NotFound());

        var exception = await Assert.ThrowsAsync<AuditTaskNotFoundException>(() => Client().DescribeAsync("a-1", Token));

        Assert.Equal("a-1", exception.TaskId);
        Assert.Contains("no audit with the id 'a-1'", exception.Message, StringComparison.Ordinal);
        Assert.Null(await Client().FindAsync("a-1", Token));
    }

    [Fact]
    public async Task DescribeAsync_AnswerWithoutStatus_IsNoAnswer()
    {
        _iot.Setup(client => client.DescribeAuditTaskAsync(It.IsAny<DescribeAuditTaskRequest>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new DescribeAuditTaskResponse());

        await Assert.ThrowsAsync<AuditResponseException>(() => Client(new() { MaxAttempts = 1 }).DescribeAsync("a-1", Token));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("12345678901234567890123456789012345678901")]
    public async Task DescribeAndCancel_IdOutsideItsRule_AreRefusedBeforeSending(string taskId)
    {
        await Assert.ThrowsAsync<ArgumentException>(nameof(taskId), () => Client().DescribeAsync(taskId, Token));
        await Assert.ThrowsAsync<ArgumentException>(nameof(taskId), () => Client().FindAsync(taskId, Token));
        await Assert.ThrowsAsync<ArgumentException>(nameof(taskId), () => Client().CancelAsync(taskId, Token));
        Assert.DoesNotContain(_iot.Invocations, call => call.Method.Name.EndsWith("Async", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ListPageAsync_Query_IsSentWholeAndThePageMapped()
    {
        ListAuditTasksRequest? sent = null;
        _iot.Setup(client => client.ListAuditTasksAsync(It.IsAny<ListAuditTasksRequest>(), It.IsAny<CancellationToken>()))
            .Callback((ListAuditTasksRequest request, CancellationToken _) => sent = request)
            .ReturnsAsync(new ListAuditTasksResponse
            {
                Tasks = [new AuditTaskMetadata
                {
                    TaskId = "a",
                    TaskStatus = AuditTaskStatus.FAILED,
                    TaskType = AuditTaskType.ON_DEMAND_AUDIT_TASK,
                }, null!],
                NextToken = "next",
            });
        var period = AuditTaskQuery.ForPeriod(AuditTasks.Noon.AddMilliseconds(1.5), AuditTasks.Noon.AddMilliseconds(1_001.5));
        var query = period with { Status = AuditStatus.Failed, Type = AuditType.OnDemand };

        var page = await Client().ListPageAsync(query, "here", Token);

        Assert.Equal([new AuditTaskSummary { TaskId = "a", Status = AuditStatus.Failed, Type = AuditType.OnDemand }], page.Items);
        Assert.Equal("next", page.NextToken);
        Assert.Equal(
            (AuditTasks.Noon.UtcDateTime.AddMilliseconds(1), AuditTasks.Noon.UtcDateTime.AddMilliseconds(1_002)),
            (sent!.StartTime, sent.EndTime));
        Assert.Equal(
            ("FAILED", "ON_DEMAND_AUDIT_TASK", "here", 250),
            (sent.TaskStatus.Value, sent.TaskType.Value, sent.NextToken, sent.MaxResults));
    }

    [Fact]
    public async Task DescribeConfigurationAsync_NeverSetUp_IsEmpty()
    {
        _iot.Setup(client => client.DescribeAccountAuditConfigurationAsync(
            It.IsAny<DescribeAccountAuditConfigurationRequest>(),
            It.IsAny<CancellationToken>()))
            .ReturnsAsync(new DescribeAccountAuditConfigurationResponse());

        var configuration = await Client().DescribeConfigurationAsync(Token);

        Assert.Equal(new AuditConfiguration(), configuration);
        Assert.False(configuration.IsEnabled(AuditCheckName.LoggingDisabled));
    }

    [Fact]
    public async Task ListScheduledAsync_TwoPages_GivesAll()
    {
        _iot.Setup(client => client.ListScheduledAuditsAsync(It.IsAny<ListScheduledAuditsRequest>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((ListScheduledAuditsRequest request, CancellationToken _) => new ListScheduledAuditsResponse
            {
                ScheduledAudits = [new ScheduledAuditMetadata
                {
                    ScheduledAuditName = request.NextToken ?? "first",
                    Frequency = AuditFrequency.WEEKLY,
                    DayOfWeek = Amazon.IoT.DayOfWeek.MON,
                }],
                NextToken = request.NextToken is null ? "second" : null,
            });

        var audits = await Client().ListScheduledAsync(Token).ToListAsync(Token);

        Assert.Equal(["first", "second"], audits.Select(audit => audit.Name));
        Assert.All(audits, audit => Assert.Equal((ScheduledAuditFrequency.Weekly, "MON"), (audit.Frequency!.Value, audit.DayOfWeek)));
    }

    [Fact]
    public void ForPeriod_EndBeforeStart_IsRefused() =>
        Assert.Throws<ArgumentException>("from", () => AuditTaskQuery.ForPeriod(AuditTasks.Noon, AuditTasks.Noon.AddDays(-1)));

    [Fact]
    public void Query_EmptyStatusOrType_IsRefused()
    {
        var query = AuditTaskQuery.ForPeriod(AuditTasks.Noon, AuditTasks.Noon.AddDays(1));

        Assert.Throws<ArgumentException>("Status", () => query with { Status = "" });
        Assert.Throws<ArgumentException>("Type", () => query with { Type = "" });
    }

    private AuditTaskClient Client(IoTAuditClientOptions? options = null) => new(_iot.Object, options);

    private void Fails(Exception exception) =>
        _iot.Setup(client => client.DescribeAuditTaskAsync(It.IsAny<DescribeAuditTaskRequest>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(exception);
}
