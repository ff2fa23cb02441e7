using IoTAuditClient;

namespace IoTAudit.Cli.Services;

/// <summary>A service that answers, until it is disposed.</summary>
internal interface IFindingService : IAsyncDisposable
{
    IAuditFindingClient Client { get; }

    /// <summary>The findings that are known without asking: id, check and severity. Empty for AWS.</summary>
    IReadOnlyList<AuditFinding> KnownFindings { get; }
}
