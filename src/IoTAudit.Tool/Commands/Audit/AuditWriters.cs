using System.Text.Json;
using IoTAudit.Tool.Audits;
using IoTAudit.Tool.Findings;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Sources;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;

namespace IoTAudit.Tool.Commands.Audit;

/// <summary>Prints audits.</summary>
internal static class AuditWriters
{
    /// <summary>What a line of a check needs beside its name, such as <c>not compliant (13 of 303), 1 suppressed</c>.</summary>
    private const int RoomForResult = 43;
    private const int NarrowestName = 20;

    /// <summary>Below this width a name has a line of its own, because too little would be left of it.</summary>
    private const int NarrowTerminal = 80;

    public static void WriteAll(IReadOnlyList<AuditTask> tasks, OutputFormat format, ServiceSelection selection, ConsoleContext context)
    {
        switch (format)
        {
            case OutputFormat.Json:
                context.Output.Write('{');
                JsonOutput.WriteList(context.Output, "tasks", tasks.Select(Json));
                context.Output.Write("}\n");
                break;
            case OutputFormat.JsonLines:
                var lines = new JsonLinesItemWriter<AuditTask>(context.Output, FindingJsonContext.Default.AuditTask);
                foreach (var task in tasks)
                {
                    lines.Write(task);
                }

                break;
            case OutputFormat.Table when tasks.Count > 0:
                new AuditTableWriter(selection, context).Write(tasks);
                break;
            default:
                foreach (var task in tasks)
                {
                    context.Output.WriteLine(LineOf(task));
                }

                break;
        }
    }

    /// <summary>Prints audits of several accounts and Regions, a line each.</summary>
    public static void WriteAll(IReadOnlyList<PlacedAudit> audits, OutputFormat format, AuditedPlaces places, ConsoleContext context)
    {
        switch (format)
        {
            case OutputFormat.Json or OutputFormat.JsonLines:
                WriteJson(audits, format, places, context);
                break;
            case OutputFormat.Table when audits.Count > 0:
                new AuditTableWriter(places.Selection, context, places.Columns).Write(audits);
                break;
            default:
                foreach (var audit in audits)
                {
                    context.Output.WriteLine(LineOf(audit.Task, audit.ShownAccount, audit.Region));
                }

                break;
        }
    }

    /// <summary>Prints audits of several accounts and Regions, each with what became of its checks.</summary>
    public static void WriteEach(IReadOnlyList<PlacedAudit> audits, OutputFormat format, AuditedPlaces places, ConsoleContext context)
    {
        if (format is OutputFormat.Json or OutputFormat.JsonLines)
        {
            WriteJson(audits, format, places, context);
            return;
        }

        foreach (var (index, audit) in audits.Index())
        {
            if (index > 0)
            {
                context.Output.WriteLine();
            }

            Write(
                audit.Task,
                format,
                places.Selection,
                context,
                ("Account", audit.ShownAccount is { } account ? VisibleText.Show(account) : null),
                ("Region", audit.Region is { } region ? VisibleText.Show(region) : null));
        }
    }

    /// <summary>Prints an audit with what became of its checks.</summary>
    /// <param name="task">The audit.</param>
    /// <param name="format">How.</param>
    /// <param name="selection">How the service was selected.</param>
    /// <param name="context">Where to print.</param>
    /// <param name="place">Lines that people read first; one without a value is left out.</param>
    public static void Write(
        AuditTask task,
        OutputFormat format,
        ServiceSelection selection,
        ConsoleContext context,
        params (string Name, string? Value)[] place)
    {
        if (format is OutputFormat.Json or OutputFormat.JsonLines)
        {
            context.Output.Write($"{Json(task)}\n");
            return;
        }

        context.Output.WriteLine(Title.Of($"Audit {VisibleText.Show(task.TaskId)}", selection));
        (string Name, string? Value)[] lines =
        [
            .. place,
            ("Status", VisibleText.Show(task.Status?.Value ?? "not said")),
            ("Started", AuditText.StartOf(task, context.TimeZone)),
            ("Origin", AuditText.OriginOf(task)),
            ("Checks", $"{AuditText.ChecksOf(task)}; in brackets the resources"),
        ];
        foreach (var (name, value) in lines.Where(static line => line.Value is not null))
        {
            WrappedText.Write(
                $"  {name,-9} ", value!, format == OutputFormat.Table ? context.Width : int.MaxValue, context.Output);
        }

        var names = task.Checks.Select(static check => VisibleText.Show(CheckNames.Shorten(check.CheckName.Value))).ToList();
        var width = names.Select(Cells.Count).DefaultIfEmpty().Max();
        if (format == OutputFormat.Table)
        {
            width = Math.Min(width, Math.Max(context.Width - RoomForResult, NarrowestName));
        }

        foreach (var check in task.Checks.OrderByDescending(RankOf).ThenByDescending(static check => check.NonCompliantResources))
        {
            var name = VisibleText.Show(CheckNames.Shorten(check.CheckName.Value));
            var isNarrow = format == OutputFormat.Table && context.Width < NarrowTerminal;
            context.Output.WriteLine(isNarrow
                ? $"  {name}\n    {AuditText.ResultOf(check)}"
                : $"  {Cells.FitMiddle(name, width)}  {AuditText.ResultOf(check)}");
        }
    }

    // Checks without a result come first, because a reader would miss them; those that are not compliant come next.
    private static int RankOf(AuditCheckResult check) => check.Status?.Value switch
    {
        AuditCheckStatus.Names.CompletedCompliant => 0,
        AuditCheckStatus.Names.CompletedNonCompliant => 1,
        _ => 2,
    };

    private static string LineOf(AuditTask task, params string?[] place) => TabbedLine.Of(
        [task.TaskId, task.Status?.Value, task.Type?.Value, TabbedLine.Time(task.StartTime), AuditText.ChecksOf(task), .. place]);

    private static void WriteJson(IReadOnlyList<PlacedAudit> audits, OutputFormat format, AuditedPlaces places, ConsoleContext context)
    {
        var writer = ItemWriters.ForJson(format, "tasks", AuditJsonContext.Default.PlacedAudit, context.Output);
        foreach (var audit in audits)
        {
            writer.Write(audit);
        }

        writer.Complete(places.IsIncomplete);
    }

    private static string Json(AuditTask task) => JsonSerializer.Serialize(task, FindingJsonContext.Default.AuditTask);
}
