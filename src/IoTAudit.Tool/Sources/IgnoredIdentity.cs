namespace IoTAudit.Tool.Sources;

/// <summary>A line of an ignore file.</summary>
/// <param name="Fingerprint">The check and the resource whose findings do not count.</param>
/// <param name="Expires">The day from which on they count again, at 00:00 UTC; null where that is never.</param>
/// <param name="Reason">Why.</param>
internal sealed record IgnoredIdentity(string Fingerprint, DateOnly? Expires, string Reason);
