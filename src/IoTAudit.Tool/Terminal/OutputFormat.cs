namespace IoTAudit.Tool.CommandLine;

/// <summary>How findings are printed.</summary>
internal enum OutputFormat
{
    Table,
    Plain,
    Json,
    JsonLines,
}
