namespace IoTAuditClient.Emulator;

/// <summary>How the service says that a call came too soon.</summary>
internal static class Throttling
{
    public const string Code = "ThrottlingException";
    public const string Message = "Rate exceeded";
}
