using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace IoTAuditClient.Reporting.Tests.Html;

/// <summary>
/// The colours of the page, light and dark, keep the contrast that WCAG 2.2 asks for at level AA: 4.5 for text, 3 for shapes.
/// </summary>
public sealed partial class StyleContrastTests
{
    [Theory]
    [InlineData("light", "text", "surface", 4.5)]
    [InlineData("light", "text", "ground", 4.5)]
    [InlineData("light", "text", "notice", 4.5)]
    [InlineData("light", "quiet", "surface", 4.5)]
    [InlineData("light", "quiet", "ground", 4.5)]
    [InlineData("light", "link", "surface", 4.5)]
    [InlineData("light", "link", "ground", 4.5)]
    [InlineData("light", "s0", "surface", 3)]
    [InlineData("light", "s1", "surface", 3)]
    [InlineData("light", "s2", "surface", 3)]
    [InlineData("light", "s3", "surface", 3)]
    [InlineData("light", "s4", "surface", 3)]
    [InlineData("light", "s5", "surface", 3)]
    [InlineData("light", "off", "surface", 3)]
    [InlineData("dark", "text", "surface", 4.5)]
    [InlineData("dark", "text", "ground", 4.5)]
    [InlineData("dark", "text", "notice", 4.5)]
    [InlineData("dark", "quiet", "surface", 4.5)]
    [InlineData("dark", "quiet", "ground", 4.5)]
    [InlineData("dark", "link", "surface", 4.5)]
    [InlineData("dark", "link", "ground", 4.5)]
    [InlineData("dark", "s0", "surface", 3)]
    [InlineData("dark", "s1", "surface", 3)]
    [InlineData("dark", "s2", "surface", 3)]
    [InlineData("dark", "s3", "surface", 3)]
    [InlineData("dark", "s4", "surface", 3)]
    [InlineData("dark", "s5", "surface", 3)]
    [InlineData("dark", "off", "surface", 3)]
    public async Task Style_ColourOnItsGround_HasEnoughContrast(string scheme, string colour, string ground, double least)
    {
        var style = (await HtmlReport.OfAsync()).Style;
        var dark = style.IndexOf("prefers-color-scheme: dark", StringComparison.Ordinal);
        var colours = Colour().Matches(scheme == "dark" ? style[dark..] : style[..dark])
            .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);

        var (one, other) = (Luminance(colours[colour]), Luminance(colours[ground]));

        Assert.InRange((Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05), least, 21);
    }

    private static double Luminance(string colour)
    {
        var parts = Enumerable.Range(0, 3)
            .Select(index => int.Parse(colour.AsSpan(index * 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
                .Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4)).ToArray();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    [GeneratedRegex("--([a-z0-9-]+): #([0-9a-f]{6});")]
    private static partial Regex Colour();
}
