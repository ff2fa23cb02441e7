using System.Text.Json;
using IoTAudit.Tool.Findings;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;

namespace IoTAudit.Tool.Commands.Mitigate;

/// <summary>Prints what became of findings.</summary>
internal static class MitigatedWriters
{
    private const int OutcomeWidth = 13;

    public static void Write(
        IReadOnlyList<MitigatedLine> lines,
        IReadOnlyList<AuditMitigationTask> tasks,
        OutputFormat format,
        ServiceSelection selection,
        ConsoleContext context)
    {
        switch (format)
        {
            case OutputFormat.Json:
                WriteJson(lines, tasks, context.Output);
                break;
            case OutputFormat.JsonLines:
                var jsonLines = new JsonLinesItemWriter<MitigatedLine>(context.Output, MitigationJsonContext.Default.MitigatedLine);
                foreach (var line in lines)
                {
                    jsonLines.Write(line);
                }

                break;
            case OutputFormat.Table:
                var table = new OutcomeTable("Mitigation", OutcomeWidth, selection, context);
                foreach (var line in lines)
                {
                    var isBad = line.Outcome is not ("completed" or "skipped" or MitigationText.LeftAlone);
                    table.Write(line.Outcome, line.FindingId, line.CheckName, line.Reason, isBad);
                }

                break;
            default:
                foreach (var line in lines)
                {
                    context.Output.WriteLine(TabbedLine.Of(
                        line.Outcome,
                        line.FindingId,
                        line.CheckName?.Value,
                        line.Resource is null ? null : ResourceText.Short(line.Resource),
                        line.TaskId,
                        line.Reason));
                }

                break;
        }
    }

    private static void WriteJson(IReadOnlyList<MitigatedLine> lines, IReadOnlyList<AuditMitigationTask> tasks, TextWriter output)
    {
        output.Write('{');
        JsonOutput.WriteList(
            output, "findings", lines.Select(static line => JsonSerializer.Serialize(line, MitigationJsonContext.Default.MitigatedLine)));
        output.Write(", ");
        JsonOutput.WriteList(
            output,
            "tasks",
            tasks.Select(static task => JsonSerializer.Serialize(task, MitigationJsonContext.Default.AuditMitigationTask)));
        output.Write("}\n");
    }
}
