using System.Globalization;

namespace IoTAudit.Tool.CommandLine;

/// <summary>Reads a length of time as people type it, such as <c>90s</c> or <c>7d</c>.</summary>
internal static class Duration
{
    private const int MaxDigits = 9;

    /// <summary>The length, or null where the text is none.</summary>
    public static TimeSpan? Parse(string text)
    {
        if (text.Length is < 2 or > MaxDigits + 1
            || !int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            return null;
        }

        double? seconds = char.ToLowerInvariant(text[^1]) switch
        {
            's' => 1,
            'm' => 60,
            'h' => 3_600,
            'd' => 86_400,
            'w' => 604_800,
            _ => null,
        };
        return count * seconds is { } total && total < TimeSpan.MaxValue.TotalSeconds ? TimeSpan.FromSeconds(total) : null;
    }

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
