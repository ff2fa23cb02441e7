using System.Text.Json;
using IoTAudit.Tool.Findings;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using IoTAuditClient.Reporting.Documents;

namespace IoTAudit.Tool.Commands.Mitigate;

/// <summary>Prints mitigation actions.</summary>
internal static class ActionWriters
{
    public static void WriteAll(
        IReadOnlyList<MitigationAction> actions, OutputFormat format, ServiceSelection selection, ConsoleContext context)
    {
        switch (format)
        {
            case OutputFormat.Json or OutputFormat.JsonLines:
                var writer = ItemWriters.ForJson(
                    format, "actions", MitigationJsonContext.Default.MitigationAction, context.Output);
                foreach (var action in actions)
                {
                    writer.Write(action);
                }

                writer.Complete(isPartial: false);
                break;
            case OutputFormat.Table when actions.Count > 0:
                context.Output.WriteLine(Title.OfList("Mitigation actions", selection));
                foreach (var action in actions)
                {
                    context.Output.WriteLine($"{VisibleText.Show(action.Name)}  {VisibleText.Show(action.Type?.Value)}".TrimEnd());
                    WrappedText.Write("  ", DoesOf(action), context.Width, context.Output);
                }

                break;
            default:
                foreach (var action in actions)
                {
                    context.Output.WriteLine(TabbedLine.Of(
                        action.Name, action.Type?.Value, action.Parameters is null ? null : ActionText.Of(action)));
                }

                break;
        }
    }

    public static void Write(MitigationAction action, OutputFormat format, ServiceSelection selection, ConsoleContext context)
    {
        if (format is OutputFormat.Json or OutputFormat.JsonLines)
        {
            context.Output.Write($"{JsonSerializer.Serialize(action, MitigationJsonContext.Default.MitigationAction)}\n");
            return;
        }

        var width = format == OutputFormat.Table ? context.Width : int.MaxValue;
        context.Output.WriteLine(Title.Of($"Mitigation action {VisibleText.Show(action.Name)}", selection));
        foreach (var (label, value) in new[]
                 {
                     ("Type", action.Type?.Value),
                     ("Does", DoesOf(action)),
                     ("For", action.Type is { } type ? string.Join(", ", ActionText.ChecksOf(type).Select(CheckNames.Shorten)) : null),
                     ("Role", action.RoleArn),
                     ("ARN", action.Arn),
                     ("Id", action.Id),
                     ("Made", action.CreationDate is { } made ? TimeText.Of(made, context.TimeZone) : null),
                     ("Changed", action.LastModifiedDate is { } changed ? TimeText.Of(changed, context.TimeZone) : null),
                 })
        {
            if (value is { Length: > 0 })
            {
                WrappedText.Write($"  {label,-8} ", VisibleText.Show(value), width, context.Output);
            }
        }
    }

    private static string DoesOf(MitigationAction action) =>
        action.Parameters is null ? "what it does is not said" : ActionText.Of(action);
}
