namespace IoTAuditClient.Reporting.Html;

/// <summary>
/// Draws counts as a bar: one piece a severity, the worst on the left, the suppressed ones hatched on the right, the gone ones left out.
/// </summary>
internal sealed class SeverityBar(HtmlWriter html)
{
    private const double Width = 1_000;

    /// <summary>A piece that is too thin to see would deny that there is something.</summary>
    private const double LeastWidth = 6;

    /// <summary>The bar of all findings, with its text alternative, and the pattern that all bars use.</summary>
    public void WriteLarge(SeverityCounts counts)
    {
        html.WriteLine($"""
            <svg class="bar large" viewBox="0 0 1000 20" preserveAspectRatio="none" role="img" aria-labelledby="bar-title bar-text">
            <title id="bar-title">Findings by severity</title><desc id="bar-text">{counts.ToString()}</desc>
            <defs><pattern id="hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch-ground" width="8" height="8"/><rect class="hatch-line" width="3" height="8"/></pattern></defs>
            """);
        WritePieces(counts, Math.Max(1, counts.Present), height: 20);
        html.WriteLine($"</svg>");
    }

    /// <summary>A bar beside its counts in words, which are its text alternative.</summary>
    public void WriteSmall(SeverityCounts counts, long largest)
    {
        html.Write(
            $"""<svg class="bar" viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">"""
                + $"""<rect class="ground" width="1000" height="8"/>""");
        WritePieces(counts, largest, height: 8);
        html.Write($"</svg>");
    }

    private void WritePieces(SeverityCounts counts, long whole, long height)
    {
        var pieces = ReportSeverity.All
            .Select(severity => (Class: "s" + severity.Rank, Count: counts[severity]))
            .Append((Class: "off", Count: counts.Suppressed))
            .Where(piece => piece.Count > 0)
            .Select(piece => (piece.Class, Width: Math.Max(LeastWidth, Width * piece.Count / whole)))
            .ToList();
        var scale = Math.Min(1, Width / Math.Max(1, pieces.Sum(piece => piece.Width)));
        var left = 0.0;
        foreach (var (name, width) in pieces)
        {
            html.Write($"""<rect class="{name}" x="{left}" width="{Math.Max(2, (width * scale) - 2)}" height="{height}"/>""");
            left += width * scale;
        }
    }
}
