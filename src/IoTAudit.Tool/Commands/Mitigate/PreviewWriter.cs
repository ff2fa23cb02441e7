using System.Globalization;
using System.Text.Json;
using IoTAudit.Tool.Findings;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using IoTAuditClient.Text;

namespace IoTAudit.Tool.Commands.Mitigate;

/// <summary>Tells what a mitigation would do.</summary>
internal static class PreviewWriter
{
    private const int MostNamed = 3;
    private const int MostShown = 10;
    private const int LeastResource = 18;

    /// <param name="preview">What it would do.</param>
    /// <param name="title">What stands above it.</param>
    /// <param name="width">Where lines are broken.</param>
    /// <param name="output">Where to write.</param>
    public static void WriteText(MitigationPreview preview, string title, int width, TextWriter output)
    {
        output.WriteLine(title);
        foreach (var action in preview.Actions)
        {
            WriteWrapped("  ", $"{action.Name}  {VisibleText.Show(action.Action?.Type?.Value ?? "of a type that is not known")}");
            WriteWrapped("    ", action.Action is null
                ? "What it does is not known, because iot:DescribeMitigationAction is not allowed; the service judges whether it fits."
                : ActionText.Of(action.Action) + ":");
            WriteWrapped("    ", CountOf(action));
            foreach (var finding in action.Findings.Take(MostShown))
            {
                output.WriteLine(Shown(finding, width));
            }

            if (action.Findings.Count > MostShown)
            {
                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"      and {action.Findings.Count - MostShown:N0} more (all ids: --dry-run --output json)"));
            }

            if (string.Join(", ", action.DoubtfulChecks.Select(NameOf)) is { Length: > 0 } doubtful)
            {
                WriteWrapped("    ", $"AWS documents no such action for {doubtful}, so that the service may refuse it.");
            }
        }

        foreach (var group in preview.LeftByReason)
        {
            WriteWrapped("  ", $"Left alone: {Counts.Of(group.Count(), "finding")} {group.Key}{NamesOf([.. group])}.");
        }

        void WriteWrapped(string indent, string text) => WrappedText.Write(indent, text, width, output);
    }

    public static void WriteJson(MitigationPreview preview, bool isIndented, TextWriter output) =>
        JsonOutput.Write(output, isIndented, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("actions");
            foreach (var action in preview.Actions)
            {
                json.WriteStartObject();
                json.WriteString("actionName", action.Name);
                json.WriteString("actionType", action.Action?.Type?.Value);
                json.WriteNumber("resources", action.ResourceCount);
                WriteIds(json, "findingIds", action.Findings);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("leftAlone");
            foreach (var group in preview.LeftByReason)
            {
                json.WriteStartObject();
                json.WriteString("reason", group.Key);
                WriteIds(json, "findingIds", group.Select(static left => left.Finding));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });

    private static void WriteIds(Utf8JsonWriter json, string name, IEnumerable<AuditFinding> findings)
    {
        json.WriteStartArray(name);
        foreach (var finding in findings)
        {
            json.WriteStringValue(finding.FindingId);
        }

        json.WriteEndArray();
    }

    private static string CountOf(PlannedAction action)
    {
        if (action.Findings.Count == 0)
        {
            return "none of the findings";
        }

        var resources = action.ResourceCount;
        var checks = string.Join(", ", action.Checks.Select(static entry => string.Create(
            CultureInfo.InvariantCulture, $"{entry.Count:N0} of {NameOf(entry.Check)}")));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Counts.Of(action.Findings.Count, "finding")} on {Counts.Of(resources, "resource")}: {checks}");
    }

    private static string NameOf(AuditCheckName check) => CheckNames.Shorten(VisibleText.Show(check.Value));

    // The id is never cut, since it is what another command takes.
    private static string Shown(AuditFinding finding, int width)
    {
        var line = $"      {VisibleText.Show(finding.FindingId)}  ";
        var resource = finding.NonCompliantResource is { } it ? ResourceText.Short(it) : "without a resource";
        var room = Math.Max(width - Cells.Count(line), LeastResource);
        return line + (Cells.Count(resource) > room ? Cells.FitMiddle(resource, room) : resource);
    }

    private static string NamesOf(IReadOnlyList<LeftFinding> left)
    {
        var names = string.Join(", ", left.Take(MostNamed).Select(static it => VisibleText.Show(it.Finding.FindingId ?? "without an id")));
        return left.Count > MostNamed
            ? string.Create(CultureInfo.InvariantCulture, $" ({names} and {left.Count - MostNamed:N0} more)")
            : $" ({names})";
    }
}
