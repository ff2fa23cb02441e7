using System.Globalization;

namespace IoTAuditClient.Emulator;

/// <summary>
/// A repeatable sequence of numbers for one aspect of one generated finding.
/// Each aspect has a sequence of its own: a filter computes only what it looks at, and an aspect that grows leaves the others as they are.
/// </summary>
internal sealed class SeededNumbers(long seed, long number, GeneratedAspect aspect)
{
    private ulong _state = Scramble.Mix(Scramble.Mix((ulong)seed, (ulong)number), (ulong)aspect + 1);

    /// <summary>The seed that belongs to a name.</summary>
    public static long SeedOf(string name) => (long)name.Aggregate(0UL, (sum, character) => Scramble.Mix(sum, character));

    public ulong Next()
    {
        _state += Scramble.Step;
        return Scramble.Mix(_state);
    }

    /// <summary>A number from 0 to <paramref name="limit"/> - 1.</summary>
    public long Below(long limit) => (long)Math.BigMul(Next(), (ulong)limit, out _);

    /// <summary>A number from <paramref name="minimum"/> to <paramref name="maximum"/>.</summary>
    public long Between(long minimum, long maximum) => minimum + Below(maximum - minimum + 1);

    public T Pick<T>(IReadOnlyList<T> values) => values[(int)Below(values.Count)];

    public string Hex(int digits)
    {
        var text = new char[digits];
        for (var position = 0; position < digits; position += 16)
        {
            var part = Next().ToString("x16", CultureInfo.InvariantCulture);
            part.AsSpan(0, Math.Min(16, digits - position)).CopyTo(text.AsSpan(position));
        }

        return new string(text);
    }

    public string Uuid()
    {
        var hex = Hex(32);
        return $"{hex[..8]}-{hex[8..12]}-4{hex[13..16]}-a{hex[17..20]}-{hex[20..]}";
    }
}
