using System.Runtime.ExceptionServices;
using IoTAuditClient;

namespace IoTAudit.Cli.Export;

/// <summary>Goes through findings and keeps the exception that ends them, so that a document can be finished before it is thrown.</summary>
internal sealed class InterruptibleFindings(IAsyncEnumerable<AuditFinding> findings, CancellationToken cancellationToken) : IAsyncDisposable
{
    private readonly IAsyncEnumerator<AuditFinding> _findings = findings.GetAsyncEnumerator(cancellationToken);
    private ExceptionDispatchInfo? _interruption;

    public AuditFinding Current => _findings.Current;

    public bool IsInterrupted => _interruption is not null;

    /// <summary>Steps to the next finding. What was written so far leaves for its reader before a wait.</summary>
    public async ValueTask<bool> MoveNextAsync(ExportOutput output)
    {
        ValueTask<bool> next;
        try
        {
            next = _findings.MoveNextAsync();
        }
        catch (Exception exception)
        {
            return Interrupt(exception);
        }

        if (!next.IsCompleted)
        {
            await output.FlushAsync();
        }

        try
        {
            return await next;
        }
        catch (Exception exception)
        {
            return Interrupt(exception);
        }
    }

    public void ThrowIfInterrupted() => _interruption?.Throw();

    public ValueTask DisposeAsync() => _findings.DisposeAsync();

    private bool Interrupt(Exception exception)
    {
        _interruption = ExceptionDispatchInfo.Capture(exception);
        return false;
    }
}
