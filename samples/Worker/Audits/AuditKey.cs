using System.Text.RegularExpressions;

namespace Worker.Audits;

/// <summary>An audit, and the name that its findings have in every output: partitions that Athena and Glue find by themselves.</summary>
internal sealed partial record AuditKey(string AccountId, string Region, string TaskId)
{
    public string Path => $"account={AccountId}/region={Region}/audit={TaskId}";

    /// <summary>Whether a text of a message can be the id of an audit: it becomes part of a file's name.</summary>
    public static bool IsTaskId(string? text) => text is not null && TaskIds().IsMatch(text);

    [GeneratedRegex(@"^[A-Za-z0-9-]{1,40}\z")]
    private static partial Regex TaskIds();
}
