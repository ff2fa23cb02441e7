namespace IoTAuditClient.Pacing;

/// <summary>One caller in the queue. One that was cancelled stays in it until its turn, and takes no permit then.</summary>
internal sealed class PermitWaiter
{
    private readonly TaskCompletionSource _granted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenRegistration _registration;

    public PermitWaiter(CancellationToken cancellationToken) => _registration = cancellationToken.UnsafeRegister(
        static (state, token) => ((TaskCompletionSource)state!).TrySetCanceled(token), _granted);

    public Task Granted => _granted.Task;

    public bool TryGrant()
    {
        _registration.Unregister();
        return _granted.TrySetResult();
    }
}
