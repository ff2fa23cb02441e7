using Amazon.IoT;
using Amazon.IoT.Model;
using Microsoft.Extensions.Time.Testing;
using Moq;
using Xunit;

namespace IoTAuditClient.Tests.Audits;

public sealed class ManyWaitsTests
{
    private const int Waits = 1_000;
    private const int Rate = 25;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WaitAsync_AThousandAtOnce_KeepToTheRateAndLetASingleCallGoFirst()
    {
        var time = new FakeTimeProvider();
        var asked = new List<string>();
        var iot = new Mock<IAmazonIoT>();
        iot.Setup(client => client.DescribeAuditTaskAsync(It.IsAny<DescribeAuditTaskRequest>(), It.IsAny<CancellationToken>()))
            .Returns((DescribeAuditTaskRequest request, CancellationToken _) =>
            {
                lock (asked)
                {
                    asked.Add(request.TaskId);
                }

                return Task.FromResult(AuditTasks.Response(AuditTaskStatus.IN_PROGRESS));
            });
        var options = new IoTAuditClientOptions { Pacing = { Mode = PacingMode.Fixed } };
        var client = new AuditTaskClient(iot.Object, options, timeProvider: time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var waits = Enumerable.Range(0, Waits).Select(i => client.WaitAsync($"wait-{i}", cancellationToken: stop.Token)).ToList();

        await PassAsync(time, () => Count(asked) >= 10 * Rate);
        var before = Count(asked);
        var single = client.DescribeAsync("single", Token);
        await PassAsync(time, () => single.IsCompleted);
        await PassAsync(time, () => Count(asked) >= Waits);
        var requests = Count(asked);
        await stop.CancelAsync();
        await Task.WhenAll(waits.Select(wait => Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait)));

        var passed = (time.GetUtcNow() - time.Start).TotalSeconds;
        Assert.True(requests <= (Rate * passed) + Rate, $"{requests} requests in {passed} s");
        Assert.InRange(asked.IndexOf("single"), before, before + Rate);
    }

    private static int Count(List<string> asked)
    {
        lock (asked)
        {
            return asked.Count;
        }
    }

    // Time passes until the requests have been made, however late the machine gets to them: a fixed time may be over before.
    private static async Task PassAsync(FakeTimeProvider time, Func<bool> isEnough)
    {
        while (!isEnough())
        {
            time.Advance(TimeSpan.FromMilliseconds(20));
            do
            {
                await Task.Yield();
            }
            while (ThreadPool.PendingWorkItemCount > 0);
        }
    }
}
