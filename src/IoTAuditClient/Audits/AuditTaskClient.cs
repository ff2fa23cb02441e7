using Amazon.IoT;
using Amazon.IoT.Model;
using IoTAuditClient.Audits;
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

/// <summary>Reads, starts and cancels the audits of AWS IoT Device Defender through the AWS SDK.</summary>
/// <remarks>
/// <para>Safe for concurrent use; make one and keep it. It holds nothing that needs disposing.</para>
/// <para>With the constructor below the <see cref="IAmazonIoT"/> is the app's: set its <c>MaxErrorRetry</c> and
/// <c>MaxStaleConnectionRetries</c> to 0. This client retries by itself, and an SDK client that retries may start an audit twice.</para>
/// </remarks>
public sealed class AuditTaskClient : IAuditTaskClient, IPolling<AuditTask>
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
    public AuditTaskClient(
        IAmazonIoT iotClient,
        IoTAuditClientOptions? options = null,
        ILoggerFactory? loggerFactory = null,
        TimeProvider? timeProvider = null)
        : this(ClientDependencies.ForGiven(iotClient, options, loggerFactory, timeProvider))
    {
    }

    internal AuditTaskClient(ClientDependencies dependencies)
    {
        _executor = dependencies.CreateExecutor(typeof(AuditTaskClient));
        _timeProvider = dependencies.TimeProvider;
        _logger = dependencies.Logger;
    }

    TimeProvider IPolling<AuditTask>.TimeProvider => _timeProvider;

    /// <inheritdoc/>
    public async Task<AuditTask> DescribeAsync(string taskId, CancellationToken cancellationToken = default) =>
        (await DescribeAsync(taskId, About(taskId), cancellationToken).ConfigureAwait(false))!;

    /// <inheritdoc/>
    public Task<AuditTask?> FindAsync(string taskId, CancellationToken cancellationToken = default) =>
        DescribeAsync(taskId, About(taskId) with { ToleratesNotFound = true }, cancellationToken);

    async Task<AuditTask> IPolling<AuditTask>.PollAsync(string taskId, CancellationToken cancellationToken) =>
        (await DescribeAsync(taskId, About(taskId) with { Priority = PermitPriority.Bulk }, cancellationToken).ConfigureAwait(false))!;

    /// <inheritdoc/>
    public async Task<AuditPage<AuditTaskSummary>> ListPageAsync(
        AuditTaskQuery query,
        string? pageToken = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        PageToken.ThrowIfEmpty(pageToken, nameof(pageToken));
        var response = await _executor.AskAsync(
            AuditOperations.ListAuditTasks,
            ListRequests.Of(query, pageToken),
            new CallSettings { WaitsForItsEnd = true },
            cancellationToken).ConfigureAwait(false);
        var page = AuditTaskMapper.Map(response!);
        for (var i = 0; i < page.Items.Count; i++)
        {
            UnrecognizedValues.Report(page.Items[i], _logger);
        }

        return _executor.Watch(AuditOperations.ListAuditTasks, pageToken, page);
    }

    /// <inheritdoc/>
    public async Task<string> StartAsync(IReadOnlyCollection<AuditCheckName> checks, CancellationToken cancellationToken = default)
    {
        var names = AuditStartRules.NamesOf(checks, nameof(checks));
        var request = new StartOnDemandAuditTaskRequest { TargetCheckNames = names };
        try
        {
            var response = await _executor.AskAsync(AuditOperations.StartOnDemandAuditTask, request, new CallSettings(), cancellationToken)
                .ConfigureAwait(false);
            return response!.TaskId;
        }
        catch (AuditRequestInvalidException refusal)
        {
            throw await ExplainAsync(refusal, names, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public async Task CancelAsync(string taskId, CancellationToken cancellationToken = default)
    {
        AuditQueryRules.TaskId.ThrowIfBroken(taskId, nameof(taskId));
        await _executor.AskAsync(
            AuditOperations.CancelAuditTask,
            new CancelAuditTaskRequest { TaskId = taskId },
            About(taskId) with { HasHappenedAsync = stop => IsCanceledAsync(taskId, stop) },
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<AuditConfiguration> DescribeConfigurationAsync(CancellationToken cancellationToken = default)
    {
        var response = await _executor.AskAsync(
            AuditOperations.DescribeConfiguration,
            new DescribeAccountAuditConfigurationRequest(),
            new CallSettings(),
            cancellationToken).ConfigureAwait(false);
        var configuration = AuditTaskMapper.Map(response!);
        UnrecognizedValues.Report(configuration, _logger);
        return configuration;
    }

    /// <inheritdoc/>
    public async Task<AuditPage<ScheduledAudit>> ListScheduledPageAsync(
        string? pageToken = null,
        CancellationToken cancellationToken = default)
    {
        PageToken.ThrowIfEmpty(pageToken, nameof(pageToken));
        var response = await _executor.AskAsync(
            AuditOperations.ListScheduledAudits,
            new ListScheduledAuditsRequest { MaxResults = ListRequests.PageSize, NextToken = pageToken },
            new CallSettings(),
            cancellationToken).ConfigureAwait(false);
        var page = AuditTaskMapper.Map(response!);
        for (var i = 0; i < page.Items.Count; i++)
        {
            UnrecognizedValues.Report(page.Items[i], _logger);
        }

        return _executor.Watch(AuditOperations.ListScheduledAudits, pageToken, page);
    }

    private static CallSettings About(string taskId) => new() { Subject = CallSubject.Audit(taskId) };

    private async Task<bool> IsCanceledAsync(string taskId, CancellationToken cancellationToken) =>
        (await FindAsync(taskId, cancellationToken).ConfigureAwait(false))?.Status == AuditStatus.Canceled;

    private async Task<AuditTask?> DescribeAsync(string taskId, CallSettings settings, CancellationToken cancellationToken)
    {
        AuditQueryRules.TaskId.ThrowIfBroken(taskId, nameof(taskId));
        var response = await _executor.AskAsync(
            AuditOperations.DescribeAuditTask,
            new DescribeAuditTaskRequest { TaskId = taskId },
            settings,
            cancellationToken).ConfigureAwait(false);
        if (response is null)
        {
            return null;
        }

        var task = AuditTaskMapper.Map(response, taskId);
        UnrecognizedValues.Report(task, _logger);
        return task;
    }

    // The service does not say which check it refuses, so the configuration is read for the ones that are switched off.
    private async Task<AuditRequestInvalidException> ExplainAsync(
        AuditRequestInvalidException refusal,
        List<string> names,
        CancellationToken cancellationToken)
    {
        try
        {
            var configuration = await DescribeConfigurationAsync(cancellationToken).ConfigureAwait(false);
            return AuditStartRules.Explain(refusal, names, configuration);
        }
        catch (AuditClientException)
        {
            return refusal;
        }
    }
}
