using IoTAuditClient.Reporting;
using Worker.Audits;

namespace Worker.Outputs;

/// <summary>Takes batches of findings as BatchImportFindings of Security Hub does. A finding that comes again replaces itself.</summary>
internal interface ISecurityHub
{
    /// <summary>Imports one batch of an audit.</summary>
    /// <param name="key">The audit.</param>
    /// <param name="number">Which batch of the audit, from one on.</param>
    /// <param name="batch">At most a hundred findings, of the account and Region of the audit.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task ImportAsync(AuditKey key, int number, SecurityHubBatch batch, CancellationToken cancellationToken);
}
