namespace IoTAudit.Tool.Terminal;

/// <summary>What was given cannot be meant so, which showed only after the command line was read.</summary>
internal sealed class BadUsageException(string message) : Exception(message);
