using IoTAuditClient;

namespace IoTAudit.Tool.Services;

/// <summary>A service that answers, until it is disposed.</summary>
internal interface IFindingService : IAsyncDisposable
{
    IAuditFindingClient Client { get; }

    IAuditTaskClient Tasks { get; }

    IAuditSuppressionClient Suppressions { get; }

    IAuditMitigationClient Mitigations { get; }

    /// <summary>Findings to try out that are known without asking: id, check and severity. Empty for AWS.</summary>
    IReadOnlyList<AuditFinding> KnownFindings { get; }

    /// <summary>The audits that are known without asking, newest first. Empty for AWS.</summary>
    IReadOnlyList<KnownAudit> KnownAudits { get; }

    /// <summary>Whether it may have a finding of this id, as far as that is known without asking.</summary>
    bool MayHave(string findingId);
}
