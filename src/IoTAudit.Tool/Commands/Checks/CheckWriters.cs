using System.Text.Json;
using IoTAudit.Tool.Findings;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using Spectre.Console;

namespace IoTAudit.Tool.Commands.Checks;

/// <summary>Prints checks of the catalogue.</summary>
internal static class CheckWriters
{
    private const int LabelGap = 2;
    private const string Documentation = "Documentation";
    private const int SeverityWidth = 8;

    public static void WriteAll(IReadOnlyList<AuditCheck> checks, OutputFormat format, ConsoleContext context)
    {
        switch (format)
        {
            case OutputFormat.Json:
                JsonOutput.Write(context.Output, isIndented: true, json =>
                {
                    json.WriteStartObject();
                    json.WriteStartArray("checks");
                    foreach (var check in checks)
                    {
                        Write(json, check);
                    }

                    json.WriteEndArray();
                    json.WriteEndObject();
                });
                break;
            case OutputFormat.JsonLines:
                foreach (var check in checks)
                {
                    JsonOutput.Write(context.Output, isIndented: false, json => Write(json, check));
                }

                break;
            case OutputFormat.Table:
                WriteTable(checks, context);
                break;
            default:
                foreach (var check in checks)
                {
                    context.Output.WriteLine($"{check.Name.Value}\t{check.Severity?.Value}\t{check.ResourceType?.Value}\t{check.Title}");
                }

                break;
        }
    }

    public static void Write(AuditCheck check, OutputFormat format, ConsoleContext context)
    {
        if (format is OutputFormat.Json or OutputFormat.JsonLines)
        {
            JsonOutput.Write(context.Output, format == OutputFormat.Json, json => Write(json, check));
            return;
        }

        var rows = Rows(check).Where(row => row.Value.Length > 0).ToList();
        if (format == OutputFormat.Plain)
        {
            foreach (var (name, value) in rows)
            {
                context.Output.WriteLine($"{name}\t{value}");
            }

            return;
        }

        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(LabelGap)).AddColumn();
        var room = context.Width - LabelGap - rows.Max(static row => row.Name.Length);
        var longLinks = rows.Where(row => row.Name == Documentation && row.Value.Length > room).ToList();
        foreach (var (name, value) in rows.Except(longLinks))
        {
            grid.AddRow(
                new Text(name, new Style(decoration: Decoration.Dim)),
                new Text(value, name == "Severity" ? SeverityStyle.Of(check.Severity?.Value) : Style.Plain));
        }

        TerminalConsole.Create(context).Write(grid);
        foreach (var (name, value) in longLinks)
        {
            TerminalConsole.WriteLink(name, value, context);
        }
    }

    private static void WriteTable(IReadOnlyList<AuditCheck> checks, ConsoleContext context)
    {
        var console = TerminalConsole.Create(context.Output, 10_000, context.UsesColor);
        var width = checks.Max(check => CheckNames.Shorten(check.Name.Value).Length);
        var hasTypes = SeverityWidth + width + 4 + checks.Max(static check => check.ResourceType?.Value.Length ?? 0) <= context.Width;
        foreach (var check in checks.OrderByDescending(check => check.Severity ?? default)
            .ThenBy(check => check.Name.Value, StringComparer.Ordinal))
        {
            var names = NameFolding.Fold(CheckNames.Shorten(check.Name.Value), context.Width - SeverityWidth - 2).Split('\n');
            var line = new Paragraph();
            line.Append(Cells.Pad(check.Severity?.Value ?? "varies", SeverityWidth), SeverityStyle.Of(check.Severity?.Value));
            line.Append("  " + (hasTypes ? Cells.Pad(names[0], width) : names[0]));
            line.Append(hasTypes ? "  " + check.ResourceType?.Value : "", new Style(decoration: Decoration.Dim));
            console.WriteLine(line);
            foreach (var rest in names.Skip(1))
            {
                console.WriteLine(new string(' ', SeverityWidth + 2) + rest);
            }
        }

        console.WriteLine(new Text("iot-audit checks <name> explains one of them.", new Style(decoration: Decoration.Dim)));
    }

    private static IEnumerable<(string Name, string Value)> Rows(AuditCheck check) =>
    [
        ("Check", check.Name.Value),
        ("Older names", string.Join(", ", check.LegacyNames)),
        ("Title", check.Title),
        ("Meaning", check.Description),
        ("Remedy", check.Remedy),
        ("Severity", check.Severity?.Value ?? "not documented, or it varies"),
        ("Resource type", (check.ResourceType?.Value ?? "") + (check.IsResourceInferred ? " (inferred; AWS does not say it)" : "")),
        ("Suppress by", check.SuppressionIdentifierMember ?? ""),
        ("Reason codes", string.Join(", ", check.ReasonCodes)),
        ("Mitigation", string.Join(", ", check.MitigationActionTypes)
            + (check.AreMitigationActionsInferred ? " (inferred; AWS does not say it)" : "")),
        (Documentation, check.DocumentationUrl?.ToString() ?? ""),
    ];

    private static void Write(Utf8JsonWriter json, AuditCheck check)
    {
        json.WriteStartObject();
        json.WriteString("checkName", check.Name.Value);
        WriteList(json, "legacyNames", check.LegacyNames);
        json.WriteString("title", check.Title);
        json.WriteString("description", check.Description);
        json.WriteString("remedy", check.Remedy);
        json.WriteString("severity", check.Severity?.Value);
        json.WriteString("resourceType", check.ResourceType?.Value);
        json.WriteBoolean("isResourceInferred", check.IsResourceInferred);
        json.WriteString("suppressionIdentifierMember", check.SuppressionIdentifierMember);
        WriteList(json, "reasonCodes", check.ReasonCodes);
        WriteList(json, "mitigationActionTypes", check.MitigationActionTypes.Select(static type => type.Value));
        json.WriteBoolean("areMitigationActionsInferred", check.AreMitigationActionsInferred);
        json.WriteString("documentationUrl", check.DocumentationUrl?.ToString());
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
