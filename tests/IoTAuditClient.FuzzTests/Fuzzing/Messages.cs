using Xunit;

namespace IoTAuditClient.FuzzTests.Fuzzing;

/// <summary>What holds for every message that a person may see.</summary>
internal static class Messages
{
    private const int Longest = 2000;

    /// <summary>It is bounded, and a terminal has nothing in it to obey.</summary>
    public static void AssertFit(string message)
    {
        Assert.True(message.Length <= Longest, $"A message has {message.Length} characters: {message[..Math.Min(200, message.Length)]}");
        AssertHarmless(message);
    }

    /// <summary>A terminal has nothing in it to obey.</summary>
    public static void AssertHarmless(string text)
    {
        var place = text.AsSpan().IndexOfAny(Obeyed);
        Assert.True(place < 0, place < 0 ? "" : $"U+{(int)text[place]:X4} at {place}, after: {text[Math.Max(0, place - 100)..place]}");
    }

    private static readonly System.Buffers.SearchValues<char> Obeyed = System.Buffers.SearchValues.Create(
        [
            .. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Select(code => (char)code).Except("\t\n\r"), '\u202A',
            '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069',
        ]);
}
