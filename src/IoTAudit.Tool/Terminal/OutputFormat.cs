namespace IoTAudit.Tool.Terminal;

/// <summary>How findings are printed.</summary>
internal enum OutputFormat
{
    Table,
    Plain,
    Json,
    JsonLines,

    /// <summary>Only where a command has it.</summary>
    Markdown,
}
