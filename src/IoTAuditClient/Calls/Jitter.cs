namespace IoTAuditClient.Calls;

/// <summary>The one source of randomness; everything else is handed it.</summary>
internal static class Jitter
{
#pragma warning disable RS0030 // The shared generator is the thread-safe one, and its numbers are repeated nowhere.
    public static double Next() => Random.Shared.NextDouble();
#pragma warning restore RS0030
}
