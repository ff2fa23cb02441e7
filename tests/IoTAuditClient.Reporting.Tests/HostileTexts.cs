using Xunit;

namespace IoTAuditClient.Reporting.Tests;

/// <summary>Texts that a device could choose as its client id to harm the readers of a report.</summary>
internal static class HostileTexts
{
    public const string Formula = "=cmd|'/c calc'!A1";
    public const string HalfPair = "half \ud83d pair";

    public static readonly string[] All =
    [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        Formula,
        "\u001b[2J\u001b]0;owned\u0007",
        "\u202egnp.exe",
        HalfPair,
        "nul \0 here",
        "two\r\nlines\nof text",
        "a|b||c",
        "`code` ``more`` *bold* _it_ ~~no~~ # head",
        "[click](https://evil.example) ![i](https://evil.example/i.png) <https://evil.example>",
        "www.evil.example https://evil.example me@evil.example",
        "{0} {{1}} \\ &lt; &#60; $x$ :smile: @everyone",
        "comma, \"quote\"; =1+1;@SUM(A1)",
        "  +1",
        "\t=1",
        "-- | ---",
        "\u2028\u2029\ufeff\u200b\u00ad",
    ];

    /// <summary>All but the half of a surrogate pair, which does not travel whole to a test.</summary>
    public static TheoryData<string> Theory { get; } = [.. All.Where(text => text != HalfPair)];
}
