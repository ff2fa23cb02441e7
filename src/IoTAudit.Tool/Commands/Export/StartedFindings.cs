using IoTAuditClient;

namespace IoTAudit.Tool.Commands.Export;

/// <summary>
/// Findings whose first one was read already, so that a source that cannot be read fails before anything is written.
/// </summary>
internal sealed class StartedFindings : IAsyncEnumerable<AuditFinding>, IAsyncDisposable
{
    private readonly CancellationTokenSource _stop;
    private readonly IAsyncEnumerator<AuditFinding> _findings;
    private bool _hasFirst;

    private StartedFindings(IAsyncEnumerable<AuditFinding> findings, CancellationToken cancellationToken)
    {
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _findings = findings.GetAsyncEnumerator(_stop.Token);
    }

    /// <summary>Reads the first finding.</summary>
    public static async Task<StartedFindings> StartAsync(IAsyncEnumerable<AuditFinding> findings, CancellationToken cancellationToken)
    {
        var started = new StartedFindings(findings, cancellationToken);
        try
        {
            started._hasFirst = await started._findings.MoveNextAsync();
            return started;
        }
        catch
        {
            await started.DisposeAsync();
            throw;
        }
    }

    /// <summary>Goes through the findings from the first one on, once.</summary>
    public async IAsyncEnumerator<AuditFinding> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        // The enumeration began before this token was known, so the token is passed on by a registration.
        await using var stopping = cancellationToken.UnsafeRegister(static stop => ((CancellationTokenSource)stop!).Cancel(), _stop);
        for (var isThere = _hasFirst; isThere; isThere = await _findings.MoveNextAsync())
        {
            yield return _findings.Current;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _findings.DisposeAsync();
        _stop.Dispose();
    }
}
