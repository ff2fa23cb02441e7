namespace IoTAudit.Tool.Help;

/// <summary>Something to type, and what it does.</summary>
internal sealed record HelpEntry(string Label, string Text);
