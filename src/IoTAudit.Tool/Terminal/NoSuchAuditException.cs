namespace IoTAudit.Tool.Terminal;

/// <summary>There is no audit of the kind that was asked for.</summary>
internal sealed class NoSuchAuditException(string message) : Exception(message);
