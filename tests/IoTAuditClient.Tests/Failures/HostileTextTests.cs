using System.Globalization;
using System.Net;
using System.Text;
using Amazon.IoT;
using Amazon.Runtime;
using IoTAuditClient.Tests.Testing;
using Xunit;

namespace IoTAuditClient.Tests.Failures;

/// <summary>Text that the server behind the endpoint chose, on its way to people.</summary>
public sealed class HostileTextTests
{
    // Clears the screen, forges a line of a log, turns the direction of writing, hides a character, breaks a pair.
    private const string Hostile = "\u001b[2J\r\ncrit: all is well\u202Egnp.exe\u200B\u2028\u0085\ud800";

    [Theory]
    [InlineData("SomethingNewException")]
    [InlineData("AccessDeniedException")]
    [InlineData("InvalidRequestException")]
    [InlineData("LimitExceededException")]
    public async Task DescribeAsync_MessageOfTheServiceIsHostile_IsShownWithoutWhatATerminalObeys(string code)
    {
        var seen = await SeenByOthers.WhenSdkThrowsAsync(SdkErrors.Plain(code, 400, "before" + Hostile + "after"));

        Assert.Contains("before", seen.Exception.Message, StringComparison.Ordinal);
        Assert.Contains("after", seen.Exception.Message, StringComparison.Ordinal);
        AssertHarmless(seen);
    }

    [Fact]
    public async Task DescribeAsync_ErrorCodeIsHostile_IsShownWithoutWhatATerminalObeys()
    {
        var seen = await SeenByOthers.WhenSdkThrowsAsync(SdkErrors.Plain("New" + Hostile + "Exception", 400));

        Assert.StartsWith("New", seen.Exception.ErrorCode, StringComparison.Ordinal);
        AssertHarmless(seen);
    }

    [Fact]
    public async Task DescribeAsync_RequestIdIsHostile_IsShownWithoutWhatATerminalObeys()
    {
        var seen = await SeenByOthers.WhenSdkThrowsAsync(
            new AmazonIoTException("message", ErrorType.Unknown, "SomethingNewException", "id" + Hostile, HttpStatusCode.BadRequest));

        Assert.StartsWith("id", seen.Exception.RequestId, StringComparison.Ordinal);
        AssertHarmless(seen);
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(1_000_000)]
    public async Task DescribeAsync_EverythingOfTheServiceIsLong_IsCutShort(int length)
    {
        var text = new string('x', length);

        var seen =
            await SeenByOthers.WhenSdkThrowsAsync(new AmazonIoTException(text, ErrorType.Unknown, text, text, HttpStatusCode.BadRequest));

        Assert.All(seen.Texts, shown => Assert.InRange(shown.Length, 0, 1_000));
    }

    private static void AssertHarmless(SeenByOthers seen) =>
        Assert.All(seen.Texts, shown => Assert.DoesNotContain(shown.EnumerateRunes(), IsObeyed));

    private static bool IsObeyed(Rune rune) => rune == Rune.ReplacementChar || Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
