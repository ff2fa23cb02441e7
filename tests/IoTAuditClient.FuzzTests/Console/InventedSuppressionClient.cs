using static IoTAuditClient.FuzzTests.CommandLine.InventedService;

namespace IoTAuditClient.FuzzTests.CommandLine;

/// <summary>Suppressions that are there for some resources and not for others, with what people may have written.</summary>
internal sealed class InventedSuppressionClient : IAuditSuppressionClient
{
    private static readonly AuditSuppression There = new()
    {
        CheckName = Hostile,
        Resource = new ResourceIdentifier.Client { ClientId = Hostile },
        ExpirationDate = DateTimeOffset.MaxValue,
        Description = Hostile,
    };

    public Task CreateAsync(AuditSuppressionRequest request, CancellationToken cancellationToken = default) =>
        request.CheckName.Value.Length % 2 == 0 ? Task.CompletedTask : throw new AuditAlreadyExistsException("There is one already.");

    public Task UpdateAsync(AuditSuppressionRequest request, CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task<AuditSuppression> DescribeAsync(
        AuditCheckName checkName,
        ResourceIdentifier resource,
        CancellationToken cancellationToken = default) => Task.FromResult(There);

    public Task<AuditSuppression?> FindAsync(
        AuditCheckName checkName,
        ResourceIdentifier resource,
        CancellationToken cancellationToken = default) =>
        Task.FromResult(checkName.Value.Length % 3 == 0 ? null : There);

    public Task DeleteAsync(AuditCheckName checkName, ResourceIdentifier resource, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    public Task<AuditPage<AuditSuppression>> ListPageAsync(
        AuditSuppressionQuery query,
        string? pageToken = null,
        CancellationToken cancellationToken = default) =>
        Task.FromResult(new AuditPage<AuditSuppression> { Items = [There, new AuditSuppression()] });
}
