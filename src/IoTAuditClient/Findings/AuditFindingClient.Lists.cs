using Amazon.IoT.Model;
using IoTAuditClient.Calls;
using IoTAuditClient.Paging;
using IoTAuditClient.Sdk;
using IoTAuditClient.Telemetry;

namespace IoTAuditClient;

/// <content>The lists, one page a call.</content>
public sealed partial class AuditFindingClient
{
    /// <inheritdoc/>
    public async Task<AuditPage<AuditFinding>> ListPageAsync(AuditFindingQuery query, string? pageToken = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        PageToken.ThrowIfEmpty(pageToken, nameof(pageToken));
        return await ListPageAsync(query, pageToken, new CallSettings(), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<AuditPage<AuditResource>> ListRelatedResourcesPageAsync(string findingId, string? pageToken = null, CancellationToken cancellationToken = default)
    {
        AuditFindingId.ThrowIfInvalid(findingId, nameof(findingId));
        PageToken.ThrowIfEmpty(pageToken, nameof(pageToken));
        var response = (ListRelatedResourcesForAuditFindingResponse?)await _executor.ExecuteAsync(
            AuditOperations.ListRelatedResources,
            ListRequests.Of(findingId, pageToken),
            new CallSettings { FindingId = findingId },
            cancellationToken).ConfigureAwait(false);
        var page = PageMapper.Map(response!);
        for (var i = 0; i < page.Items.Count; i++)
        {
            UnrecognizedValues.Report(page.Items[i], _logger);
        }

        return page;
    }

    private async Task<AuditPage<AuditFinding>> ListPageAsync(AuditFindingQuery query, string? pageToken, CallSettings settings, CancellationToken cancellationToken)
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

        return page;
    }
}
