using System.Runtime.ExceptionServices;

namespace IoTAudit.Tool.Commands.Export;

/// <summary>
/// Findings whose first one was read already, so that what comes with it is known before anything is written: whether the source can be
/// read, of which account it is, and whether its findings are invented.
/// </summary>
internal sealed class StartedFindings<T> : IAsyncEnumerable<T>, IAsyncDisposable
{
    private readonly CancellationTokenSource _stop;
    private readonly IAsyncEnumerator<T> _findings;
    private ExceptionDispatchInfo? _failure;
    private bool _hasFirst;

    private StartedFindings(IAsyncEnumerable<T> findings, CancellationToken cancellationToken)
    {
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _findings = findings.GetAsyncEnumerator(_stop.Token);
    }

    /// <summary>Reads the first finding.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="keepsFailure">Whether a failure is thrown where the findings are read, as if nothing had been read yet.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<StartedFindings<T>> StartAsync(
        IAsyncEnumerable<T> findings, bool keepsFailure, CancellationToken cancellationToken)
    {
        var started = new StartedFindings<T>(findings, cancellationToken);
        try
        {
            started._hasFirst = await started._findings.MoveNextAsync();
        }
        catch (Exception exception) when (keepsFailure)
        {
            started._failure = ExceptionDispatchInfo.Capture(exception);
        }
        catch
        {
            await started.DisposeAsync();
            throw;
        }

        return started;
    }

    /// <summary>Goes through the findings from the first one on, once.</summary>
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        // The enumeration began before this token was known, so the token is passed on by a registration.
        await using var stopping = cancellationToken.UnsafeRegister(static stop => ((CancellationTokenSource)stop!).Cancel(), _stop);
        _failure?.Throw();
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
