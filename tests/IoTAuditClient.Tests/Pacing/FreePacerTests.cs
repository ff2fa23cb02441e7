using Xunit;

namespace IoTAuditClient.Tests.Pacing;

public sealed class FreePacerTests
{
    [Fact]
    public async Task FreePacer_Always_GrantsEveryPermitAtOnce()
    {
        var pacer = FreePacer.Instance;
        pacer.ReportThrottled();

        Assert.False(pacer.IsPaced);
        foreach (var priority in Enum.GetValues<PermitPriority>())
        {
            Assert.True(pacer.TryTake(priority));
            Assert.True(pacer.WaitAsync(priority, CancellationToken.None).IsCompletedSuccessfully);
            await pacer.WaitAsync(priority, CancellationToken.None);
        }
    }

    [Fact]
    public void WaitAsync_Cancelled_Throws() => Assert.Throws<OperationCanceledException>(() =>
    {
        _ = FreePacer.Instance.WaitAsync(PermitPriority.Single, new CancellationToken(canceled: true));
    });
}
