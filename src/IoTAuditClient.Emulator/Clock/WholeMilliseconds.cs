namespace IoTAuditClient.Emulator;

/// <summary>Times as the service has them.</summary>
internal static class WholeMilliseconds
{
    /// <summary>The time without what is finer than a millisecond, which the service does not tell.</summary>
    public static DateTimeOffset InMilliseconds(this DateTimeOffset time) =>
        DateTimeOffset.FromUnixTimeMilliseconds(time.ToUnixTimeMilliseconds());
}
