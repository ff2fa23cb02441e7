using IoTAudit.Tool.Terminal;
using IoTAuditClient.Reporting;

namespace IoTAudit.Tool.Findings;

/// <summary>A value of a finding that <c>--columns</c> and <c>--format</c> of a list can name.</summary>
/// <param name="Name">What the command line calls it.</param>
/// <param name="Width">How many cells it takes in a table; 0 where it shares what is left.</param>
/// <param name="ValueOf">The whole value, as it came; null where the finding has none.</param>
internal sealed record FindingColumn(string Name, int Width, Func<PlacedFinding, string?> ValueOf)
{
    private const int TimeWidth = 24;
    private const int MarkWidth = 12;
    private const int IdWidth = 32;

    public static IReadOnlyList<FindingColumn> All { get; } =
    [
        new("time", TimeWidth, static item => TabbedLine.Time(item.Finding.FindingTime)),
        new("severity", 8, static item => item.Finding.Severity?.Value),
        new("check", 0, static item => item.Finding.CheckName?.Value),
        new("resource", 0, static item => item.Finding.NonCompliantResource is { } resource ? resource.Identifier.ToString() : null),
        new("reason", 0, static item => item.Finding.ReasonForNonCompliance ?? item.Finding.ReasonForNonComplianceCode),
        new("id", IdWidth, static item => item.Finding.FindingId),
        new(
            "suppressed",
            MarkWidth,
            static item => item.Finding.IsSuppressed is { } isSuppressed ? (isSuppressed ? "suppressed" : "unsuppressed") : null),
        new("account", MarkWidth, static item => item.ShownAccount),
        new("region", MarkWidth, static item => item.Region),
        new("type", 0, static item => item.Finding.NonCompliantResource?.Type?.Value),
        new("code", 0, static item => item.Finding.ReasonForNonComplianceCode),
        new("audit", IdWidth, static item => item.Finding.TaskId),
        new("audit-start", TimeWidth, static item => TabbedLine.Time(item.Finding.TaskStartTime)),
        new("fingerprint", IdWidth, static item => FindingIdentity.Of(item.Finding).Fingerprint),
    ];

    /// <summary>All names, as a sentence has them.</summary>
    public static string Names { get; } =
        $"{string.Join(", ", All.SkipLast(1).Select(static column => column.Name))} and {All[^1].Name}";

    public static FindingColumn? Find(string name) =>
        All.FirstOrDefault(column => column.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
