using IoTAuditClient.Model;
using IoTAuditClient.Text;
using Microsoft.Extensions.Logging;

namespace IoTAuditClient.Telemetry;

/// <summary>Counts and logs what the service says and this version does not know. It is passed on all the same.</summary>
internal static class UnrecognizedValues
{
    private const int MaxValueLength = 128;

    public static void Report(AuditFinding finding, ILogger logger)
    {
        Report("severity", finding.Severity?.Value, KnownValues.IsSeverity, logger);
        Report("check name", finding.CheckName?.Value, KnownValues.IsCheckName, logger);
        if (finding.NonCompliantResource is { } resource)
        {
            Report(resource, logger);
        }

        for (var i = 0; i < finding.RelatedResources.Count; i++)
        {
            Report(finding.RelatedResources[i], logger);
        }
    }

    public static void Report(AuditResource resource, ILogger logger)
    {
        Report("resource type", resource.Type?.Value, KnownValues.IsResourceType, logger);
        if (resource.Identifier is ResourceIdentifier.Unrecognized)
        {
            Report("resource identifier", resource.Type?.Value ?? "of no type", logger);
        }
    }

    public static void Report(AuditTask task, ILogger logger)
    {
        Report(task.Status, task.Type, logger);
        for (var i = 0; i < task.Checks.Count; i++)
        {
            var check = task.Checks[i];
            Report("check name", check.CheckName.Value, KnownValues.IsCheckName, logger);
            Report("check status", check.Status?.Value, KnownValues.IsCheckStatus, logger);
        }
    }

    public static void Report(AuditTaskSummary task, ILogger logger) => Report(task.Status, task.Type, logger);

    public static void Report(ScheduledAudit audit, ILogger logger) =>
        Report("audit frequency", audit.Frequency?.Value, KnownValues.IsFrequency, logger);

    public static void Report(AuditConfiguration configuration, ILogger logger)
    {
        for (var i = 0; i < configuration.Checks.Count; i++)
        {
            Report("check name", configuration.Checks[i].CheckName.Value, KnownValues.IsCheckName, logger);
        }
    }

    public static void Report(AuditSuppression suppression, ILogger logger)
    {
        Report("check name", suppression.CheckName?.Value, KnownValues.IsCheckName, logger);
        if (suppression.Resource is ResourceIdentifier.Unrecognized)
        {
            Report("resource identifier", suppression.CheckName?.Value ?? "of no check", logger);
        }
    }

    public static void Report(AuditMitigationTask task, ILogger logger)
    {
        Report("mitigation status", task.Status?.Value, KnownValues.IsMitigationStatus, logger);
        for (var i = 0; i < task.Actions.Count; i++)
        {
            Report(task.Actions[i], logger);
        }
    }

    public static void Report(AuditMitigationTaskSummary task, ILogger logger) =>
        Report("mitigation status", task.Status?.Value, KnownValues.IsMitigationStatus, logger);

    public static void Report(AuditMitigationExecution execution, ILogger logger) =>
        Report("execution status", execution.Status?.Value, KnownValues.IsExecutionStatus, logger);

    public static void Report(MitigationAction action, ILogger logger) =>
        Report("mitigation action type", action.Type?.Value, KnownValues.IsActionType, logger);

    private static void Report(AuditStatus? status, AuditType? type, ILogger logger)
    {
        Report("audit status", status?.Value, KnownValues.IsAuditStatus, logger);
        Report("audit type", type?.Value, KnownValues.IsAuditType, logger);
    }

    private static void Report(string kind, string? value, Func<string, bool> isKnown, ILogger logger)
    {
        if (value is not null && !isKnown(value))
        {
            Report(kind, value, logger);
        }
    }

    private static void Report(string kind, string value, ILogger logger)
    {
        AuditTelemetry.RecordUnrecognizedValue(kind);
        Log.UnrecognizedValue(logger, kind, BoundedText.Show(value, MaxValueLength));
    }
}
