using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using IoTAuditClient.Emulator;

namespace IoTAuditClient.AotSmoke;

/// <summary>Records of suppressions and mitigations that are written by the app's own context read back to equal ones.</summary>
internal static class DecisionJsonChecks
{
    private static readonly ReportJsonContext Context = ReportJsonContext.Default;

    public static async Task RunAsync(Checks checks, EmulatedService service)
    {
        await checks.RunAsync("json: suppressions, by the app's own context", () => RoundTripSuppressionsAsync(service));
        await checks.RunAsync("json: mitigation actions, by the app's own context", () => RoundTripActionsAsync(service));
        await checks.RunAsync("json: mitigation tasks, by the app's own context", () => RoundTripTasksAsync(service));
    }

    private static async Task RoundTripSuppressionsAsync(EmulatedService service)
    {
        var finding = (await FreshFindings.OfAsync(service, AuditCheckName.LoggingDisabled))[0];
        await service.Suppressions.SuppressAsync(finding, SuppressionPeriod.For(TimeSpan.FromDays(1)), "\"a\" <b>");
        var suppressions = await service.Suppressions.ListAsync().ToListAsync();
        await service.Suppressions.UnsuppressAsync(finding);

        Claim.That(suppressions.Exists(suppression => suppression.Description == "\"a\" <b>"));
        suppressions.ForEach(suppression => RoundTrip(suppression, Context.AuditSuppression, "\"checkName\""));
    }

    private static async Task RoundTripActionsAsync(EmulatedService service)
    {
        var summaries = await service.Mitigations.ListActionsAsync().ToListAsync();
        Claim.Equal(6, summaries.Count);
        foreach (var summary in summaries)
        {
            RoundTrip(summary, Context.MitigationActionSummary, "\"actionArn\"");
            RoundTrip(await service.Mitigations.DescribeActionAsync(summary.Name!), Context.MitigationAction, "\"actionParams\"");
        }
    }

    private static async Task RoundTripTasksAsync(EmulatedService service)
    {
        var query = AuditMitigationQuery.ForPeriod(DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddHours(1));
        var summaries = await service.Mitigations.ListAsync(query).ToListAsync();
        Claim.That(summaries.Count > 0);
        foreach (var summary in summaries)
        {
            RoundTrip(summary, Context.AuditMitigationTaskSummary, "\"taskStatus\"");
            var task = await service.Mitigations.DescribeAsync(summary.TaskId!);
            RoundTrip(task, Context.AuditMitigationTask, "\"auditCheckToActionsMapping\"");
            var executions = await service.Mitigations.ListExecutionsAsync(task.TaskId!, task.Target!.FindingIds[0]).ToListAsync();
            Claim.That(executions.Count > 0);
            executions.ForEach(execution => RoundTrip(execution, Context.AuditMitigationExecution, "\"actionName\""));
        }

        using var fault = service.Emulator.Faults.Add(AuditFault.UnknownEnumValues());
        var unknown = await service.Mitigations.DescribeAsync(summaries[0].TaskId!);
        Claim.Equal((1, "SOMETHING_NEW"), (fault.TimesPlayed, unknown.Status!.Value.Value));
        RoundTrip(unknown, Context.AuditMitigationTask, "\"SOMETHING_NEW\"");
    }

    private static void RoundTrip<T>(T value, JsonTypeInfo<T> contract, string part)
    {
        var json = JsonSerializer.Serialize(value, contract);
        Claim.That(json.Contains(part, StringComparison.Ordinal), json);
        Claim.Equal(value, JsonSerializer.Deserialize(json, contract)!);
    }
}
