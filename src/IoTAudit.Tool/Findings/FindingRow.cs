namespace IoTAudit.Tool.Findings;

/// <summary>One line of a finding: what it is, and the value, safe for a terminal.</summary>
/// <param name="Label">At most 13 characters, so that an id of 64 fits beside it in 80 columns.</param>
/// <param name="Value">The value, never shortened.</param>
/// <param name="IsDetail">Whether it belongs to the line above.</param>
/// <param name="IsSeverity">Whether the value is a severity.</param>
/// <param name="IsLink">Whether the value is a link, which a break would make useless.</param>
internal sealed record FindingRow(string Label, string Value, bool IsDetail = false, bool IsSeverity = false, bool IsLink = false);
