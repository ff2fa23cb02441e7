namespace IoTAuditClient.IntegrationTests.CommandLine;

/// <summary>A client that answers as the test says, and keeps the ids that it was asked for.</summary>
internal sealed class ScriptedClient(Func<string, CancellationToken, Task<AuditFinding>> describe) : IAuditFindingClient
{
    public ScriptedClient(Func<string, AuditFinding> describe)
        : this((id, _) => Task.FromResult(describe(id)))
    {
    }

    public List<string> Asked { get; } = [];

    public Task<AuditFinding> DescribeAsync(string findingId, CancellationToken cancellationToken = default)
    {
        Asked.Add(findingId);
        return describe(findingId, cancellationToken);
    }

    public Task<AuditFinding?> FindAsync(string findingId, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<AuditPage<AuditFinding>> ListPageAsync(AuditFindingQuery query, string? pageToken = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<AuditPage<AuditResource>> ListRelatedResourcesPageAsync(string findingId, string? pageToken = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public IAsyncEnumerable<AuditFindingOutcome> DescribeManyAsync(
        IAsyncEnumerable<string> findingIds,
        DescribeManyOptions? options = null,
        CancellationToken cancellationToken = default) => throw new NotSupportedException();
}
