using IoTAuditClient.Emulator;

namespace IoTAuditClient.IntegrationTests.Faults;

/// <summary>One of the operations that a fault can meet, and the call that makes one request for it.</summary>
/// <param name="Name">The name that AWS gives it.</param>
/// <param name="AskAsync">Makes the call. What it returns compares by value.</param>
internal sealed record FaultOperation(string Name, Func<IAuditFindingClient, AuditEmulator, CancellationToken, Task<object>> AskAsync)
{
    public static readonly FaultOperation Describe = new(
        EmulatedOperation.DescribeAuditFinding,
        static async (client, emulator, token) => await client.DescribeAsync(FindingOf(emulator).FindingId, token));

    public static readonly FaultOperation List = new(
        EmulatedOperation.ListAuditFindings,
        static async (client, emulator, token) =>
            await client.ListPageAsync(AuditFindingQuery.ForTask(FindingOf(emulator).TaskId!), cancellationToken: token));

    public static readonly FaultOperation ListRelated = new(
        EmulatedOperation.ListRelatedResourcesForAuditFinding,
        static async (client, emulator, token) =>
            await client.ListRelatedResourcesPageAsync(FindingOf(emulator).FindingId, cancellationToken: token));

    public static IReadOnlyList<FaultOperation> All { get; } = [Describe, List, ListRelated];

    public override string ToString() => Name;

    // The same finding in every emulator: one that has related resources.
    private static EmulatedFinding FindingOf(AuditEmulator emulator) =>
        emulator.Findings.Generated.First(static finding => finding.RelatedResources is { Count: > 0 });
}
