using System.Text.Json;
using IoTAudit.Tool.CommandLine;
using IoTAudit.Tool.Findings;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using Spectre.Console;

namespace IoTAudit.Tool.Commands.Audit;

/// <summary>Prints audits.</summary>
internal static class AuditWriters
{
    public static void WriteAll(IReadOnlyList<AuditTask> tasks, OutputFormat format, ServiceSelection selection, ConsoleContext context)
    {
        switch (format)
        {
            case OutputFormat.Json:
                var separator = "";
                context.Output.Write("{\"tasks\": [");
                foreach (var task in tasks)
                {
                    context.Output.Write($"{separator}\n  {Json(task)}");
                    separator = ",";
                }

                context.Output.Write(tasks.Count == 0 ? "]}\n" : "\n]}\n");
                break;
            case OutputFormat.JsonLines:
                foreach (var task in tasks)
                {
                    context.Output.Write($"{Json(task)}\n");
                }

                break;
            case OutputFormat.Table when tasks.Count > 0:
                WriteTable(tasks, selection, context);
                break;
            default:
                foreach (var task in tasks)
                {
                    context.Output.WriteLine(string.Join(
                        '\t',
                        VisibleText.Show(task.TaskId),
                        VisibleText.Show(task.Status?.Value),
                        VisibleText.Show(task.Type?.Value),
                        task.StartTime is { } start ? start.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture) : "",
                        AuditText.ChecksOf(task)));
                }

                break;
        }
    }

    public static void Write(AuditTask task, OutputFormat format, ServiceSelection selection, ConsoleContext context)
    {
        if (format is OutputFormat.Json or OutputFormat.JsonLines)
        {
            context.Output.Write($"{Json(task)}\n");
            return;
        }

        context.Output.WriteLine(Title.Of($"Audit {VisibleText.Show(task.TaskId)}", selection));
        foreach (var (name, value) in new[]
                 {
                     ("Status", VisibleText.Show(task.Status?.Value ?? "not said")),
                     ("Started", AuditText.StartOf(task, context.TimeZone)),
                     ("Origin", AuditText.OriginOf(task)),
                     ("Checks", AuditText.ChecksOf(task)),
                 })
        {
            context.Output.WriteLine($"  {name,-9} {value}");
        }

        var width = task.Checks.Select(static check => CheckNames.Shorten(check.CheckName.Value).Length).DefaultIfEmpty().Max();
        foreach (var check in task.Checks.OrderByDescending(RankOf).ThenByDescending(static check => check.NonCompliantResources))
        {
            var name = VisibleText.Show(CheckNames.Shorten(check.CheckName.Value));
            context.Output.WriteLine(format == OutputFormat.Table && width + 30 > context.Width
                ? $"  {name}\n      {AuditText.ResultOf(check)}"
                : $"  {name.PadRight(width)}  {AuditText.ResultOf(check)}");
        }
    }

    // What has no result comes first, because it is what a reader would miss; then what is not compliant.
    private static int RankOf(AuditCheckResult check) => check.Status?.Value switch
    {
        AuditCheckStatus.Names.CompletedCompliant => 0,
        AuditCheckStatus.Names.CompletedNonCompliant => 1,
        _ => 2,
    };

    private static string Json(AuditTask task) => JsonSerializer.Serialize(task, FindingJsonContext.Default.AuditTask);

    private static void WriteTable(IReadOnlyList<AuditTask> tasks, ServiceSelection selection, ConsoleContext context)
    {
        var console = TerminalConsole.Create(context);
        var table = Tables.Create("Audits", selection);
        table.AddColumn(new TableColumn("Started").NoWrap());
        table.AddColumn(new TableColumn("Status"));
        table.AddColumn(new TableColumn("Checks"));
        table.AddColumn(new TableColumn("Id"));
        foreach (var task in tasks)
        {
            table.AddRow(
                new Text(AuditText.StartOf(task, context.TimeZone)),
                new Text($"{VisibleText.Show(task.Status?.Value ?? "not said")}, {AuditText.OriginOf(task)}"),
                new Text(AuditText.ChecksOf(task)),
                new Text(VisibleText.Show(task.TaskId)));
        }

        console.Write(table);
    }
}
