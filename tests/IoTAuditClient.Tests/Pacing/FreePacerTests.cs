using IoTAuditClient.Pacing;
using Xunit;

namespace IoTAuditClient.Tests.Pacing;

public sealed class FreePacerTests
{
    [Fact]
    public async Task FreePacer_Always_GrantsEveryPermitAtOnce()
    {
        var pacer = FreePacer.Instance;
        pacer.ReportThrottled();

        Assert.False(pacer.SlowsDown);
        foreach (var priority in Enum.GetValues<PermitPriority>())
        {
            await pacer.WaitAsync(priority, CancellationToken.None);
        }
    }

    [Fact]
    public async Task WaitAsync_Cancelled_Throws() => await Assert.ThrowsAnyAsync<OperationCanceledException>(
        async () => await FreePacer.Instance.WaitAsync(PermitPriority.Single, new CancellationToken(canceled: true)));
}
