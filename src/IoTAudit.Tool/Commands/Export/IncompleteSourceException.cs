namespace IoTAudit.Tool.Commands.Export;

/// <summary>A source has ended and lacks findings: an exporter that meets it finishes its document and marks it as partial.</summary>
internal sealed class IncompleteSourceException() : Exception("The source lacks findings.");
