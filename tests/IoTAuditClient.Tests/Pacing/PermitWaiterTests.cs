using System.Runtime.CompilerServices;
using IoTAuditClient.Pacing;
using Xunit;

namespace IoTAuditClient.Tests.Pacing;

public sealed class PermitWaiterTests
{
    [Fact]
    public void TryGrant_TokenThatLivesOn_HoldsNothingOfTheWaiter()
    {
        using var source = new CancellationTokenSource();

        var granted = Granted(source.Token);
        GC.Collect();

        Assert.False(granted.IsAlive);
        GC.KeepAlive(source);
    }

    [Fact]
    public void TryGrant_Cancelled_IsRefused()
    {
        using var source = new CancellationTokenSource();
        var waiter = new PermitWaiter(_ => { }, source.Token);

        source.Cancel();

        Assert.False(waiter.TryGrant());
        Assert.True(waiter.Granted.IsCanceled);
    }

    // A method of its own, so that no local keeps the waiter.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Granted(CancellationToken cancellationToken)
    {
        var waiter = new PermitWaiter(_ => { }, cancellationToken);
        Assert.True(waiter.TryGrant());
        return new WeakReference(waiter.Granted);
    }
}
