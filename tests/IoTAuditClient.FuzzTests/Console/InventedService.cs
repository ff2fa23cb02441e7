using IoTAudit.Tool.Services;
using IoTAudit.Tool.Tests;

namespace IoTAuditClient.FuzzTests.CommandLine;

/// <summary>
/// A service that always answers, ids as AWS makes them with "not found", as doctor expects: what goes wrong is the command line's
/// doing, or the console's.
/// </summary>
internal sealed class InventedService(AuditFinding[] findings) : IFindingService
{
    /// <summary>What a person or a device can have written somewhere in the account, and what must not reach a terminal as it is.</summary>
    public const string Hostile = "\u001b[31mred\u202e\r\nand more";

    public IAuditFindingClient Client { get; } = new ScriptedClient(id => Guid.TryParseExact(id, "N", out _)
        ? throw new AuditFindingNotFoundException("There is no such finding.")
        : findings[id.Length % findings.Length] with { FindingId = id })
    {
        Page = (_, _) => Task.FromResult(new AuditPage<AuditFinding> { Items = findings }),
        RelatedPage = _ => new AuditPage<AuditResource> { Items = [.. findings.SelectMany(finding => finding.RelatedResources)] },
    };

    public IAuditTaskClient Tasks { get; } = new InventedTaskClient();

    public IAuditSuppressionClient Suppressions { get; } = new InventedSuppressionClient();

    public IAuditMitigationClient Mitigations { get; } = new InventedMitigationClient();

    public IReadOnlyList<AuditFinding> KnownFindings => findings;

    public IReadOnlyList<KnownAudit> KnownAudits => [new KnownAudit("0123456789abcdef0123456789abcdef", DateTimeOffset.UnixEpoch)];

    public bool MayHave(string findingId) => true;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
