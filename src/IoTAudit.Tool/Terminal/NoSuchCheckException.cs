namespace IoTAudit.Tool.Terminal;

/// <summary>There is no check of the name that was given.</summary>
internal sealed class NoSuchCheckException(string message) : Exception(message);
