using Amazon.IoT;
using Amazon.IoT.Model;
using IoTAuditClient.Calls;
using IoTAuditClient.Failures;
using IoTAuditClient.Pacing;
using IoTAuditClient.Paging;
using IoTAuditClient.Queries;
using IoTAuditClient.Sdk;
using IoTAuditClient.Telemetry;
using IoTAuditClient.Waiting;
using Microsoft.Extensions.Logging;

namespace IoTAuditClient;

/// <summary>Starts and follows mitigation tasks of AWS IoT Device Defender audits through the AWS SDK.</summary>
/// <remarks>
/// <para>Safe for concurrent use; make one and keep it. It holds nothing that needs disposing.</para>
/// <para>With the constructor below the <see cref="IAmazonIoT"/> is the app's: set its <c>MaxErrorRetry</c> and
/// <c>MaxStaleConnectionRetries</c> to 0. This client retries by itself.</para>
/// </remarks>
public sealed class AuditMitigationClient : IAuditMitigationClient, IPolling<AuditMitigationTask>
{
    private readonly AuditOperationExecutor _executor;
    private readonly TimeProvider _timeProvider;
    private readonly ILogger _logger;

    /// <summary>Initializes a client over an SDK client of the app's.</summary>
    /// <param name="iotClient">The SDK client. It stays the app's to dispose.</param>
    /// <param name="options">The settings; <see langword="null"/> means the defaults. Region, Profile and ServiceUrl
    /// must not be set: <paramref name="iotClient"/> has its own.</param>
    /// <param name="loggerFactory">Makes the logger; <see langword="null"/> means none.</param>
    /// <param name="timeProvider">The clock for timeouts and waits; <see langword="null"/> means the system's.</param>
    /// <exception cref="ArgumentNullException"><paramref name="iotClient"/> is null.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException"><paramref name="options"/> break a rule.</exception>
    public AuditMitigationClient(
        IAmazonIoT iotClient,
        IoTAuditClientOptions? options = null,
        ILoggerFactory? loggerFactory = null,
        TimeProvider? timeProvider = null)
        : this(ClientDependencies.ForGiven(iotClient, options, loggerFactory, timeProvider))
    {
    }

    internal AuditMitigationClient(ClientDependencies dependencies)
    {
        _executor = dependencies.CreateExecutor(typeof(AuditMitigationClient));
        _timeProvider = dependencies.TimeProvider;
        _logger = dependencies.Logger;
    }

    TimeProvider IPolling<AuditMitigationTask>.TimeProvider => _timeProvider;

    /// <inheritdoc/>
    public async Task<string> StartAsync(AuditMitigationRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        MitigationRules.Choices(request.Choices, nameof(request));
        var sent = MitigationRequests.Start(request);
        var settings = About(sent.TaskId) with { HasHappenedAsync = stop => IsThereAsync(sent.TaskId, request, stop) };
        await _executor.AskAsync(AuditOperations.StartMitigationTask, sent, settings, cancellationToken).ConfigureAwait(false);
        return sent.TaskId;
    }

    /// <inheritdoc/>
    public async Task<AuditMitigationTask> DescribeAsync(string taskId, CancellationToken cancellationToken = default) =>
        (await DescribeAsync(taskId, About(taskId), cancellationToken).ConfigureAwait(false))!;

    /// <inheritdoc/>
    public Task<AuditMitigationTask?> FindAsync(string taskId, CancellationToken cancellationToken = default) =>
        DescribeAsync(taskId, About(taskId) with { ToleratesNotFound = true }, cancellationToken);

    async Task<AuditMitigationTask> IPolling<AuditMitigationTask>.PollAsync(string taskId, CancellationToken cancellationToken) =>
        (await DescribeAsync(taskId, About(taskId) with { Priority = PermitPriority.Bulk }, cancellationToken).ConfigureAwait(false))!;

    /// <inheritdoc/>
    public async Task CancelAsync(string taskId, CancellationToken cancellationToken = default)
    {
        MitigationRules.TaskId.ThrowIfBroken(taskId, nameof(taskId));
        await _executor.AskAsync(
            AuditOperations.CancelMitigationTask,
            new CancelAuditMitigationActionsTaskRequest { TaskId = taskId },
            About(taskId) with { HasHappenedAsync = stop => IsCanceledAsync(taskId, stop) },
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<AuditPage<AuditMitigationTaskSummary>> ListPageAsync(
        AuditMitigationQuery query,
        string? pageToken = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        PageToken.ThrowIfEmpty(pageToken, nameof(pageToken));
        var response = await _executor.AskAsync(
            AuditOperations.ListMitigationTasks,
            MitigationRequests.List(query, pageToken),
            new CallSettings { WaitsForItsEnd = true },
            cancellationToken).ConfigureAwait(false);
        var page = MitigationMapper.Map(response!);
        foreach (var task in page.Items)
        {
            UnrecognizedValues.Report(task, _logger);
        }

        return _executor.Watch(AuditOperations.ListMitigationTasks, pageToken, page);
    }

    /// <inheritdoc/>
    public async Task<AuditPage<AuditMitigationExecution>> ListExecutionsPageAsync(
        string taskId,
        string findingId,
        string? pageToken = null,
        CancellationToken cancellationToken = default)
    {
        MitigationRules.TaskId.ThrowIfBroken(taskId, nameof(taskId));
        AuditFindingId.Rule.ThrowIfBroken(findingId, nameof(findingId));
        PageToken.ThrowIfEmpty(pageToken, nameof(pageToken));
        var response = await _executor.AskAsync(
            AuditOperations.ListMitigationExecutions,
            MitigationRequests.ListExecutions(taskId, findingId, pageToken),
            About(taskId) with { WaitsForItsEnd = true },
            cancellationToken).ConfigureAwait(false);
        var page = MitigationMapper.Map(response!);
        foreach (var execution in page.Items)
        {
            UnrecognizedValues.Report(execution, _logger);
        }

        return _executor.Watch(AuditOperations.ListMitigationExecutions, pageToken, page);
    }

    /// <inheritdoc/>
    public async Task<AuditPage<MitigationActionSummary>> ListActionsPageAsync(
        AuditMitigationActionType? type = null,
        string? pageToken = null,
        CancellationToken cancellationToken = default)
    {
        if (type is { Value.Length: 0 })
        {
            throw new ArgumentException(
                "An empty type is none. Name one, such as UPDATE_DEVICE_CERTIFICATE, or null for all.", nameof(type));
        }

        PageToken.ThrowIfEmpty(pageToken, nameof(pageToken));
        var response = await _executor.AskAsync(
            AuditOperations.ListMitigationActions,
            MitigationRequests.ListActions(type, pageToken),
            new CallSettings { WaitsForItsEnd = true },
            cancellationToken).ConfigureAwait(false);
        return _executor.Watch(AuditOperations.ListMitigationActions, pageToken, MitigationMapper.Map(response!));
    }

    /// <inheritdoc/>
    public async Task<MitigationAction> DescribeActionAsync(string name, CancellationToken cancellationToken = default)
    {
        MitigationRules.ActionName.ThrowIfBroken(name, nameof(name));
        var response = await _executor.AskAsync(
            AuditOperations.DescribeMitigationAction,
            new DescribeMitigationActionRequest { ActionName = name },
            new CallSettings { Subject = CallSubject.MitigationAction(name) },
            cancellationToken).ConfigureAwait(false);
        var action = MitigationMapper.Map(response!);
        UnrecognizedValues.Report(action, _logger);
        return action;
    }

    private static CallSettings About(string taskId) => new() { Subject = CallSubject.Mitigation(taskId) };

    private async Task<AuditMitigationTask?> DescribeAsync(string taskId, CallSettings settings, CancellationToken cancellationToken)
    {
        MitigationRules.TaskId.ThrowIfBroken(taskId, nameof(taskId));
        var response = await _executor.AskAsync(
            AuditOperations.DescribeMitigationTask,
            new DescribeAuditMitigationActionsTaskRequest { TaskId = taskId },
            settings,
            cancellationToken).ConfigureAwait(false);
        if (response is null)
        {
            return null;
        }

        var task = MitigationMapper.Map(response, taskId);
        UnrecognizedValues.Report(task, _logger);
        return task;
    }

    private async Task<bool> IsCanceledAsync(string taskId, CancellationToken cancellationToken) =>
        (await FindAsync(taskId, cancellationToken).ConfigureAwait(false))?.Status == AuditMitigationStatus.Canceled;

    // Whose id it is tells nothing where the caller chose it.
    private async Task<bool> IsThereAsync(string taskId, AuditMitigationRequest request, CancellationToken cancellationToken) =>
        await FindAsync(taskId, cancellationToken).ConfigureAwait(false) is { Target: { } target } found
            && target.AuditTaskId == request.Target.AuditTaskId
            && target.FindingIds.ToHashSet().SetEquals(request.Target.FindingIds)
            && target.ReasonFilters.ToHashSet().SetEquals(request.Target.ReasonFilters)
            && found.Choices.ToHashSet().SetEquals(request.Choices);
}
