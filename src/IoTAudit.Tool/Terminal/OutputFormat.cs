namespace IoTAudit.Tool.Terminal;

/// <summary>How findings are printed.</summary>
internal enum OutputFormat
{
    Table,
    Plain,
    Json,
    JsonLines,
}
