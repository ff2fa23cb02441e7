using IoTAuditClient;
using Spectre.Console;

namespace IoTAudit.Tool.Terminal;

/// <summary>
/// The colours of severities, and what their bars are drawn with, which tells them apart where there are no colours, or no difference
/// between them is seen.
/// </summary>
internal static class SeverityStyle
{
    // An orange that is dark enough for a light theme and light enough for a dark one.
    private static readonly Color Orange = Color.FromInt32(166);

    public static Style Of(string? severity) => severity switch
    {
        FindingSeverity.Names.Critical => new Style(Color.White, Color.Maroon, Decoration.Bold),
        FindingSeverity.Names.High => new Style(Orange, decoration: Decoration.Bold),
        FindingSeverity.Names.Medium => new Style(Color.Olive, decoration: Decoration.Bold),
        FindingSeverity.Names.Low => new Style(Color.Teal, decoration: Decoration.Bold),
        _ => Style.Plain,
    };

    /// <summary>The colour of a bar.</summary>
    public static Color BarOf(string? severity) => severity switch
    {
        FindingSeverity.Names.Critical => Color.Maroon,
        FindingSeverity.Names.High => Orange,
        FindingSeverity.Names.Medium => Color.Olive,
        FindingSeverity.Names.Low => Color.Teal,
        _ => Color.Grey,
    };

    /// <summary>What a bar is drawn with: the worse, the fuller.</summary>
    public static char GlyphOf(string? severity) => severity switch
    {
        FindingSeverity.Names.High => '\u2593',
        FindingSeverity.Names.Medium => '\u2592',
        FindingSeverity.Names.Low => '\u2591',
        _ => '\u2588',
    };
}
