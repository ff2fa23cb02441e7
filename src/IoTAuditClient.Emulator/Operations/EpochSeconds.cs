using System.Text.Json;

namespace IoTAuditClient.Emulator;

/// <summary>Times as JSON bodies carry them: Unix seconds with a fraction.</summary>
internal static class EpochSeconds
{
    private static readonly decimal Latest = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds() / 1000m;
    private static readonly decimal Earliest = DateTimeOffset.MinValue.ToUnixTimeMilliseconds() / 1000m;

    /// <summary>The time, or null for a number that no time has.</summary>
    public static DateTimeOffset? Read(JsonElement number) =>
        number.TryGetDecimal(out var seconds) && seconds >= Earliest && seconds <= Latest
            ? DateTimeOffset.FromUnixTimeMilliseconds((long)Math.Round(seconds * 1000m))
            : null;
}
