using Amazon.IoT;
using IoTAuditClient.Calls;
using IoTAuditClient.Paging;
using IoTAuditClient.Sdk;
using IoTAuditClient.Suppressions;
using IoTAuditClient.Telemetry;
using Microsoft.Extensions.Logging;

namespace IoTAuditClient;

/// <summary>Reads and writes the suppressions of AWS IoT Device Defender audits through the AWS SDK.</summary>
/// <remarks>
/// <para>Safe for concurrent use; make one and keep it. It holds nothing that needs disposing.</para>
/// <para>With the constructor below the <see cref="IAmazonIoT"/> is the app's: set its <c>MaxErrorRetry</c> and
/// <c>MaxStaleConnectionRetries</c> to 0. This client retries by itself.</para>
/// </remarks>
public sealed class AuditSuppressionClient : IAuditSuppressionClient
{
    private readonly AuditOperationExecutor _executor;
    private readonly TimeProvider _timeProvider;
    private readonly ILogger _logger;

    /// <summary>Initializes a client over an SDK client of the app's.</summary>
    /// <param name="iotClient">The SDK client. It stays the app's to dispose.</param>
    /// <param name="options">The settings; <see langword="null"/> means the defaults. Region, Profile and ServiceUrl
    /// must not be set: <paramref name="iotClient"/> has its own.</param>
    /// <param name="loggerFactory">Makes the logger; <see langword="null"/> means none.</param>
    /// <param name="timeProvider">The clock for timeouts, waits and periods; <see langword="null"/> means the system's.</param>
    /// <exception cref="ArgumentNullException"><paramref name="iotClient"/> is null.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException"><paramref name="options"/> break a rule.</exception>
    public AuditSuppressionClient(
        IAmazonIoT iotClient,
        IoTAuditClientOptions? options = null,
        ILoggerFactory? loggerFactory = null,
        TimeProvider? timeProvider = null)
        : this(ClientDependencies.ForGiven(iotClient, options, loggerFactory, timeProvider))
    {
    }

    internal AuditSuppressionClient(ClientDependencies dependencies)
    {
        _executor = dependencies.CreateExecutor(typeof(AuditSuppressionClient));
        _timeProvider = dependencies.TimeProvider;
        _logger = dependencies.Logger;
    }

    /// <inheritdoc/>
    public async Task CreateAsync(AuditSuppressionRequest request, CancellationToken cancellationToken = default)
    {
        var (suppressed, end) = Checked(request);
        var sent = SuppressionRequests.Create(suppressed.CheckName, suppressed.Members, end, request.Description);
        var settings = About(suppressed) with { HasHappenedAsync = stop => IsThereAsync(suppressed, end, request.Description, stop) };
        await _executor.AskAsync(AuditOperations.CreateAuditSuppression, sent, settings, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task UpdateAsync(AuditSuppressionRequest request, CancellationToken cancellationToken = default)
    {
        var (suppressed, end) = Checked(request);
        var sent = SuppressionRequests.Update(suppressed.CheckName, suppressed.Members, end, request.Description);
        await _executor.AskAsync(AuditOperations.UpdateAuditSuppression, sent, About(suppressed), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<AuditSuppression> DescribeAsync(
        AuditCheckName checkName,
        ResourceIdentifier resource,
        CancellationToken cancellationToken = default)
    {
        var suppressed = SuppressedResource.Of(checkName, resource, nameof(resource));
        return (await DescribeAsync(suppressed, About(suppressed), cancellationToken).ConfigureAwait(false))!;
    }

    /// <inheritdoc/>
    public async Task<AuditSuppression?> FindAsync(
        AuditCheckName checkName,
        ResourceIdentifier resource,
        CancellationToken cancellationToken = default)
    {
        var suppressed = SuppressedResource.Of(checkName, resource, nameof(resource));
        return await FindAsync(suppressed, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task DeleteAsync(
        AuditCheckName checkName,
        ResourceIdentifier resource,
        CancellationToken cancellationToken = default)
    {
        var suppressed = SuppressedResource.Of(checkName, resource, nameof(resource));
        var sent = SuppressionRequests.Delete(suppressed.CheckName, suppressed.Members);
        await _executor.AskAsync(AuditOperations.DeleteAuditSuppression, sent, About(suppressed), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<AuditPage<AuditSuppression>> ListPageAsync(
        AuditSuppressionQuery query,
        string? pageToken = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        PageToken.ThrowIfEmpty(pageToken, nameof(pageToken));
        var response = await _executor.AskAsync(
            AuditOperations.ListAuditSuppressions,
            SuppressionRequests.List(query, pageToken),
            new CallSettings { WaitsForItsEnd = true },
            cancellationToken).ConfigureAwait(false);
        var page = SuppressionMapper.Map(response!);
        foreach (var suppression in page.Items)
        {
            UnrecognizedValues.Report(suppression, _logger);
        }

        return _executor.Watch(AuditOperations.ListAuditSuppressions, pageToken, page);
    }

    private static CallSettings About(SuppressedResource suppressed) => new() { Subject = suppressed.Subject };

    private (SuppressedResource Suppressed, DateTime? End) Checked(AuditSuppressionRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(request.Period, nameof(request));
        var suppressed = SuppressedResource.Of(request.CheckName, request.Resource, nameof(request));
        return (suppressed, request.Period.EndFrom(_timeProvider.GetUtcNow(), nameof(request)));
    }

    private Task<AuditSuppression?> FindAsync(SuppressedResource suppressed, CancellationToken cancellationToken) =>
        DescribeAsync(suppressed, About(suppressed) with { ToleratesNotFound = true }, cancellationToken);

    private async Task<AuditSuppression?> DescribeAsync(
        SuppressedResource suppressed,
        CallSettings settings,
        CancellationToken cancellationToken)
    {
        var response = await _executor.AskAsync(
            AuditOperations.DescribeAuditSuppression,
            SuppressionRequests.Describe(suppressed.CheckName, suppressed.Members),
            settings,
            cancellationToken).ConfigureAwait(false);
        if (response is null)
        {
            return null;
        }

        var suppression = SuppressionMapper.Map(response);
        UnrecognizedValues.Report(suppression, _logger);
        return suppression;
    }

    private async Task<bool> IsThereAsync(
        SuppressedResource suppressed,
        DateTime? end,
        string? description,
        CancellationToken cancellationToken) =>
        await FindAsync(suppressed, cancellationToken).ConfigureAwait(false) is { } found
            && (end is null ? found.SuppressIndefinitely == true : found.ExpirationDate == end)
            && (found.Description ?? "") == (description ?? "");
}
