namespace IoTAuditClient.Emulator;

/// <summary>Turns a number into one that looks random. Part of the promise that a seed's findings never change: do not touch.</summary>
internal static class Scramble
{
    public const ulong Step = 0x9E3779B97F4A7C15;

    public static ulong Mix(ulong value)
    {
        value ^= value >> 30;
        value *= 0xBF58476D1CE4E5B9;
        value ^= value >> 27;
        value *= 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    public static ulong Mix(ulong value, ulong key) => Mix(Mix(value + Step) ^ (key * Step));
}
