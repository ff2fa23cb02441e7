using IoTAuditClient.Pacing;

namespace IoTAuditClient.Calls;

/// <summary>Lets one attempt out, and one more each second, until the first one of the client is answered.</summary>
/// <remarks>
/// The SDK asks for credentials within an attempt, which may take seconds. Attempts that were let out meanwhile would be sent all at once
/// when the credentials come, at many times the rate. The first answer, good or bad, opens the gate for good. An attempt that gets no
/// answer does not hold the others for longer than a second. Thread-safe.
/// </remarks>
internal sealed class StartGate(TimeProvider timeProvider)
{
    private const double AttemptsPerSecond = 1;

    private readonly Pacer _unanswered = new(new FixedRate(AttemptsPerSecond), timeProvider);
    private readonly TaskCompletionSource _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Waits for the first answer, or for a turn before it.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled first.</exception>
    public ValueTask WaitAsync(CancellationToken cancellationToken) =>
        _answered.Task.IsCompleted ? ValueTask.CompletedTask : WaitForAnswerAsync(cancellationToken);

    /// <summary>Opens the gate: the service has answered.</summary>
    public void Open() => _answered.TrySetResult();

    private async ValueTask WaitForAnswerAsync(CancellationToken cancellationToken)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var turn = _unanswered.WaitAsync(PermitPriority.Single, waiting.Token).AsTask();
        await Task.WhenAny(turn, _answered.Task).ConfigureAwait(false);

        // The cancellation takes the turn out of the queue.
        await waiting.CancelAsync().ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
    }
}
