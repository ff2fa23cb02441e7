using System.Globalization;
using IoTAuditClient;

namespace IoTAudit.Tool.Findings;

/// <summary>What stands above a list: which findings it has, and of which account and Region, as far as that is known.</summary>
internal sealed record ListTitle
{
    /// <summary>Whether all findings are of one audit, which the title dates.</summary>
    public bool IsOfOneAudit { get; init; }

    /// <summary>What they are of where it is no audit, such as a period; a clause that begins in upper case.</summary>
    public string Text { get; init; } = "Findings";

    /// <summary>The account and the Region as the command line names them, where it does.</summary>
    public IReadOnlyList<string> Place { get; init; } = [];

    /// <param name="first">The first finding, which says when the audit started.</param>
    public string Of(AuditFinding first)
    {
        var what = !IsOfOneAudit ? Text
            : first.TaskStartTime is { } start
                ? $"Audit of {start.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture)}"
            : $"Audit {VisibleText.Show(first.TaskId)}".TrimEnd();
        return string.Join(", ", Place.Select(VisibleText.Show).Prepend(what));
    }
}
