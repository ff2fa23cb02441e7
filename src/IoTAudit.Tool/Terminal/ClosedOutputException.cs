namespace IoTAudit.Tool.Terminal;

/// <summary>The reader of the output has closed the pipe.</summary>
internal sealed class ClosedOutputException(
    Exception innerException) : IOException("The reader of the output has closed it.", innerException);
