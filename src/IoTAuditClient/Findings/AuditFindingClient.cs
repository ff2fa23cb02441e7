using Amazon.IoT;
using Amazon.IoT.Model;
using IoTAuditClient.Calls;
using IoTAuditClient.Failures;
using IoTAuditClient.Findings.Bulk;
using IoTAuditClient.Paging;
using IoTAuditClient.Sdk;
using IoTAuditClient.Telemetry;
using Microsoft.Extensions.Logging;

namespace IoTAuditClient;

/// <summary>Reads the audit findings of AWS IoT Device Defender through the AWS SDK.</summary>
/// <remarks>
/// <para>Safe for concurrent use; make one and keep it. It holds nothing that needs disposing.</para>
/// <para>With the constructor below the <see cref="IAmazonIoT"/> is the app's: set its <c>MaxErrorRetry</c> and
/// <c>MaxStaleConnectionRetries</c> to 0, because this client retries by itself. A call still returns at its deadline,
/// but the SDK goes on reading a body that does not end, and the bodies' sizes are not bounded; the client that
/// <c>AddIoTAuditClient</c> makes has neither flaw.</para>
/// </remarks>
public sealed class AuditFindingClient : IAuditFindingClient
{
    private readonly AuditOperationExecutor _executor;
    private readonly ILogger _logger;
    private readonly TimeProvider _timeProvider;
    private readonly double _descriptionsPerPage;

    /// <summary>Initializes a client over an SDK client of the app's.</summary>
    /// <param name="iotClient">The SDK client. It stays the app's to dispose.</param>
    /// <param name="options">The settings; <see langword="null"/> means the defaults. Region, Profile and ServiceUrl
    /// must not be set: <paramref name="iotClient"/> has its own.</param>
    /// <param name="loggerFactory">Makes the logger of the category <c>IoTAuditClient.AuditFindingClient</c>;
    /// <see langword="null"/> means none.</param>
    /// <param name="timeProvider">The clock for timeouts and waits; <see langword="null"/> means the system's.</param>
    /// <exception cref="ArgumentNullException"><paramref name="iotClient"/> is null.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException"><paramref name="options"/> break a rule.</exception>
    public AuditFindingClient(
        IAmazonIoT iotClient,
        IoTAuditClientOptions? options = null,
        ILoggerFactory? loggerFactory = null,
        TimeProvider? timeProvider = null)
        : this(ClientDependencies.ForGiven(iotClient, options, loggerFactory, timeProvider))
    {
    }

    internal AuditFindingClient(ClientDependencies dependencies)
    {
        _executor = dependencies.CreateExecutor(typeof(AuditFindingClient));
        _logger = dependencies.Logger;
        _timeProvider = dependencies.TimeProvider;
        _descriptionsPerPage = dependencies.Options.Pacing.RateOf(AuditOperations.DescribeAuditFinding.Name)
            / dependencies.Options.Pacing.RateOf(AuditOperations.ListAuditFindings.Name);
    }

    /// <inheritdoc/>
    public Task<AuditFinding> DescribeAsync(string findingId, CancellationToken cancellationToken = default) =>
        DescribeAsync(findingId, new CallSettings { Subject = CallSubject.Finding(findingId) }, cancellationToken)!;

    /// <inheritdoc/>
    public Task<AuditFinding?> FindAsync(string findingId, CancellationToken cancellationToken = default) =>
        DescribeAsync(
            findingId, new CallSettings { Subject = CallSubject.Finding(findingId), ToleratesNotFound = true }, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<AuditFindingOutcome> DescribeManyAsync(
        IAsyncEnumerable<string?> findingIds,
        DescribeManyOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(findingIds);
        options = DescribeManyOptions.Copy(options);
        options.ThrowIfInvalid();
        return new OutcomeSequence(token => Describe(findingIds, options, token), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<AuditPage<AuditFinding>> ListPageAsync(
        AuditFindingQuery query,
        string? pageToken = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        PageToken.ThrowIfEmpty(pageToken, nameof(pageToken));
        return await ListPageAsync(query, pageToken, new CallSettings { WaitsForItsEnd = true }, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<AuditPage<AuditResource>> ListRelatedResourcesPageAsync(
        string findingId,
        string? pageToken = null,
        CancellationToken cancellationToken = default)
    {
        AuditFindingId.Rule.ThrowIfBroken(findingId, nameof(findingId));
        PageToken.ThrowIfEmpty(pageToken, nameof(pageToken));
        var response = (ListRelatedResourcesForAuditFindingResponse?)await _executor.ExecuteAsync(
            AuditOperations.ListRelatedResources,
            ListRequests.Of(findingId, pageToken),
            new CallSettings { Subject = CallSubject.Finding(findingId), WaitsForItsEnd = true },
            cancellationToken).ConfigureAwait(false);
        var page = PageMapper.Map(response!);
        for (var i = 0; i < page.Items.Count; i++)
        {
            UnrecognizedValues.Report(page.Items[i], _logger);
        }

        return _executor.Watch(AuditOperations.ListRelatedResources, pageToken, page);
    }

    private IAsyncEnumerable<AuditFindingOutcome> Describe(
        IAsyncEnumerable<string?> findingIds,
        DescribeManyOptions options,
        CancellationToken cancellationToken)
    {
        if (!options.ListWholeTasks)
        {
            return new BulkDescription(DescribeAsync, options, _timeProvider).RunAsync(findingIds, null, cancellationToken);
        }

        var descriptions = new BulkDescription(DescribeAsync, options.ForPart(), _timeProvider);
        return new WholeTaskDescription(descriptions, ListPageAsync, options, _descriptionsPerPage, _timeProvider).RunAsync(
            findingIds,
            cancellationToken);
    }

    private async Task<AuditFinding?> DescribeAsync(string findingId, CallSettings settings, CancellationToken cancellationToken)
    {
        AuditFindingId.Rule.ThrowIfBroken(findingId, nameof(findingId));
        var response = (DescribeAuditFindingResponse?)await _executor.ExecuteAsync(
            AuditOperations.DescribeAuditFinding,
            new DescribeAuditFindingRequest { FindingId = findingId },
            settings,
            cancellationToken).ConfigureAwait(false);
        if (response is null)
        {
            return null;
        }

        var finding = FindingMapper.Map(response.Finding, findingId);
        UnrecognizedValues.Report(finding, _logger);
        return finding;
    }

    private async Task<AuditPage<AuditFinding>> ListPageAsync(
        AuditFindingQuery query,
        string? pageToken,
        CallSettings settings,
        CancellationToken cancellationToken)
    {
        var response = (ListAuditFindingsResponse?)await _executor.ExecuteAsync(
            AuditOperations.ListAuditFindings,
            ListRequests.Of(query, pageToken),
            settings,
            cancellationToken).ConfigureAwait(false);
        var page = PageMapper.Map(response!, query);
        for (var i = 0; i < page.Items.Count; i++)
        {
            UnrecognizedValues.Report(page.Items[i], _logger);
        }

        return _executor.Watch(AuditOperations.ListAuditFindings, pageToken, page);
    }
}
