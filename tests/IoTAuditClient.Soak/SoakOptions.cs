using System.Globalization;

namespace IoTAuditClient.Soak;

/// <summary>What the command line says.</summary>
internal sealed record SoakOptions
{
    public TimeSpan Duration { get; init; } = TimeSpan.FromMinutes(1);

    public int Seed { get; init; } = Environment.TickCount & int.MaxValue;

    public int Callers { get; init; } = 24;

    /// <returns>The options, or null where the arguments are none.</returns>
    public static SoakOptions? Parse(string[] arguments)
    {
        SoakOptions? options = new();
        for (var i = 0; i < arguments.Length && options is not null; i += 2)
        {
            var value = i + 1 < arguments.Length ? arguments[i + 1] : "";
            options = arguments[i] switch
            {
                "--minutes" when double.TryParse(value, CultureInfo.InvariantCulture, out var minutes) && minutes is > 0 and <= 1440 =>
                    options with { Duration = TimeSpan.FromMinutes(minutes) },
                "--seed" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seed) =>
                    options with { Seed = seed },
                "--callers" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var callers)
                    && callers is > 0 and <= 1000 =>
                    options with { Callers = callers },
                _ => null,
            };
        }

        return options;
    }
}
