using IoTAuditClient.Soak.Accounts;

namespace IoTAuditClient.Soak.Load;

/// <summary>What one caller mitigates and asks about mitigations, at random: every operation, and the loops over them.</summary>
internal sealed class MitigationLoad(
    IAuditMitigationClient client,
    StartedMitigations started,
    KnownFindings known,
    Caller caller,
    Objections objections,
    Random random)
{
    private static readonly string[] Actions = ["PublishFinding", "EnableLogging", "BlankPolicy", "unknown", "no name at all"];

    public Task CallAsync() => random.Next(100) switch
    {
        < 30 => caller.CallAsync("mitigation: start", StartAsync, SpanOutcomes.Of),
        < 40 => caller.CallAsync("mitigation: cancel", CancelAsync, SpanOutcomes.Of),
        < 50 => caller.CallAsync("mitigation: wait", WaitAsync),
        < 58 => caller.CallAsync("mitigation: describe", DescribeAsync, SpanOutcomes.Of),
        < 66 => caller.CallAsync("mitigation: find", FindAsync, SpanOutcomes.Of),
        < 74 => caller.CallAsync("mitigation: list", ListAsync),
        < 86 => caller.CallAsync("mitigation: executions", ListExecutionsAsync),
        < 93 => caller.CallAsync("mitigation: actions", ListActionsAsync),
        _ => caller.CallAsync("mitigation: action", DescribeActionAsync, SpanOutcomes.Of),
    };

    private async Task<string> StartAsync(CancellationToken cancellationToken)
    {
        var number = started.Ledger.Next();
        var taskId = random.Next(2) == 0 ? $"soak-{number}" : null;
        var request = started.RequestOf(number) with { TaskId = taskId };
        var told = await started.Ledger.DoubtedAsync(number, () => client.StartAsync(request, cancellationToken));
        objections.Expect(taskId is null || told == taskId, $"The mitigation '{taskId}' was started, and '{told}' was told.");
        started.Ledger.Confirm(number, told);
        return "found";
    }

    private async Task<string> CancelAsync(CancellationToken cancellationToken)
    {
        // Most tasks have ended, and only one that runs can be cancelled.
        await client.CancelAsync(random.Next(2) == 0 ? started.Ledger.Newest ?? AnyIdOrNone() : AnyIdOrNone(), cancellationToken);
        return "found";
    }

    private async Task<string> WaitAsync(CancellationToken cancellationToken)
    {
        var id = AnyIdOrNone();
        var task = await client.WaitAsync(id, SoakClients.ShortWait, cancellationToken: cancellationToken);
        objections.Expect(
            task.TaskId == id && task.IsFinished, $"The end of {id} was waited for, and {task.TaskId} came: {task.Status}.");
        started.CheckTarget(task);
        return "finished";
    }

    private Task<string> DescribeAsync(CancellationToken cancellationToken) =>
        CheckAsync(async id => await client.DescribeAsync(id, cancellationToken));

    private Task<string> FindAsync(CancellationToken cancellationToken) => CheckAsync(id => client.FindAsync(id, cancellationToken));

    private async Task<string> CheckAsync(Func<string, Task<AuditMitigationTask?>> describe)
    {
        var id = AnyIdOrNone();
        var task = await describe(id);
        if (task is not null)
        {
            objections.Expect(task.TaskId == id, $"The mitigation '{id}' was asked for, and '{task.TaskId}' came.");
            started.CheckTarget(task);
        }

        return task is null ? "not found" : "found";
    }

    private Task<string> ListAsync(CancellationToken cancellationToken) => Lists.ReadAsync(
        client.ListAsync(
            AuditMitigationQuery.ForPeriod(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddHours(1)), cancellationToken),
        task => objections.Expect(task is not null, "A mitigation is null."),
        Lists.AnyEnd(random));

    private Task<string> ListExecutionsAsync(CancellationToken cancellationToken)
    {
        var (taskId, findingId) = random.Next(5) > 0 && started.Any(random) is { } any ? any : (AnyIdOrNone(), known.AnyIdOrNone(random));
        return Lists.ReadAsync(
            client.ListExecutionsAsync(taskId, findingId, cancellationToken),
            execution => objections.Expect(
                execution.TaskId == taskId && execution.FindingId == findingId,
                $"What became of {findingId} in {taskId} was asked for, and {execution} came."));
    }

    private Task<string> ListActionsAsync(CancellationToken cancellationToken)
    {
        var type = random.Next(2) == 0 ? default(AuditMitigationActionType?) : AuditMitigationActionType.PublishFindingToSns;
        return Lists.ReadAsync(
            client.ListActionsAsync(type, cancellationToken),
            action => objections.Expect(action is not null, "A mitigation action is null."));
    }

    private async Task<string> DescribeActionAsync(CancellationToken cancellationToken)
    {
        var name = Actions[random.Next(Actions.Length)];
        var action = await client.DescribeActionAsync(name, cancellationToken);
        objections.Expect(action.Name == name, $"The action '{name}' was asked for, and '{action.Name}' came.");
        return "found";
    }

    /// <summary>An id that may be unknown to the service or break its rule.</summary>
    private string AnyIdOrNone() => random.Next(20) switch
    {
        0 => "no id at all",
        < 3 => $"unknown-{random.Next(1000)}",
        _ => started.Any(random)?.TaskId ?? "unknown",
    };
}
