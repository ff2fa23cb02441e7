using IoTAuditClient.Emulator;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Emulator;

public sealed class QuotaTests
{
    private const string Operation = EmulatedOperation.DescribeAuditFinding;

    private readonly FakeTimeProvider _time = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Calls_OverTheBurst_AreThrottledAsTheServiceDoesIt()
    {
        await using var emulator = await StartAsync(new AuditQuota(1, 2));

        Assert.Equal([200, 200, 400], await DescribeAsync(emulator, 3));
        var answer = await Answer.ToAsync(Signed.Describe(emulator, "a"));

        Assert.Equal((400, "ThrottlingException", "Rate exceeded"), (answer.Status, answer.ErrorType, answer.Message));
    }

    [Theory]
    [InlineData(50, 20_000)]
    [InlineData(180, 5_556)]
    [InlineData(3, 333_334)]
    public async Task Calls_OneTokenLater_AreGrantedOnce(double rate, int microseconds)
    {
        await using var emulator = await StartAsync(new AuditQuota(rate, 1));
        await DescribeAsync(emulator, 1);

        for (var round = 0; round < 20; round++)
        {
            _time.Advance(TimeSpan.FromMicroseconds(microseconds - 2));
            Assert.Equal([400], await DescribeAsync(emulator, 1));
            _time.Advance(TimeSpan.FromMicroseconds(2));
            Assert.Equal([200, 400], await DescribeAsync(emulator, 2));
        }
    }

    [Fact]
    public async Task Calls_OverALongTime_AreGrantedAtTheRate()
    {
        await using var emulator = await StartAsync(new AuditQuota(7.5, 1));
        await DescribeAsync(emulator, 1);
        var granted = 0;

        for (var tick = 0; tick < 400; tick++)
        {
            _time.Advance(TimeSpan.FromMilliseconds(50));
            granted += (await DescribeAsync(emulator, 1))[0] == 200 ? 1 : 0;
        }

        // Calls come every 50 ms, a token every 133.3 ms, and a full bucket loses what comes in: every third call is granted.
        Assert.Equal(133, granted);
    }

    [Fact]
    public async Task Calls_AfterAQuietTime_AreGrantedUpToTheBurst()
    {
        await using var emulator = await StartAsync(new AuditQuota(100, 3));
        await DescribeAsync(emulator, 3);

        _time.Advance(TimeSpan.FromHours(1));

        Assert.Equal([200, 200, 200, 400], await DescribeAsync(emulator, 4));
    }

    [Fact]
    public async Task Quota_ChangedWhileRunning_HoldsFromTheNextCallOn()
    {
        await using var emulator = await StartAsync(new AuditQuota(1, 5));

        emulator.Quotas.Set(Operation, new AuditQuota(10, 1));
        var afterSet = await DescribeAsync(emulator, 2);
        _time.Advance(TimeSpan.FromMilliseconds(100));
        var afterTime = await DescribeAsync(emulator, 2);
        emulator.Quotas.Remove(Operation);

        Assert.Equal([200, 400], afterSet);
        Assert.Equal([200, 400], afterTime);
        Assert.Equal([200, 200, 200], await DescribeAsync(emulator, 3));
    }

    [Fact]
    public async Task Quota_OfOneOperation_LeavesOthersAlone()
    {
        await using var emulator = await StartAsync(new AuditQuota(0, 1));
        await DescribeAsync(emulator, 2);

        Assert.Equal(200, (await Answer.ToAsync(Signed.List(emulator, """{"taskId":"t"}"""))).Status);
    }

    [Fact]
    public async Task Quota_SharedByManyCallers_GrantsExactlyItsBurst()
    {
        await using var emulator = await StartAsync(new AuditQuota(10, 25));

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Answer.ToAsync(Signed.Describe(emulator, "a"))));

        Assert.Equal(25, answers.Count(a => a.Status == 200));
        Assert.Equal(new RequestCount(100, 75), emulator.Counters.For(Operation));
    }

    [Fact]
    public async Task SetDocumented_ForDescribe_GrantsTwentyFive()
    {
        await using var emulator = await StartAsync(null);

        emulator.Quotas.SetDocumented();

        Assert.Equal(25, (await DescribeAsync(emulator, 30)).Count(s => s == 200));
    }

    [Fact]
    public async Task Counters_AfterFaultsAndUnknownPaths_CountThemToo()
    {
        await using var emulator = await StartAsync(null);
        emulator.Faults.Add(AuditFault.Throttle(429));
        await DescribeAsync(emulator, 2);
        await Answer.ToAsync(Signed.Get(emulator, "nowhere"));

        Assert.Equal(new RequestCount(3, 1), emulator.Counters.Total);
        Assert.Equal(new RequestCount(2, 1), emulator.Counters.For(Operation));
        Assert.Equal(default, emulator.Counters.For(EmulatedOperation.ListAuditFindings));
        emulator.Counters.Clear();
        Assert.Equal(default, emulator.Counters.Total);
    }

    [Fact]
    public async Task Quota_ThatIsNone_IsRefused()
    {
        await using var emulator = await StartAsync(null);

        Assert.Throws<ArgumentException>("quota", () => emulator.Quotas.Set(Operation, default));
        Assert.Throws<ArgumentException>("operation", () => emulator.Quotas.Set("Describe", new AuditQuota(1, 1)));
        Assert.Throws<ArgumentOutOfRangeException>("ratePerSecond", () => new AuditQuota(double.NaN, 1));
        Assert.Throws<ArgumentOutOfRangeException>("burst", () => new AuditQuota(1, 0));
    }

    private async Task<AuditEmulator> StartAsync(AuditQuota? quota)
    {
        var options = new AuditEmulatorOptions { TimeProvider = _time };
        if (quota is { } value)
        {
            options.Quotas[Operation] = value;
        }

        var emulator = await AuditEmulator.StartAsync(options, Token);
        emulator.Findings.Add(new EmulatedFinding("a"));
        return emulator;
    }

    private static async Task<IReadOnlyList<int>> DescribeAsync(AuditEmulator emulator, int calls)
    {
        var statuses = new int[calls];
        for (var call = 0; call < calls; call++)
        {
            statuses[call] = (await Answer.ToAsync(Signed.Describe(emulator, "a"))).Status;
        }

        return statuses;
    }
}
