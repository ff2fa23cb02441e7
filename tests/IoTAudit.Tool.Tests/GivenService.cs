using IoTAudit.Tool.Services;
using IoTAuditClient;

namespace IoTAudit.Tool.Tests;

/// <summary>AWS, in a test that has a client for it.</summary>
internal sealed class GivenService(IAuditFindingClient client, IAuditTaskClient? tasks = null) : IFindingService
{
    public IAuditFindingClient Client => client;

    public IAuditTaskClient Tasks => tasks ?? ScriptedTaskClient.Denied;

    public IAuditSuppressionClient Suppressions => throw new NotSupportedException();

    public IAuditMitigationClient Mitigations => throw new NotSupportedException();

    public IReadOnlyList<AuditFinding> KnownFindings => [];

    public IReadOnlyList<KnownAudit> KnownAudits => [];

    public bool MayHave(string findingId) => true;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
