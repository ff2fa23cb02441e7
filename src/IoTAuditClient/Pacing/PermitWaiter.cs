namespace IoTAuditClient.Pacing;

/// <summary>One caller in the queue, which it leaves when it is cancelled.</summary>
internal sealed class PermitWaiter
{
    private readonly TaskCompletionSource _granted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenRegistration _registration;

    /// <param name="leave">Takes a waiter that was cancelled out of the queue.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public PermitWaiter(Action<PermitWaiter> leave, CancellationToken cancellationToken)
    {
        Place = new LinkedListNode<PermitWaiter>(this);
        _registration = cancellationToken.UnsafeRegister(
            (state, token) =>
            {
                if (((PermitWaiter)state!)._granted.TrySetCanceled(token))
                {
                    leave((PermitWaiter)state);
                }
            },
            this);
    }

    /// <summary>Gets its place in the queue.</summary>
    public LinkedListNode<PermitWaiter> Place { get; }

    public Task Granted => _granted.Task;

    public bool TryGrant()
    {
        _registration.Unregister();
        return _granted.TrySetResult();
    }
}
