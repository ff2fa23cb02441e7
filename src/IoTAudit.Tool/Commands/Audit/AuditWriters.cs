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
    /// <summary>What the result of a check takes at most beside its name, such as <c>not compliant (13 of 303), 1 suppressed</c>.</summary>
    private const int RoomForResult = 39;
    private const int RoomAroundName = 4;
    private const int NarrowestName = 20;
    private const string ContinuedName = "  ";

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

        var width = format == OutputFormat.Table ? context.Width : int.MaxValue;
        WrappedText.Write("", Title.Of($"Audit {VisibleText.Show(task.TaskId)}", selection), width, context.Output);
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
            WrappedText.Write($"  {name,-9} ", value!, width, context.Output);
        }

        WriteChecks(task, width, context.Output);
    }

    private static void WriteChecks(AuditTask task, int width, TextWriter output)
    {
        var lines = task.Checks.OrderByDescending(RankOf).ThenByDescending(static check => check.NonCompliantResources)
            .Select(static check => (
                Name: VisibleText.Show(CheckNames.Shorten(check.CheckName.Value)), Result: AuditText.ResultOf(check)))
            .ToList();
        var nameWidth = lines.Select(static line => Cells.Count(line.Name)).DefaultIfEmpty().Max();
        var resultWidth = Math.Min(lines.Select(static line => Cells.Count(line.Result)).DefaultIfEmpty().Max(), RoomForResult);
        nameWidth = Math.Min(nameWidth, Math.Max(width - resultWidth - RoomAroundName, NarrowestName));
        foreach (var (name, result) in lines)
        {
            if (width < NarrowTerminal)
            {
                output.WriteLine($"  {name}");
                WrappedText.Write("    ", result, width, output);
                continue;
            }

            // Name and result go on in the next line each in its own column, so that neither is cut and the results stand in one line.
            var names = NameFolding.Fold(name, nameWidth - ContinuedName.Length).Split('\n');
            if (Cells.Count(name) <= nameWidth)
            {
                names = [name];
            }

            string[] results = [.. WrappedText.Lines("", result, width - nameWidth - RoomAroundName)];
            for (var i = 0; i < Math.Max(names.Length, results.Length); i++)
            {
                var cell = (i > 0 ? ContinuedName : "") + names.ElementAtOrDefault(i);
                output.WriteLine($"  {Cells.Pad(cell, nameWidth)}  {results.ElementAtOrDefault(i)}".TrimEnd());
            }
        }
    }

    // Checks without a result come first, because a reader would miss them; those that are not compliant come next.
    private static int RankOf(AuditCheckResult check) => AuditText.IsCompliant(check) ? 0 : AuditText.IsNotCompliant(check) ? 1 : 2;

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
