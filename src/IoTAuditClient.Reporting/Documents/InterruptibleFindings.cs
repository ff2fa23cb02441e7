using System.Runtime.ExceptionServices;

namespace IoTAuditClient.Reporting.Documents;

/// <summary>Goes through findings and keeps the exception that ends them, so that a document can be finished before it is thrown.</summary>
internal sealed class InterruptibleFindings : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop;
    private readonly IAsyncEnumerator<LocatedFinding> _findings;
    private ExceptionDispatchInfo? _interruption;

    public InterruptibleFindings(IAsyncEnumerable<LocatedFinding> findings, CancellationToken cancellationToken)
    {
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _findings = findings.GetAsyncEnumerator(_stop.Token);
    }

    public LocatedFinding Current => _findings.Current;

    public bool IsInterrupted => _interruption is not null;

    /// <summary>
    /// Steps to the next finding. What was written so far leaves for its reader before a wait; where that fails,
    /// nothing more can be written, and it is thrown.
    /// </summary>
    public async ValueTask<bool> MoveNextAsync(ExportOutput output)
    {
        Exception? failure = null;
        try
        {
            return await Streaming.MoveNextAsync(_findings, FlushAsync, _stop).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception != failure)
        {
            _interruption = ExceptionDispatchInfo.Capture(exception);
            return false;
        }

        async Task FlushAsync()
        {
            try
            {
                await output.FlushAsync().ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                failure = exception;
                throw;
            }
        }
    }

    /// <summary>Steps to the next finding, where nothing was written that a reader could wait for.</summary>
    public async ValueTask<bool> MoveNextAsync()
    {
        try
        {
            return await _findings.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            _interruption = ExceptionDispatchInfo.Capture(exception);
            return false;
        }
    }

    public void ThrowIfInterrupted() => _interruption?.Throw();

    public async ValueTask DisposeAsync()
    {
        await _findings.DisposeAsync().ConfigureAwait(false);
        _stop.Dispose();
    }
}
