using System.Globalization;

namespace IoTAuditClient.FuzzTests.Fuzzing;

/// <summary>How much is tried, and from which seeds, as the environment says.</summary>
internal static class FuzzSettings
{
    public const string SeedVariable = "IOTAUDIT_FUZZ_SEED";
    private const string IterationsVariable = "IOTAUDIT_FUZZ_ITERATIONS";
    private const int DefaultIterations = 500;

    /// <summary>How many inputs each target gets from each of its two seeds.</summary>
    public static int Iterations { get; } = Number(IterationsVariable) is { } given ? checked((int)given) : DefaultIterations;

    /// <summary>The seed of the one input to try again, or null.</summary>
    public static ulong? ReplayedSeed { get; } = Number(SeedVariable);

    /// <summary>The seeds of the inputs: those of a run that is always the same, then those of one that never was.</summary>
    public static IEnumerable<ulong> InputSeeds(int iterations)
    {
        if (ReplayedSeed is { } replayed)
        {
            return [replayed];
        }

        return SeedsOf(new Random(1), iterations).Concat(SeedsOf(new Random(), iterations));
    }

    private static IEnumerable<ulong> SeedsOf(Random random, int iterations)
    {
        for (var i = 0; i < iterations; i++)
        {
            yield return (ulong)random.NextInt64();
        }
    }

    private static ulong? Number(string variable)
    {
        var text = Environment.GetEnvironmentVariable(variable);
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        return ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new InvalidOperationException($"{variable} is '{text}': it takes a whole number.");
    }
}
