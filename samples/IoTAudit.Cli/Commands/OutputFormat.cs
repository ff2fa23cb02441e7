namespace IoTAudit.Cli.Commands;

/// <summary>How findings are printed.</summary>
internal enum OutputFormat
{
    Table,
    Json,
    JsonLines,
}
