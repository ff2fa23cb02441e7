namespace IoTAuditClient.Reporting.JsonLines;

/// <summary>What a search for a finding came to.</summary>
/// <param name="Used">How many bytes are used up.</param>
/// <param name="Start">Where the finding or the problem starts.</param>
/// <param name="Finding">The finding, if there is one.</param>
/// <param name="Problem">Why a value is no finding. Where there is neither a finding nor a problem, the search needs more JSON.</param>
internal readonly record struct ScannedFinding(int Used, int Start = 0, AuditFinding? Finding = null, string? Problem = null);
