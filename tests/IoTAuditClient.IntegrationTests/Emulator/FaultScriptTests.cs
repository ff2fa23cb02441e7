using IoTAuditClient.Emulator;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Emulator;

public sealed class FaultScriptTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fault_WithoutANumber_IsPlayedOnce()
    {
        await using var emulator = await StartAsync();
        var fault = emulator.Faults.Add(AuditFault.InternalFailure());

        Assert.Equal([500, 200, 200], await DescribeAsync(emulator, "a", "a", "a"));
        Assert.Equal((1, true), (fault.TimesPlayed, fault.IsExhausted));
    }

    [Fact]
    public async Task Fault_Times_IsPlayedThatOften()
    {
        await using var emulator = await StartAsync();
        emulator.Faults.Add(AuditFault.InternalFailure().Times(2));

        Assert.Equal([500, 500, 200], await DescribeAsync(emulator, "a", "b", "a"));
    }

    [Fact]
    public async Task Fault_Always_IsPlayedUntilItIsTakenAway()
    {
        await using var emulator = await StartAsync();
        IReadOnlyList<int> during;
        using (var fault = emulator.Faults.Add(AuditFault.InternalFailure().Always()))
        {
            during = await DescribeAsync(emulator, "a", "b", "a");
            Assert.False(fault.IsExhausted);
        }

        Assert.Equal([500, 500, 500], during);
        Assert.Equal([200], await DescribeAsync(emulator, "a"));
    }

    [Fact]
    public async Task Fault_OnCall_LetsEarlierCallsPass()
    {
        await using var emulator = await StartAsync();
        emulator.Faults.Add(AuditFault.InternalFailure().OnCall(3).Times(2));

        Assert.Equal([200, 200, 500, 500, 200], await DescribeAsync(emulator, "a", "a", "a", "a", "a"));
    }

    [Fact]
    public async Task Fault_ForFinding_LeavesOthersAlone()
    {
        await using var emulator = await StartAsync();
        emulator.Faults.Add(AuditFault.InternalFailure().ForFinding("b").Always());

        Assert.Equal([200, 500, 200, 500], await DescribeAsync(emulator, "a", "b", "a", "b"));
        Assert.Equal(500, (await Answer.ToAsync(Signed.Related(emulator, "findingId=b"))).Status);
    }

    [Fact]
    public async Task Fault_ForAnOperation_LeavesOthersAlone()
    {
        await using var emulator = await StartAsync();
        emulator.Faults.Add(AuditFault.InternalFailure().For(EmulatedOperation.ListAuditFindings).Always());

        Assert.Equal([200], await DescribeAsync(emulator, "a"));
        Assert.Equal(500, (await Answer.ToAsync(Signed.List(emulator, """{"taskId":"t"}"""))).Status);
    }

    [Fact]
    public async Task Fault_When_IsPlayedWhereTheConditionHolds()
    {
        await using var emulator = await StartAsync();
        emulator.Faults.Add(AuditFault.InternalFailure().When(request => request.Headers.ContainsKey("x-marked")));
        var marked = Signed.Describe(emulator, "a");
        marked.Headers.Add("x-marked", "1");

        Assert.Equal([200], await DescribeAsync(emulator, "a"));
        Assert.Equal(500, (await Answer.ToAsync(marked)).Status);
    }

    [Fact]
    public async Task Faults_SeveralAreDue_TheFirstAddedIsPlayedAndTheOthersKeepCounting()
    {
        await using var emulator = await StartAsync();
        emulator.Faults.Add(AuditFault.InternalFailure());
        emulator.Faults.Add(AuditFault.ServiceUnavailable().OnCall(2).Times(2));

        Assert.Equal([500, 503, 503, 200], await DescribeAsync(emulator, "a", "a", "a", "a"));
    }

    [Fact]
    public async Task Faults_Cleared_AreGone()
    {
        await using var emulator = await StartAsync();
        emulator.Faults.Add(AuditFault.InternalFailure().Always());

        emulator.Faults.Clear();

        Assert.Equal([200], await DescribeAsync(emulator, "a"));
    }

    [Fact]
    public async Task Fault_AddedTwice_CountsForItself()
    {
        var fault = AuditFault.InternalFailure();
        await using var emulator = await StartAsync();
        emulator.Faults.Add(fault);
        emulator.Faults.Add(fault);

        Assert.Equal([500, 500, 200], await DescribeAsync(emulator, "a", "a", "a"));
    }

    [Fact]
    public async Task Fault_Played_IsOnTheRequestInTheLog()
    {
        var fault = AuditFault.Throttle();
        await using var emulator = await StartAsync();
        emulator.Faults.Add(fault);

        await DescribeAsync(emulator, "a", "a");

        Assert.Equal([fault, null], emulator.Requests.Select(r => r.Fault));
        Assert.Equal("ThrottlingException with HTTP 400", fault.ToString());
    }

    [Fact]
    public async Task Fault_ManyCallersAtOnce_IsPlayedExactlyAsOftenAsItSays()
    {
        await using var emulator = await StartAsync();
        emulator.Faults.Add(AuditFault.InternalFailure().Times(20));

        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => Answer.ToAsync(Signed.Describe(emulator, "a"))));

        Assert.Equal(20, answers.Count(a => a.Status == 500));
    }

    [Fact]
    public void Fault_ScriptedWrongly_SaysWhatIsWrong()
    {
        Assert.Contains(
            "'DescribeFinding' is not an operation",
            Assert.Throws<ArgumentException>(() => AuditFault.Throttle().For("DescribeFinding")).Message);
        Assert.Throws<ArgumentOutOfRangeException>("count", () => AuditFault.Throttle().Times(0));
        Assert.Throws<ArgumentOutOfRangeException>("number", () => AuditFault.Throttle().OnCall(0));
    }

    private static async Task<AuditEmulator> StartAsync()
    {
        var emulator = await AuditEmulator.StartAsync(cancellationToken: Token);
        emulator.Findings.AddRange([new EmulatedFinding("a"), new EmulatedFinding("b")]);
        return emulator;
    }

    private static async Task<IReadOnlyList<int>> DescribeAsync(AuditEmulator emulator, params string[] ids)
    {
        var statuses = new List<int>();
        foreach (var id in ids)
        {
            statuses.Add((await Answer.ToAsync(Signed.Describe(emulator, id))).Status);
        }

        return [.. statuses];
    }
}
