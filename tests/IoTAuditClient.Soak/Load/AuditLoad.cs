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

    private Task<string> ListAsync(CancellationToken cancellationToken)
    {
        var ids = new HashSet<string?>();
        return Lists.ReadAsync(
            client.ListAsync(LastDay(), cancellationToken),
            audit => objections.Expect(ids.Add(audit.TaskId), $"The audit {audit.TaskId} is listed twice."),
            Lists.AnyEnd(random));
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

    private Task<string> ListScheduledAsync(CancellationToken cancellationToken) => Lists.ReadAsync(
        client.ListScheduledAsync(cancellationToken),
        audit => objections.Expect(audit is not null, "A scheduled audit is null."));

    private async Task<string> StartAsync(CancellationToken cancellationToken)
    {
        var number = started.Ledger.Next();
        started.Ledger.Confirm(
            number,
            await started.Ledger.DoubtedAsync(number, () => client.StartAsync(StartedAudits.ChecksOf(number), cancellationToken)));
        return "started";
    }

    private async Task<string> CancelAsync(CancellationToken cancellationToken)
    {
        // Most audits have ended, and only one that runs can be cancelled.
        await client.CancelAsync(random.Next(2) == 0 ? started.Ledger.Newest ?? AnyIdOrNone() : AnyIdOrNone(), cancellationToken);
        return "found";
    }

    private async Task<string> WaitAsync(CancellationToken cancellationToken)
    {
        var id = AnyIdOrNone();
        CheckFinished(id, await client.WaitAsync(id, SoakClients.ShortWait, cancellationToken: cancellationToken));
        return "finished";
    }

    private async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        var number = started.Ledger.Next();
        var start = new FirstReport(task => started.Ledger.Confirm(number, task.TaskId!));
        var audit = await started.Ledger.DoubtedAsync(
            number,
            () => client.RunAsync(StartedAudits.ChecksOf(number), SoakClients.ShortWait, start, cancellationToken),
            () => start.HasCome);
        CheckFinished(start.TaskId!, audit);
        return "finished";
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
        _ => started.Ledger.Any(random)?.TaskId ?? known.AnyAudit(random),
    };
}
