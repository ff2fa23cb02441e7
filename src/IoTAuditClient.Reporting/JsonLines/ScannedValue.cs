namespace IoTAuditClient.Reporting.JsonLines;

/// <summary>What a search for a finding came to. Where nothing but <paramref name="Used"/> is set, it needs more JSON.</summary>
/// <param name="Used">How many bytes are used up.</param>
/// <param name="Start">Where what was found starts.</param>
/// <param name="Finding">The finding, if there is one.</param>
/// <param name="Problem">Why a value is no finding.</param>
/// <param name="End">What a list said that ends here; an array says nothing.</param>
/// <param name="Origin">Where the finding came from, where that is read.</param>
internal readonly record struct ScannedValue(
    int Used, int Start = 0, AuditFinding? Finding = null, string? Problem = null, ListEnd? End = null, FindingOrigin? Origin = null);
