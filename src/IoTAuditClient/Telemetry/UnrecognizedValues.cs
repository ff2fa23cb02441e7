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
        if (finding.Severity is { } severity && !KnownValues.Contains(severity))
        {
            Report("severity", severity.Value, logger);
        }

        if (finding.CheckName is { } checkName)
        {
            Report(checkName, logger);
        }

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
        if (resource.Type is { } type && !KnownValues.Contains(type))
        {
            Report("resource type", type.Value, logger);
        }

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
            Report(check.CheckName, logger);
            if (check.Status is { } status && !KnownValues.Contains(status))
            {
                Report("check status", status.Value, logger);
            }
        }
    }

    public static void Report(AuditTaskSummary task, ILogger logger) => Report(task.Status, task.Type, logger);

    public static void Report(ScheduledAudit audit, ILogger logger)
    {
        if (audit.Frequency is { } frequency && !KnownValues.Contains(frequency))
        {
            Report("audit frequency", frequency.Value, logger);
        }
    }

    public static void Report(AuditConfiguration configuration, ILogger logger)
    {
        for (var i = 0; i < configuration.Checks.Count; i++)
        {
            Report(configuration.Checks[i].CheckName, logger);
        }
    }

    private static void Report(AuditCheckName checkName, ILogger logger)
    {
        if (!KnownValues.Contains(checkName))
        {
            Report("check name", checkName.Value, logger);
        }
    }

    public static void Report(AuditSuppression suppression, ILogger logger)
    {
        if (suppression.CheckName is { } checkName)
        {
            Report(checkName, logger);
        }

        if (suppression.Resource is ResourceIdentifier.Unrecognized)
        {
            Report("resource identifier", suppression.CheckName?.Value ?? "of no check", logger);
        }
    }

    public static void Report(AuditMitigationTask task, ILogger logger)
    {
        Report(task.Status, logger);
        foreach (var action in task.Actions)
        {
            Report(action, logger);
        }
    }

    public static void Report(AuditMitigationStatus? status, ILogger logger)
    {
        if (status is { } said && !KnownValues.Contains(said))
        {
            Report("mitigation status", said.Value, logger);
        }
    }

    public static void Report(AuditMitigationExecution execution, ILogger logger)
    {
        if (execution.Status is { } said && !KnownValues.Contains(said))
        {
            Report("execution status", said.Value, logger);
        }
    }

    public static void Report(MitigationAction action, ILogger logger)
    {
        if (action.Type is { } type && !KnownValues.Contains(type))
        {
            Report("mitigation action type", type.Value, logger);
        }
    }

    private static void Report(AuditStatus? status, AuditType? type, ILogger logger)
    {
        if (status is { } said && !KnownValues.Contains(said))
        {
            Report("audit status", said.Value, logger);
        }

        if (type is { } known && !KnownValues.Contains(known))
        {
            Report("audit type", known.Value, logger);
        }
    }

    private static void Report(string kind, string value, ILogger logger)
    {
        AuditTelemetry.RecordUnrecognizedValue(kind);
        Log.UnrecognizedValue(logger, kind, BoundedText.Show(value, MaxValueLength));
    }
}
