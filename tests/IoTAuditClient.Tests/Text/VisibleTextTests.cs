using Xunit;

namespace IoTAuditClient.Tests.Text;

public sealed class VisibleTextTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("plain ASCII ~!@ \\", "plain ASCII ~!@ \\")]
    [InlineData("Gr\u00fc\u00dfe \u65e5\u672c \ud83d\udd12", "Gr\u00fc\u00dfe \u65e5\u672c \ud83d\udd12")]
    [InlineData("a\nb\r\tc", @"a\u000Ab\u000D\u0009c")]
    [InlineData("\u001b[31mred\u007f\u009b", @"\u001B[31mred\u007F\u009B")]
    [InlineData("\u202eevil\u2066\u200b\ufeff", @"\u202Eevil\u2066\u200B\uFEFF")]
    [InlineData("\u2028\u2029\u0085", @"\u2028\u2029\u0085")]
    [InlineData("tag \U000E0041", @"tag \U000E0041")]
    public void Show_AnyText_MakesWhatATerminalObeysVisible(string? text, string shown) => Assert.Equal(shown, VisibleText.Show(text));

    [Fact]
    public void Show_EveryControlCharacterByItself_IsVisible() => Assert.All(
        Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)),
        code => Assert.Equal($"\\u{code:X4}", VisibleText.Show(((char)code).ToString())));

    [Fact]
    public void Show_TextWithNothingToObey_IsTheSameObject()
    {
        var text = new string('~', 3);

        Assert.Same(text, VisibleText.Show(text));
    }

    [Fact]
    public void Show_HalvesOfASurrogatePair_AreVisible() => Assert.Equal(@"a\uD83D", VisibleText.Show("a" + (char)0xD83D));
}
