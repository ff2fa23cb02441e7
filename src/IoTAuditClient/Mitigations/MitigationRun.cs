using IoTAuditClient.Queries;
using IoTAuditClient.Sdk;

namespace IoTAuditClient.Mitigations;

/// <summary>One run of any number of findings through mitigation tasks.</summary>
internal sealed class MitigationRun(IAuditMitigationClient client, MitigateOptions options, IProgress<AuditMitigationTask>? progress)
{
    private readonly List<AuditMitigationTask> _tasks = [];

    public async Task<AuditMitigationResult> RunAsync(
        IReadOnlyList<AuditFinding> findings,
        IReadOnlyList<AuditMitigationChoice> choices,
        CancellationToken cancellationToken)
    {
        var types = await TypesOfAsync(choices, cancellationToken).ConfigureAwait(false);
        var plan = new MitigationPlan(findings, choices, types);
        AuditClientException? end = null;
        foreach (var places in plan.Parts(MitigationRules.MaxFindings))
        {
            if (end is null)
            {
                end = await StartAsync(plan, places, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                Tell(plan, places, finding => finding with
                {
                    Outcome = MitigationOutcome.NotStarted,
                    Reason = "Its task was not asked for, because one before it failed.",
                    Exception = end,
                });
            }
        }

        if (options.WaitsForEnd)
        {
            await WaitAsync(plan, types, cancellationToken).ConfigureAwait(false);
        }

        return new AuditMitigationResult { Findings = plan.Findings, Tasks = _tasks };
    }

    private static void Tell(MitigationPlan plan, IEnumerable<int> places, Func<MitigatedFinding, MitigatedFinding> tell)
    {
        foreach (var place in places)
        {
            plan.Findings[place] = tell(plan.Findings[place]);
        }
    }

    // An action that is none is found out before anything is started. Whoever may not read actions has them judged by the service.
    private async Task<Dictionary<string, AuditMitigationActionType?>> TypesOfAsync(
        IReadOnlyList<AuditMitigationChoice> choices,
        CancellationToken cancellationToken)
    {
        var types = new Dictionary<string, AuditMitigationActionType?>(StringComparer.Ordinal);
        foreach (var name in choices.SelectMany(static choice => choice.ActionNames).Distinct(StringComparer.Ordinal))
        {
            try
            {
                types[name] = (await client.DescribeActionAsync(name, cancellationToken).ConfigureAwait(false)).Type;
            }
            catch (AuditAccessDeniedException)
            {
                break;
            }
        }

        return types;
    }

    /// <returns>Why no other task is to be started; null where it may.</returns>
    private async Task<AuditClientException?> StartAsync(MitigationPlan plan, int[] places, CancellationToken cancellationToken)
    {
        var taskId = RequestToken.Next();
        var request = plan.RequestFor(places, taskId);
        try
        {
            await StartAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (AuditClientException exception)
        {
            // No one else makes this id.
            var isStarted = exception is AuditAlreadyExistsException
                || (exception.MayHaveHappened && await IsThereAsync(taskId, cancellationToken).ConfigureAwait(false));
            if (!isStarted)
            {
                Tell(plan, places, finding => finding with
                {
                    Outcome = exception.MayHaveHappened ? MitigationOutcome.Unknown : MitigationOutcome.NotStarted,
                    Reason = exception.MayHaveHappened ? "Its task may have been started." : "Its task was refused.",
                    TaskId = exception.MayHaveHappened ? taskId : null,
                    Exception = exception,
                });

                // What is wrong with one request may be right with the next.
                return exception is AuditRequestInvalidException ? null : exception;
            }
        }

        var task = new AuditMitigationTask
        {
            TaskId = taskId,
            Status = AuditMitigationStatus.InProgress,
            Target = request.Target,
            Choices = request.Choices,
        };
        _tasks.Add(task);
        progress?.Report(task);
        Tell(plan, places, finding => finding with { TaskId = taskId, Reason = "Its task goes on." });
        return null;
    }

    // As many tasks run as the account may have: the first of ours that ends makes room.
    private async Task StartAsync(AuditMitigationRequest request, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await client.StartAsync(request, cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (AuditQuotaExceededException) when (_tasks.Exists(static task => !task.IsFinished))
            {
                var place = _tasks.FindIndex(static task => !task.IsFinished);
                _tasks[place] = await WaitForAsync(_tasks[place].TaskId!, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private Task<AuditMitigationTask> WaitForAsync(string taskId, CancellationToken cancellationToken) =>
        new MitigationWait(client, taskId, options.Wait, progress).RunAsync(isJustStarted: true, cancellationToken);

    private async Task<bool> IsThereAsync(string taskId, CancellationToken cancellationToken)
    {
        try
        {
            return await client.FindAsync(taskId, cancellationToken).ConfigureAwait(false) is not null;
        }
        catch (AuditClientException)
        {
            return false;
        }
    }

    private async Task WaitAsync(
        MitigationPlan plan, Dictionary<string, AuditMitigationActionType?> types, CancellationToken cancellationToken)
    {
        for (var i = 0; i < _tasks.Count; i++)
        {
            var taskId = _tasks[i].TaskId!;
            int[] places = [.. Enumerable.Range(0, plan.Findings.Count).Where(place => plan.Findings[place].TaskId == taskId)];
            try
            {
                if (!_tasks[i].IsFinished)
                {
                    _tasks[i] = await WaitForAsync(taskId, cancellationToken).ConfigureAwait(false);
                }
            }
            catch (AuditClientException exception)
            {
                Tell(plan, places, finding => finding with { Reason = "The end of its task was not seen.", Exception = exception });
                continue;
            }

            foreach (var place in places)
            {
                plan.Findings[place] = await LookAsync(
                    plan.Findings[place], plan.ActionsOf(plan.Findings[place].Finding), cancellationToken).ConfigureAwait(false);
            }

            var contradiction = new TaskContradiction(_tasks[i], [.. places.Select(place => plan.Findings[place])], types);
            Tell(plan, places, finding => contradiction.Of(finding.Outcome) is not { } words ? finding : finding with
            {
                Outcome = MitigationOutcome.Unknown,
                Reason = words,
            });
        }
    }

    private async Task<MitigatedFinding> LookAsync(
        MitigatedFinding finding, IReadOnlyList<string> actionNames, CancellationToken cancellationToken)
    {
        var executions = new List<AuditMitigationExecution>();
        try
        {
            await foreach (var execution in client.ListExecutionsAsync(finding.TaskId!, finding.Finding.FindingId!, cancellationToken)
                .ConfigureAwait(false))
            {
                executions.Add(execution);
            }
        }
        catch (AuditClientException exception)
        {
            return finding with { Reason = "Its task has ended, but what became of it was not seen.", Exception = exception };
        }

        var outcome = ExecutionOutcome.Of(executions, actionNames);
        return finding with
        {
            Outcome = outcome,
            Reason = ExecutionOutcome.ReasonOf(outcome, executions, actionNames),
            Executions = executions,
        };
    }
}
