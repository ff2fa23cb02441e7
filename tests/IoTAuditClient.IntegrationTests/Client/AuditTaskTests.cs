using IoTAuditClient.Emulator;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Client;

/// <summary>Audits over HTTP: started, watched, listed and cancelled by the client, and run by the emulator.</summary>
public sealed class AuditTaskTests
{
    private static readonly AuditCheckName[] Checks = [AuditCheckName.LoggingDisabled, AuditCheckName.DeviceCertificateShared];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RunAsync_TwoChecks_EndsAndItsFindingsAreListed()
    {
        await using var served = await ServedAudits.StartAsync();
        var seen = new List<AuditTask>();

        var audit = await served.RunAsync(served.Audits.RunAsync(Checks, progress: new Sink(seen), cancellationToken: Token));
        var findings = await served.Findings.ListAsync(AuditFindingQuery.ForTask(audit.TaskId!), Token).ToListAsync(Token);

        Assert.Equal((AuditStatus.Completed, AuditType.OnDemand), (audit.Status!.Value, audit.Type!.Value));
        Assert.True(audit.IsConclusive);
        Assert.Equal(Checks.OrderBy(check => check.Value, StringComparer.Ordinal), audit.Checks.Select(check => check.CheckName));
        Assert.All(seen, step => Assert.Equal(audit.TaskId, step.TaskId));
        Assert.Equal(audit, seen[^1]);
        Assert.Equal(1, served.CountOf(EmulatedOperation.StartOnDemandAuditTask));
        foreach (var check in audit.Checks)
        {
            var resources = findings
                .Where(finding => finding.CheckName == check.CheckName)
                .Select(finding => finding.NonCompliantResource!.Identifier)
                .Distinct();
            Assert.Equal(check.NonCompliantResources, resources.Count());
        }
    }

    [Fact]
    public async Task FindLatestAsync_NewerOneRuns_IsTheCompletedOneUntilThatHasEnded()
    {
        await using var served = await ServedAudits.StartAsync();
        var before = await served.RunAsync(served.Audits.FindLatestAsync(cancellationToken: Token));

        var started = await served.RunAsync(served.Audits.StartAsync(Checks, Token));
        var whileItRuns = await served.RunAsync(served.Audits.FindLatestAsync(cancellationToken: Token));
        var running = await served.RunAsync(served.Audits.FindLatestAsync(new LatestAuditOptions { Status = null }, Token));
        await served.RunAsync(served.Audits.WaitAsync(started, cancellationToken: Token));
        var after = await served.RunAsync(served.Audits.FindLatestAsync(cancellationToken: Token));
        var previous = await served.RunAsync(served.Audits.FindLatestAsync(new LatestAuditOptions { Before = after!.StartTime }, Token));

        Assert.NotNull(before);
        Assert.Equal(before, whileItRuns);
        Assert.Equal((started, AuditStatus.InProgress), (running!.TaskId, running.Status));
        Assert.Equal((started, before.TaskId), (after.TaskId, previous!.TaskId));
    }

    [Fact]
    public async Task FindLatestAsync_MoreThanAThousandAudits_AsksFewQuestions()
    {
        await using var served = await ServedAudits.StartAsync(options => options.AuditDuration = TimeSpan.Zero);
        var ids = new List<string>();
        for (var i = 0; i < 1_100; i++)
        {
            ids.Add(served.Emulator.Audits.Start("LOGGING_DISABLED_CHECK"));
            served.Time.Advance(TimeSpan.FromSeconds(30));
        }

        var latest = await served.RunAsync(served.Audits.FindLatestAsync(cancellationToken: Token));

        Assert.Equal(ids[^1], latest!.TaskId);
        Assert.True(served.CountOf(EmulatedOperation.DescribeAuditTask) <= 25);
        Assert.True(served.CountOf(EmulatedOperation.ListAuditTasks) <= 20);
    }

    [Fact]
    public async Task StartAsync_CheckThatIsDisabled_IsNamed()
    {
        await using var served = await ServedAudits.StartAsync();
        served.Emulator.Configuration.Disable("LOGGING_DISABLED_CHECK");

        var exception = await Assert.ThrowsAsync<AuditRequestInvalidException>(
            () => served.RunAsync(served.Audits.StartAsync(Checks, Token)));

        Assert.Contains("LOGGING_DISABLED_CHECK is not.", exception.Message, StringComparison.Ordinal);
        Assert.False(exception.MayHaveHappened);
        Assert.False((await served.Audits.DescribeConfigurationAsync(Token)).IsEnabled(AuditCheckName.LoggingDisabled));
    }

    [Fact]
    public async Task StartAsync_TenRun_IsQuotaExceeded()
    {
        await using var served = await ServedAudits.StartAsync();
        for (var i = 0; i < 10; i++)
        {
            await served.RunAsync(served.Audits.StartAsync(Checks, Token));
        }

        await Assert.ThrowsAsync<AuditQuotaExceededException>(() => served.RunAsync(served.Audits.StartAsync(Checks, Token)));
    }

    [Fact]
    public async Task CancelAsync_AnswerWithoutABody_IsASuccess()
    {
        await using var served = await ServedAudits.StartAsync();
        var taskId = served.Emulator.Audits.Start();
        using var empty = served.Emulator.Faults.Add(AuditFault.TruncatedJson(0).For(EmulatedOperation.CancelAuditTask));

        await served.Audits.CancelAsync(taskId, Token);

        Assert.Equal(1, empty.TimesPlayed);
        Assert.Equal(AuditStatus.Canceled, (await served.Audits.DescribeAsync(taskId, Token)).Status);
        Assert.Equal(1, served.CountOf(EmulatedOperation.CancelAuditTask));
    }

    public static TheoryData<string, bool> LostAnswers => new()
    {
        { "reset inside the body", true },
        { "truncated", true },
        { "reset before the headers", true },
        { "500", true },
        { "no answer", true },
        { "throttle", false },
    };

    [Theory]
    [MemberData(nameof(LostAnswers))]
    public async Task StartAsync_AnswerIsLost_IsSentOnceAndSaysSo(string fault, bool isLost)
    {
        await using var served = await ServedAudits.StartAsync();
        served.Emulator.Faults.Add(Fault(fault).For(EmulatedOperation.StartOnDemandAuditTask));
        var starting = served.Audits.StartAsync(Checks, Token);
        if (fault == "no answer")
        {
            await served.Emulator.Requests.WaitForAsync(1, Token);
            served.Time.Advance(ServedClient.AttemptTimeout);
        }

        if (isLost)
        {
            var exception = await Assert.ThrowsAnyAsync<AuditClientException>(() => served.RunAsync(starting));
            Assert.True(exception.MayHaveHappened, exception.Message);
            Assert.Equal(1, served.CountOf(EmulatedOperation.StartOnDemandAuditTask));
        }
        else
        {
            await served.RunAsync(starting);
            Assert.Equal(2, served.CountOf(EmulatedOperation.StartOnDemandAuditTask));
        }
    }

    [Fact]
    public async Task WaitAsync_PollsAreThrottledFailAndBreak_EndsAllTheSame()
    {
        await using var served = await ServedAudits.StartAsync();
        var started = await served.RunAsync(served.Audits.StartAsync(Checks, Token));
        foreach (var fault in new[] { "throttle", "500", "truncated", "reset before the headers" })
        {
            served.Emulator.Faults.Add(Fault(fault).For(EmulatedOperation.DescribeAuditTask).Times(2));
        }

        var audit = await served.RunAsync(served.Audits.WaitAsync(started, cancellationToken: Token));

        Assert.Equal(AuditStatus.Completed, audit.Status);
    }

    [Fact]
    public async Task WaitAsync_AccessIsDenied_EndsAtOnce()
    {
        await using var served = await ServedAudits.StartAsync();
        var started = await served.RunAsync(served.Audits.StartAsync(Checks, Token));
        served.Emulator.Faults.Add(AuditFault.AccessDenied().For(EmulatedOperation.DescribeAuditTask).Always());

        var exception = await Assert.ThrowsAsync<AuditAccessDeniedException>(
            () => served.RunAsync(served.Audits.WaitAsync(started, cancellationToken: Token)));

        Assert.Contains("iot:DescribeAuditTask", exception.Message, StringComparison.Ordinal);
        Assert.Equal(1, served.CountOf(EmulatedOperation.DescribeAuditTask));
    }

    [Fact]
    public async Task WaitAsync_AuditIsCancelledMeanwhile_ReturnsItAsCancelledToBothWaits()
    {
        await using var served = await ServedAudits.StartAsync(options => options.AuditDuration = TimeSpan.FromDays(1));
        var started = await served.RunAsync(served.Audits.StartAsync(Checks, Token));
        var first = served.Audits.WaitAsync(started, cancellationToken: Token);
        var second = served.Audits.WaitAsync(started, cancellationToken: Token);

        // Not by the client, whose attempt would run out of its time while the clock jumps over the waits.
        served.Emulator.Audits.Cancel(started);
        var ended = await served.RunAsync(Task.WhenAll(first, second));

        Assert.All(ended, audit => Assert.Equal(AuditStatus.Canceled, audit.Status));
        Assert.All(ended, audit => Assert.False(audit.IsConclusive));
    }

    [Fact]
    public async Task CancelAsync_AuditThatRuns_EndsIt()
    {
        await using var served = await ServedAudits.StartAsync();
        var started = await served.RunAsync(served.Audits.StartAsync(Checks, Token));

        await served.Audits.CancelAsync(started, Token);

        Assert.Equal(AuditStatus.Canceled, (await served.Audits.DescribeAsync(started, Token)).Status);
    }

    [Fact]
    public async Task CancelAsync_AuditHasEnded_IsRefused()
    {
        await using var served = await ServedAudits.StartAsync(options => options.AuditDuration = TimeSpan.Zero);
        var audit = await served.RunAsync(served.Audits.RunAsync(Checks, cancellationToken: Token));

        await Assert.ThrowsAsync<AuditRequestInvalidException>(() => served.Audits.CancelAsync(audit.TaskId!, Token));
        await Assert.ThrowsAsync<AuditTaskNotFoundException>(() => served.Audits.CancelAsync("no-such-audit", Token));
        Assert.Null(await served.Audits.FindAsync("no-such-audit", Token));
    }

    [Fact]
    public async Task RunAsync_OneCheckFails_IsCompletedAndNotConclusive()
    {
        await using var served = await ServedAudits.StartAsync();
        served.Emulator.Audits.FailCheck("LOGGING_DISABLED_CHECK");

        var audit = await served.RunAsync(served.Audits.RunAsync(Checks, cancellationToken: Token));

        var failed = Assert.Single(audit.Checks, check => !check.IsConclusive);
        Assert.Equal((AuditStatus.Completed, false), (audit.Status!.Value, audit.IsConclusive));
        Assert.Equal((AuditCheckStatus.Failed, "INSUFFICIENT_PERMISSIONS"), (failed.Status!.Value, failed.ErrorCode));
    }

    [Fact]
    public async Task ListScheduledAsync_EachFrequency_IsRead()
    {
        await using var served = await ServedAudits.StartAsync();
        served.Emulator.Audits.Schedule(EmulatedScheduledAudit.Daily("daily", "LOGGING_DISABLED_CHECK"));
        served.Emulator.Audits.Schedule(EmulatedScheduledAudit.Weekly("weekly", DayOfWeek.Monday, "LOGGING_DISABLED_CHECK"));
        served.Emulator.Audits.Schedule(EmulatedScheduledAudit.MonthlyOnLastDay("monthly", "LOGGING_DISABLED_CHECK"));

        var audits = await served.Audits.ListScheduledAsync(Token).ToListAsync(Token);

        Assert.Equal(
            [("daily", "DAILY", null, null), ("monthly", "MONTHLY", "LAST", null), ("weekly", "WEEKLY", null, "MON")],
            audits
                .OrderBy(audit => audit.Name, StringComparer.Ordinal)
                .Select(audit => (audit.Name, audit.Frequency?.Value, audit.DayOfMonth, audit.DayOfWeek)));
    }

    [Fact]
    public async Task ListPageAsync_PeriodOfMoreThanNinetyDays_IsRefusedByTheService()
    {
        await using var served = await ServedAudits.StartAsync();
        var query = AuditTaskQuery.ForPeriod(ServedAudits.Start.AddDays(-91), ServedAudits.Start);

        await Assert.ThrowsAsync<AuditRequestInvalidException>(() => served.Audits.ListPageAsync(query, cancellationToken: Token));
    }

    private static AuditFault Fault(string name) => name switch
    {
        "throttle" => AuditFault.Throttle(),
        "500" => AuditFault.InternalFailure(),
        "truncated" => AuditFault.TruncatedJson(),
        "reset inside the body" => AuditFault.ResetInsideBody(),
        "reset before the headers" => AuditFault.ResetBeforeHeaders(),
        _ => AuditFault.NoAnswer(),
    };

    private sealed class Sink(List<AuditTask> seen) : IProgress<AuditTask>
    {
        public void Report(AuditTask value) => seen.Add(value);
    }
}
