namespace IoTAudit.Tool.Help;

/// <summary>Entries that belong together, and what they are.</summary>
internal sealed record HelpSection(string Heading, IReadOnlyList<HelpEntry> Entries);
