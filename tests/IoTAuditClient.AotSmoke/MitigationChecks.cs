using IoTAuditClient.Emulator;

namespace IoTAuditClient.AotSmoke;

/// <summary>Mitigations: actions read, tasks started, waited for, cancelled and listed, and what became of each finding.</summary>
internal static class MitigationChecks
{
    private const string Deactivate = "DeactivateDeviceCertificate";
    private const string Quarantine = "QuarantineThings";

    private static readonly AuditCheckName Check = AuditCheckName.DeviceCertificateShared;

    public static async Task RunAsync(Checks checks, EmulatedService service)
    {
        await checks.RunAsync("mitigation: the actions, each with the parameters of its type", () => ReadActionsAsync(service));
        await checks.RunAsync("mitigation: a task, started, waited for, listed, and its executions", () => StartAsync(service));
        await checks.RunAsync("mitigation: a wait that ends before the task, and a cancel", () => CancelAsync(service));
        await checks.RunAsync("mitigation: unknown names and ids", () => AskForUnknownAsync(service));
        await checks.RunAsync("mitigation: a lost answer is looked after, and success", () => LoseAnswerAsync(service));
        await checks.RunAsync("mitigation: findings, which the next audit does not find", () => MitigateAsync(service));
    }

    private static async Task ReadActionsAsync(EmulatedService service)
    {
        var listed = await service.Mitigations.ListActionsAsync().ToListAsync();
        var ofType = await service.Mitigations.ListActionsAsync(AuditMitigationActionType.UpdateDeviceCertificate).ToListAsync();
        var actions = new List<MitigationAction>();
        foreach (var summary in listed)
        {
            actions.Add(await service.Mitigations.DescribeActionAsync(summary.Name!));
        }

        Claim.SameItems(service.Emulator.Mitigations.Actions.Select(action => action.Name), listed.Select(summary => summary.Name));
        Claim.SameItems(service.Emulator.Mitigations.Actions.Select(action => action.ActionType), actions.Select(ActionType));
        Claim.Equal(Deactivate, ofType.Single().Name);
        Claim.Equal("DEACTIVATE", Of(Deactivate).UpdateDeviceCertificate!.Action);
        Claim.Equal("DEACTIVATE", Of("DeactivateCaCertificate").UpdateCaCertificate!.Action);
        Claim.SameItems(["quarantine"], Of(Quarantine).AddThingsToThingGroup!.ThingGroupNames);
        Claim.Equal("BLANK_POLICY", Of("BlankPolicy").ReplaceDefaultPolicyVersion!.TemplateName);
        Claim.Equal("WARN", Of("EnableLogging").EnableIotLogging!.LogLevel);
        Claim.That(Of("PublishFinding").PublishFindingToSns!.TopicArn!.EndsWith(":audit-findings", StringComparison.Ordinal));

        MitigationActionParameters Of(string name) => actions.Single(action => action.Name == name).Parameters!;
    }

    private static string ActionType(MitigationAction action) => action.Type!.Value.Value;

    private static async Task StartAsync(EmulatedService service)
    {
        var (request, findingId) = await RequestAsync(service);
        var reports = new List<AuditMitigationTask>();

        var taskId = await service.Mitigations.StartAsync(request);
        var task = await service.Mitigations.WaitAsync(taskId, EmulatedService.ShortWait, new Reports<AuditMitigationTask>(reports));
        var executions = await service.Mitigations.ListExecutionsAsync(taskId, findingId).ToListAsync();
        var listed = await service.Mitigations.ListAsync(LastHour() with { FindingId = findingId }).ToListAsync();

        Claim.Equal((taskId, AuditMitigationStatus.Completed), (task.TaskId, task.Status!.Value));
        Claim.SameItems([findingId], task.Target!.FindingIds);
        Claim.That(reports.Count > 0 && reports[^1] == task);
        Claim.Equal(task, await service.Mitigations.DescribeAsync(taskId));
        Claim.Equal(
            (taskId, findingId, Quarantine, AuditMitigationExecutionStatus.Completed),
            (executions.Single().TaskId, executions[0].FindingId, executions[0].ActionName, executions[0].Status!.Value));
        Claim.Equal((taskId, task.Status), (listed.Single().TaskId, listed[0].Status));
    }

    private static async Task CancelAsync(EmulatedService service)
    {
        var before = service.Emulator.Mitigations.Duration;
        service.Emulator.Mitigations.Duration = TimeSpan.FromHours(1);
        try
        {
            var taskId = await service.Mitigations.StartAsync((await RequestAsync(service)).Request);
            var error = await Claim.ThrowsAsync<AuditMitigationWaitTimeoutException>(
                () => service.Mitigations.WaitAsync(taskId, EmulatedService.ShortWait with { Timeout = TimeSpan.FromMilliseconds(500) }));
            Claim.Equal((taskId, AuditMitigationStatus.InProgress), (error.TaskId, error.LastTask!.Status!.Value));

            await service.Mitigations.CancelAsync(taskId);

            Claim.Equal(AuditMitigationStatus.Canceled, (await service.Mitigations.DescribeAsync(taskId)).Status!.Value);
            await Claim.ThrowsAsync<AuditRequestInvalidException>(() => service.Mitigations.CancelAsync(taskId));
        }
        finally
        {
            service.Emulator.Mitigations.Duration = before;
        }
    }

    private static async Task AskForUnknownAsync(EmulatedService service)
    {
        Claim.That(await service.Mitigations.FindAsync("not-there") is null);
        await Claim.ThrowsAsync<AuditMitigationNotFoundException>(() => service.Mitigations.DescribeAsync("not-there"));
        await Claim.ThrowsAsync<AuditMitigationNotFoundException>(() => service.Mitigations.CancelAsync("not-there"));
        await Claim.ThrowsAsync<MitigationActionNotFoundException>(() => service.Mitigations.DescribeActionAsync("not-there"));
    }

    private static async Task LoseAnswerAsync(EmulatedService service)
    {
        var (request, findingId) = await RequestAsync(service);
        var query = LastHour() with { FindingId = findingId };
        using var reset = service.Emulator.Faults.Add(
            AuditFault.ResetInsideBody().For(EmulatedOperation.StartAuditMitigationActionsTask));

        var taskId = await service.Mitigations.StartAsync(request);

        Claim.Equal(1, reset.TimesPlayed);
        Claim.Equal(taskId, (await service.Mitigations.ListAsync(query).SingleAsync()).TaskId);
    }

    private static async Task MitigateAsync(EmulatedService service)
    {
        var findings = (await FreshFindings.OfAsync(service, Check)).Take(30).ToList();
        Claim.That(findings.Count > 0);
        var mitigated = findings.Select(finding => finding.NonCompliantResource!.Identifier).ToHashSet();

        var result = await service.Mitigations.MitigateAsync(
            findings,
            [new AuditMitigationChoice { CheckName = Check, ActionNames = [Deactivate] }],
            new MitigateOptions { Wait = EmulatedService.ShortWait });

        Claim.That(result.IsComplete, string.Join("; ", result.Findings));
        Claim.SameItems(findings, result.Findings.Select(finding => finding.Finding));
        Claim.Equal((findings.Count + 24) / 25, result.Tasks.Count);
        var open = await FreshFindings.OfAsync(service, Check);
        Claim.That(!open.Exists(finding => mitigated.Contains(finding.NonCompliantResource!.Identifier)));
    }

    private static async Task<(AuditMitigationRequest Request, string FindingId)> RequestAsync(EmulatedService service)
    {
        var findingId = (await FreshFindings.OfAsync(service, Check))[0].FindingId!;
        return (AuditMitigationRequest.ForFindings([findingId]).With(Check, Quarantine), findingId);
    }

    private static AuditMitigationQuery LastHour() =>
        AuditMitigationQuery.ForPeriod(DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddHours(1));
}
