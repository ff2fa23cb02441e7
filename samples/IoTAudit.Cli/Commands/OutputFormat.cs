namespace IoTAudit.Cli.Commands;

/// <summary>How findings are printed.</summary>
internal enum OutputFormat
{
    Table,
    Plain,
    Json,
    JsonLines,
}
