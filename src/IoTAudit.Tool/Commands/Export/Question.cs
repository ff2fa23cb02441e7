using System.Globalization;
using IoTAudit.Tool.Audits;
using IoTAudit.Tool.Sources;

namespace IoTAudit.Tool.Commands.Export;

/// <summary>What the command line asks for, in words: a report is read by people who have not seen it.</summary>
internal static class Question
{
    /// <summary>The question as a clause.</summary>
    /// <param name="selection">Which findings.</param>
    /// <param name="now">The end of a period of which none is given.</param>
    public static string Of(FindingSelection selection, DateTimeOffset now)
    {
        var parts = new[] { ScopeOf(selection, now), selection.Conditions, selection.Ignored?.Clause };
        return string.Join(", ", parts.Where(static part => !string.IsNullOrEmpty(part)));
    }

    private static string ScopeOf(FindingSelection selection, DateTimeOffset now) => selection switch
    {
        { TaskId: { } task } when TaskName.IsRelative(task) =>
            $"findings of the {(TaskName.PlaceOf(task) == 0 ? "newest" : "last but one")} {TaskName.NounOf(task, status: null)}",
        { TaskId: { } task } => $"findings of the audit {task}",
        { From: null, To: null } => "all findings of a saved file",
        { From: null, To: { } to } => $"findings before {Minute(to)}",
        { From: { } from, To: var to } => $"findings from {Minute(from)} to {Minute(to ?? now)}",
    };

    private static string Minute(DateTimeOffset time) =>
        time.ToUniversalTime().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
