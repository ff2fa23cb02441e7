namespace IoTAudit.Tool.Terminal;

/// <summary>Nobody reads the output any more.</summary>
internal sealed class ClosedOutputException(Exception innerException) : IOException("Nobody reads the output any more.", innerException);
