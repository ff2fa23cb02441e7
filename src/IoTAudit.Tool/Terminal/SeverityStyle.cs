using IoTAuditClient;
using Spectre.Console;

namespace IoTAudit.Tool.Terminal;

/// <summary>The colours of severities.</summary>
internal static class SeverityStyle
{
    public static Style Of(string? severity) => severity switch
    {
        FindingSeverity.Names.Critical => new Style(Color.White, Color.Maroon, Decoration.Bold),
        FindingSeverity.Names.High => new Style(Color.Red, decoration: Decoration.Bold),
        FindingSeverity.Names.Medium => new Style(Color.Olive, decoration: Decoration.Bold),
        FindingSeverity.Names.Low => new Style(Color.Teal, decoration: Decoration.Bold),
        _ => Style.Plain,
    };

    /// <summary>The colour of a bar.</summary>
    public static Color BarOf(string? severity) => severity switch
    {
        FindingSeverity.Names.Critical => Color.Maroon,
        FindingSeverity.Names.High => Color.Red,
        FindingSeverity.Names.Medium => Color.Olive,
        FindingSeverity.Names.Low => Color.Teal,
        _ => Color.Grey,
    };
}
