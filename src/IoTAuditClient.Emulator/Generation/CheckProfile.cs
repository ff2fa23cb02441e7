namespace IoTAuditClient.Emulator;

/// <summary>What AWS documents about an audit check, and how often the generator picks it.</summary>
/// <param name="Name">The check's name.</param>
/// <param name="Severity">The severity of its findings.</param>
/// <param name="ResourceType">The type of the non-compliant resource.</param>
/// <param name="Share">How many of a hundred generated findings are of this check.</param>
/// <param name="Reasons">Its reason codes with their texts.</param>
internal sealed record CheckProfile(string Name, string Severity, string ResourceType, int Share, IReadOnlyList<CheckReason> Reasons);
