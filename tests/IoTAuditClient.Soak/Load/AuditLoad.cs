using IoTAuditClient.Soak.Accounts;

namespace IoTAuditClient.Soak.Load;

/// <summary>What one caller asks for about audits, at random: every operation, and the loops over them.</summary>
internal sealed class AuditLoad(
    IAuditTaskClient client,
    StartedAudits started,
    KnownFindings known,
    Caller caller,
    Objections objections,
    Random random)
{
    private static readonly AuditWaitOptions Wait = new()
    {
        Timeout = TimeSpan.FromSeconds(3),
        MinInterval = TimeSpan.FromMilliseconds(50),
        MaxInterval = TimeSpan.FromMilliseconds(200),
    };

    public Task CallAsync() => random.Next(100) switch
    {
        < 20 => caller.CallAsync("audit: describe", DescribeAsync, SpanOutcomes.Of),
        < 35 => caller.CallAsync("audit: find", FindAsync, SpanOutcomes.Of),
        < 45 => caller.CallAsync("audit: list", ListAsync),
        < 50 => caller.CallAsync("audit: latest", FindLatestAsync),
        < 60 => caller.CallAsync("audit: configuration", DescribeConfigurationAsync, SpanOutcomes.Of),
        < 65 => caller.CallAsync("audit: scheduled", ListScheduledAsync),

        // A start that is refused is followed by a question about the configuration, so that it may be two spans.
        < 75 => caller.CallAsync("audit: start", StartAsync),
        < 85 => caller.CallAsync("audit: cancel", CancelAsync, SpanOutcomes.Of),
        < 92 => caller.CallAsync("audit: wait", WaitAsync),
        _ => caller.CallAsync("audit: run", RunAsync),
    };

    private Task<string> DescribeAsync(CancellationToken cancellationToken) =>
        CheckAsync(async id => await client.DescribeAsync(id, cancellationToken));

    private Task<string> FindAsync(CancellationToken cancellationToken) => CheckAsync(id => client.FindAsync(id, cancellationToken));

    private async Task<string> CheckAsync(Func<string, Task<AuditTask?>> describe)
    {
        var id = AnyIdOrNone();
        var audit = await describe(id);
        if (audit is not null)
        {
            objections.Expect(audit.TaskId == id, $"The audit '{id}' was asked for, and '{audit.TaskId}' came.");
            started.CheckChecks(audit);
        }

        return audit is null ? "not found" : "found";
    }

    private async Task<string> ListAsync(CancellationToken cancellationToken)
    {
        var leaveAfter = random.Next(2) == 0 ? random.Next(50) : int.MaxValue;
        var ids = new HashSet<string?>();
        await foreach (var audit in client.ListAsync(LastDay(), cancellationToken))
        {
            objections.Expect(ids.Add(audit.TaskId), $"The audit {audit.TaskId} is listed twice.");
            if (ids.Count > leaveAfter)
            {
                return "left early";
            }
        }

        return "complete";
    }

    private async Task<string> FindLatestAsync(CancellationToken cancellationToken)
    {
        var latest = await client.FindLatestAsync(new LatestAuditOptions { Type = AuditType.OnDemand }, cancellationToken);
        objections.Expect(
            latest is null || latest.Status == AuditStatus.Completed,
            $"The latest completed audit, {latest?.TaskId}, is {latest?.Status}.");
        return latest is null ? "none" : "found";
    }

    private async Task<string> DescribeConfigurationAsync(CancellationToken cancellationToken)
    {
        await client.DescribeConfigurationAsync(cancellationToken);
        return "found";
    }

    private async Task<string> ListScheduledAsync(CancellationToken cancellationToken)
    {
        await foreach (var audit in client.ListScheduledAsync(cancellationToken))
        {
            objections.Expect(audit is not null, "A scheduled audit is null.");
        }

        return "complete";
    }

    private async Task<string> StartAsync(CancellationToken cancellationToken)
    {
        var number = started.Next();
        started.Confirm(number, await DoubtedAsync(number, () => client.StartAsync(StartedAudits.ChecksOf(number), cancellationToken)));
        return "started";
    }

    private async Task<string> CancelAsync(CancellationToken cancellationToken)
    {
        // Most audits have ended, and only one that runs can be cancelled.
        await client.CancelAsync(random.Next(2) == 0 ? started.Newest ?? AnyIdOrNone() : AnyIdOrNone(), cancellationToken);
        return "found";
    }

    private async Task<string> WaitAsync(CancellationToken cancellationToken)
    {
        var id = AnyIdOrNone();
        CheckFinished(id, await client.WaitAsync(id, Wait, cancellationToken: cancellationToken));
        return "finished";
    }

    private async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        var number = started.Next();
        var start = new FirstReport(task => started.Confirm(number, task.TaskId!));
        var audit = await DoubtedAsync(
            number,
            () => client.RunAsync(StartedAudits.ChecksOf(number), Wait, start, cancellationToken),
            () => start.HasCome);
        CheckFinished(start.TaskId!, audit);
        return "finished";
    }

    // Not for an audit whose id was told: what fails then is the wait.
    private async Task<T> DoubtedAsync<T>(int number, Func<Task<T>> start, Func<bool>? isTold = null)
    {
        try
        {
            return await start();
        }
        catch (Exception exception) when (isTold?.Invoke() is not true
            && exception is OperationCanceledException or AuditClientException { MayHaveHappened: true })
        {
            started.Doubt(number);
            throw;
        }
    }

    private void CheckFinished(string id, AuditTask audit)
    {
        objections.Expect(
            audit.TaskId == id && audit.IsFinished,
            $"The end of {id} was waited for, and {audit.TaskId} came: {audit.Status}.");
        started.CheckChecks(audit);
    }

    private static AuditTaskQuery LastDay() =>
        AuditTaskQuery.ForPeriod(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddHours(1));

    /// <summary>An id that may be unknown to the service or break its rule.</summary>
    private string AnyIdOrNone() => random.Next(20) switch
    {
        0 => $"unknown-{random.Next(1000)}",
        1 => "no id at all",
        < 8 => known.AnyAudit(random),
        _ => started.AnyId(random) ?? known.AnyAudit(random),
    };
}
