using System.Text.Json;
using System.Text.Json.Nodes;
using IoTAudit.Tool.Findings;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using IoTAuditClient.Reporting.Documents;

namespace IoTAudit.Tool.Commands.Mitigate;

/// <summary>Prints one mitigation task, and what became of findings in it.</summary>
internal static class MitigationWriter
{
    private const string Indent = "  ";

    public static void Write(
        AuditMitigationTask task,
        IReadOnlyList<AuditMitigationExecution> executions,
        OutputFormat format,
        ServiceSelection selection,
        ConsoleContext context)
    {
        if (format is OutputFormat.Json or OutputFormat.JsonLines)
        {
            context.Output.Write($"{Json(task, executions)}\n");
            return;
        }

        var output = context.Output;
        var width = format == OutputFormat.Table ? context.Width : int.MaxValue;
        output.WriteLine(Title.Of($"Mitigation task {VisibleText.Show(task.TaskId)}", selection));
        WriteRow("Status", VisibleText.Show(task.Status?.Value ?? "not said"));
        WriteRow("Started", task.StartTime is { } start ? TimeText.Of(start, context.TimeZone) : "not said");
        if (task.EndTime is { } end)
        {
            WriteRow("Ended", TimeText.Of(end, context.TimeZone));
        }

        WriteRow("For", MitigationText.TargetOf(task));
        foreach (var choice in task.Choices)
        {
            WriteRow("Actions", $"{string.Join(", ", choice.ActionNames.Select(VisibleText.Show))} for {NameOf(choice.CheckName)}");
        }

        foreach (var check in task.Statistics)
        {
            WriteRow("Result", $"{NameOf(check.CheckName)}: {MitigationText.CountsOf(check)}");
        }

        foreach (var execution in executions)
        {
            output.WriteLine(Indent + string.Join(
                "  ",
                new[] { execution.FindingId, execution.ActionName, execution.Status?.Value }
                    .Select(static text => VisibleText.Show(text ?? "not said"))));
            if ((execution.Message ?? execution.ErrorCode) is { } reason)
            {
                WrappedText.Write("    ", VisibleText.Show(reason), width, output);
            }
        }

        void WriteRow(string label, string value) => WrappedText.Write($"{Indent}{label,-9} ", value, width, output);
    }

    private static string NameOf(AuditCheckName check) => CheckNames.Shorten(VisibleText.Show(check.Value));

    private static string Json(AuditMitigationTask task, IReadOnlyList<AuditMitigationExecution> executions)
    {
        var document = JsonSerializer.SerializeToNode(task, MitigationJsonContext.Default.AuditMitigationTask)!.AsObject();
        if (executions.Count > 0)
        {
            document["actionsExecutions"] = new JsonArray([.. executions.Select(static execution =>
                JsonSerializer.SerializeToNode(execution, MitigationJsonContext.Default.AuditMitigationExecution))]);
        }

        return document.ToJsonString();
    }
}
