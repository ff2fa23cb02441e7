using System.Globalization;
using IoTAudit.Tool.Audits;
using IoTAudit.Tool.Sources;
using IoTAuditClient;
using IoTAuditClient.Reporting.Documents;

namespace IoTAudit.Tool.Commands.Export;

/// <summary>What the command line asks for, in words: a report is read by people who have not seen it.</summary>
internal static class Question
{
    /// <summary>The question as a clause.</summary>
    /// <param name="selection">Which findings.</param>
    /// <param name="now">The end of a period of which none is given.</param>
    public static string Of(FindingSelection selection, DateTimeOffset now)
    {
        var severities = selection.Severities.Order().Reverse().Select(static severity => severity.Value.ToLowerInvariant());
        var parts = new[]
        {
            ScopeOf(selection, now),
            selection.CheckName is { } check ? $"of the check {check.Value}" : null,
            selection.Severities.Count > 0 ? $"of severity {string.Join(" or ", severities)}" : null,
            selection.Resource is { } resource ? $"of {ResourceOf(resource)}" : null,
            selection.Suppressed switch
            {
                SuppressedFindings.Only => "suppressed ones alone",
                SuppressedFindings.Exclude => "without suppressed ones",
                _ => null,
            },
        };
        return string.Join(", ", parts.Where(static part => part is not null));
    }

    private static string ScopeOf(FindingSelection selection, DateTimeOffset now) => selection switch
    {
        { TaskId: { } task } when TaskName.IsRelative(task) =>
            TaskName.PlaceOf(task) == 0 ? "findings of the newest audit" : "findings of the audit before the newest one",
        { TaskId: { } task } => $"findings of the audit {task}",
        { From: null, To: null } => "all findings of a saved file",
        { From: null, To: { } to } => $"findings before {Minute(to)}",
        { From: { } from, To: var to } => $"findings from {Minute(from)} to {Minute(to ?? now)}",
    };

    private static string ResourceOf(ResourceIdentifier resource) =>
        string.Join(", ", IdentifierLines.Of(resource).Select(static line => $"{line.Name} {line.Value}"));

    private static string Minute(DateTimeOffset time) =>
        time.ToUniversalTime().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
