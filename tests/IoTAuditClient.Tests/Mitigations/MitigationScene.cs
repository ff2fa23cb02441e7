using System.Net;
using Amazon.IoT;
using Amazon.IoT.Model;
using Amazon.Runtime;
using IoTAuditClient.Tests.Testing;
using Moq;

namespace IoTAuditClient.Tests.Mitigations;

/// <summary>A service that runs mitigation tasks, behind a mock of the SDK: each task ends when it is described a second time.</summary>
public sealed class MitigationScene
{
    private readonly Dictionary<string, int> _descriptions = [];

    public MitigationScene()
    {
        Iot.Setup(client => client.StartAuditMitigationActionsTaskAsync(
            It.IsAny<StartAuditMitigationActionsTaskRequest>(), It.IsAny<CancellationToken>()))
            .Returns((StartAuditMitigationActionsTaskRequest request, CancellationToken _) => StartAsync(request));
        Iot.Setup(client => client.DescribeAuditMitigationActionsTaskAsync(
            It.IsAny<DescribeAuditMitigationActionsTaskRequest>(), It.IsAny<CancellationToken>()))
            .Returns((DescribeAuditMitigationActionsTaskRequest request, CancellationToken _) => DescribeAsync(request.TaskId));
        Iot.Setup(client => client.ListAuditMitigationActionsExecutionsAsync(
            It.IsAny<ListAuditMitigationActionsExecutionsRequest>(), It.IsAny<CancellationToken>()))
            .Returns((ListAuditMitigationActionsExecutionsRequest request, CancellationToken _) => ListFailure is null
                ? Task.FromResult(Executions(request))
                : Task.FromException<ListAuditMitigationActionsExecutionsResponse>(ListFailure));
        Iot.Setup(client => client.DescribeMitigationActionAsync(
            It.IsAny<DescribeMitigationActionRequest>(), It.IsAny<CancellationToken>()))
            .Returns((DescribeMitigationActionRequest request, CancellationToken _) =>
                ActionTypes.TryGetValue(request.ActionName, out var type)
                ? Task.FromResult(new DescribeMitigationActionResponse { ActionName = request.ActionName, ActionType = type })
                : Task.FromException<DescribeMitigationActionResponse>(ActionFailure ?? SdkErrors.NotFound()));
        Client = new AuditMitigationClient(
            Iot.Object, new IoTAuditClientOptions { Pacing = { Mode = PacingMode.Off } }, timeProvider: Time);
    }

    public Mock<IAmazonIoT> Iot { get; } = new();

    public StepTime Time { get; } =
        new(TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(10), new AuditWaitOptions().Timeout);

    public AuditMitigationClient Client { get; }

    public Dictionary<string, string> ActionTypes { get; } =
        new() { ["deactivate"] = "UPDATE_DEVICE_CERTIFICATE", ["publish"] = "PUBLISH_FINDING_TO_SNS" };

    public Exception? ActionFailure { get; set; }

    /// <summary>Gets or sets what the description of a task dies of.</summary>
    public Exception? TaskFailure { get; set; }

    /// <summary>Gets or sets what the list of what was done on a finding dies of.</summary>
    public Exception? ListFailure { get; set; }

    /// <summary>Gets or sets what a start dies of, by its number from 0; null where it does not.</summary>
    public Func<int, Exception?> Failure { get; set; } = _ => null;

    /// <summary>Gets or sets which id the answer to a start has. Where it is another one than was sent, no task is started.</summary>
    public Func<string, string?> AnsweredId { get; set; } = id => id;

    /// <summary>Gets or sets whether a start that dies has been done before.</summary>
    public bool FailsAfterwards { get; set; }

    /// <summary>Gets or sets how many tasks may run at once.</summary>
    public int MostRunning { get; set; } = int.MaxValue;

    /// <summary>Gets or sets how each listed action on a finding ends.</summary>
    public Func<string, string?> StatusOf { get; set; } = _ => "COMPLETED";

    /// <summary>Gets or sets how each task ends.</summary>
    public string EndStatus { get; set; } = "COMPLETED";

    /// <summary>Gets or sets what each task counts; null where it counts nothing.</summary>
    public TaskStatisticsForAuditCheck? Counted { get; set; }

    /// <summary>Gets or sets the actions that are listed of each finding; null where they are those that were asked for.</summary>
    public IReadOnlyList<string?>? Listed { get; set; }

    /// <summary>Gets or sets what the service says of each action.</summary>
    public string? Message { get; set; } = "as told";

    /// <summary>Gets or sets what each task is described to be for; null where it is what was asked for.</summary>
    public AuditMitigationActionsTaskTarget? DescribedTarget { get; set; }

    /// <summary>Gets or sets the actions that each task is described to have.</summary>
    public List<Amazon.IoT.Model.MitigationAction>? DescribedActions { get; set; }

    /// <summary>Gets or sets the error code of each action, whatever its status.</summary>
    public string? ErrorCode { get; set; }

    public List<StartAuditMitigationActionsTaskRequest> Starts { get; } = [];

    public Dictionary<string, StartAuditMitigationActionsTaskRequest> Tasks { get; } = [];

    public static AmazonIoTException LimitExceeded() => SdkErrors.Plain("LimitExceededException", 410);

    public async Task<T> RunAsync<T>(Task<T> task)
    {
        await Time.RunAsync(task);
        return await task;
    }

    private Task<StartAuditMitigationActionsTaskResponse> StartAsync(StartAuditMitigationActionsTaskRequest request)
    {
        var failure = Failure(Starts.Count);
        Starts.Add(request);
        if (AnsweredId(request.TaskId) is var answered && answered != request.TaskId)
        {
            return Task.FromResult(new StartAuditMitigationActionsTaskResponse { TaskId = answered });
        }

        if (Tasks.ContainsKey(request.TaskId))
        {
            return Task.FromException<StartAuditMitigationActionsTaskResponse>(new TaskAlreadyExistsException(
                "it is there", ErrorType.Unknown, "TaskAlreadyExistsException", SdkErrors.RequestId, HttpStatusCode.BadRequest));
        }

        if (failure is null && Tasks.Keys.Count(id => !HasEnded(id)) >= MostRunning)
        {
            return Task.FromException<StartAuditMitigationActionsTaskResponse>(LimitExceeded());
        }

        if (failure is null || FailsAfterwards)
        {
            Tasks[request.TaskId] = request;
        }

        return failure is null
            ? Task.FromResult(new StartAuditMitigationActionsTaskResponse { TaskId = request.TaskId })
            : Task.FromException<StartAuditMitigationActionsTaskResponse>(failure);
    }

    private bool HasEnded(string taskId) => _descriptions.GetValueOrDefault(taskId) >= 2;

    private Task<DescribeAuditMitigationActionsTaskResponse> DescribeAsync(string taskId)
    {
        if (!Tasks.TryGetValue(taskId, out var task) || TaskFailure is not null)
        {
            return Task.FromException<DescribeAuditMitigationActionsTaskResponse>(TaskFailure ?? SdkErrors.NotFound());
        }

        _descriptions[taskId] = _descriptions.GetValueOrDefault(taskId) + 1;
        return Task.FromResult(new DescribeAuditMitigationActionsTaskResponse
        {
            TaskStatus = HasEnded(taskId) ? EndStatus : "IN_PROGRESS",
            TaskStatistics = Counted is null ? null : task.AuditCheckToActionsMapping.Keys.ToDictionary(check => check, _ => Counted),
            Target = DescribedTarget ?? task.Target,
            ActionsDefinition = DescribedActions,
            AuditCheckToActionsMapping = task.AuditCheckToActionsMapping,
        });
    }

    private ListAuditMitigationActionsExecutionsResponse Executions(ListAuditMitigationActionsExecutionsRequest request) => new()
    {
        ActionsExecutions =
        [
            .. (Listed ?? Tasks[request.TaskId].AuditCheckToActionsMapping.Values.First()).Select(name =>
                new AuditMitigationActionExecutionMetadata
                {
                    TaskId = request.TaskId,
                    FindingId = request.FindingId,
                    ActionName = name,
                    Status = StatusOf(request.FindingId),
                    Message = Message,
                    ErrorCode = ErrorCode,
                }),
        ],
    };
}
