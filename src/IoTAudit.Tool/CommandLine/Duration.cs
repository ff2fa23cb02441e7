using System.Globalization;

namespace IoTAudit.Tool.CommandLine;

/// <summary>Reads a length of time as people type it, such as <c>90s</c> or <c>7d</c>.</summary>
internal static class Duration
{
    private const int MaxDigits = 9;

    /// <summary>A longer number may be a year or a date.</summary>
    private const int MaxUnitlessDigits = 3;

    /// <summary>The length, or null where the text is none.</summary>
    public static TimeSpan? Parse(string text)
    {
        if (text.Length is < 2 or > MaxDigits + 1
            || !int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            return null;
        }

        double? seconds = text[^1] switch
        {
            's' or 'S' => 1,
            'm' => 60,
            'h' or 'H' => 3_600,
            'd' or 'D' => 86_400,
            'w' or 'W' => 604_800,
            _ => null,
        };
        return count * seconds is { } total && total < TimeSpan.MaxValue.TotalSeconds ? TimeSpan.FromSeconds(total) : null;
    }

    /// <summary>
    /// What to say of a length in months, which many tools write with an M, or of a number without a unit, with a blank before it; nothing
    /// of another text.
    /// </summary>
    /// <param name="text">What was typed.</param>
    /// <param name="unit">The unit that a number is most likely meant in.</param>
    public static string HintFor(string text, char unit) => text switch
    {
        [_, .., 'M'] when Parse($"{text[..^1]}m") is not null => " M may be months, which have no unit here: m is minutes, w weeks.",
        { Length: <= MaxUnitlessDigits } when Parse($"{text}{unit}") is not null => $" A number needs its unit, as in {text}{unit}.",
        _ => "",
    };

    /// <summary>A length as a person says it, in its two largest units, such as <c>6m 41s</c>.</summary>
    public static string Show(TimeSpan length) => length switch
    {
        { TotalDays: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{(int)length.TotalDays}d {length.Hours}h"),
        { TotalHours: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{length.Hours}h {length.Minutes}m"),
        { TotalMinutes: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{length.Minutes}m {length.Seconds}s"),
        { TotalSeconds: >= 10 } => string.Create(CultureInfo.InvariantCulture, $"{length.TotalSeconds:0}s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{length.TotalSeconds:0.0}s"),
    };
}
