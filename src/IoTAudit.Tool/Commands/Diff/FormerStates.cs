using System.Text.Json;
using IoTAuditClient;
using IoTAuditClient.Reporting;

namespace IoTAudit.Tool.Commands.Diff;

/// <summary>What the persisting findings that got worse were in the older audit.</summary>
internal sealed class FormerStates(FindingComparison comparison)
{
    private readonly Dictionary<object, AuditFinding> _older = comparison.Worsened.ToDictionary<AuditFinding, object, AuditFinding>(
        static finding => finding, finding => comparison.FindOlder(finding)!, ReferenceEqualityComparer.Instance);

    /// <summary>Gets how many there are.</summary>
    public int Count => _older.Count;

    /// <summary>The former state in words, such as <c>was LOW</c>, or null where the finding did not get worse.</summary>
    public string? TextOf(AuditFinding finding) => _older.GetValueOrDefault(finding) switch
    {
        null => null,
        { IsSuppressed: true } before when before.Severity == finding.Severity => "was suppressed",
        { IsSuppressed: true } before => $"was {SeverityOf(before)}, suppressed",
        var before => $"was {SeverityOf(before)}",
    };

    /// <summary>The member <c>before</c> of the finding's object, with a comma after it, or nothing where it did not get worse.</summary>
    public string JsonOf(AuditFinding finding)
    {
        if (_older.GetValueOrDefault(finding) is not { } before)
        {
            return "";
        }

        var severity = before.Severity is { Value: { } value } ? $"\"{JsonEncodedText.Encode(value)}\"" : "null";
        return $"\"before\":{{\"severity\":{severity}{(before.IsSuppressed is true ? ",\"isSuppressed\":true" : "")}}},";
    }

    private static string SeverityOf(AuditFinding finding) =>
        finding.Severity is { Value: { Length: > 0 } value } ? VisibleText.Show(value) : "without severity";
}
