using Xunit;

namespace IoTAuditClient.Reporting.Tests;

public sealed class FindingExportOptionsTests
{
    [Fact]
    public void Defaults_AllOfThem_SayNothingButTheTool()
    {
        var options = new FindingExportOptions();

        Assert.Equal(
            (null, null, null, null, false),
            (options.Time, options.AccountId, options.Region, options.ArtifactUri, options.IsInvented));
        Assert.Equal("IoTAuditClient.Reporting", options.ToolName);
        Assert.Matches("^[0-9]+[.]", options.ToolVersion);
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345678901")]
    [InlineData("1234567890123")]
    [InlineData("12345678901a")]
    [InlineData("123456789012\n")]
    [InlineData("\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669\u0660\u0661\u0662")]
    public void AccountId_OtherThanTwelveDigits_Throws(string account) =>
        Assert.Throws<ArgumentException>(() => new FindingExportOptions { AccountId = account });

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void MaxFindings_LessThanOne_Throws(int value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new FindingExportOptions { MaxFindings = value });

    [Theory]
    [InlineData("000000000012")]
    [InlineData(null)]
    public void AccountId_TwelveDigitsOrNull_IsTaken(string? account) =>
        Assert.Equal(account, new FindingExportOptions { AccountId = account }.AccountId);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(null)]
    public void Tool_WithoutNameOrVersion_Throws(string? text)
    {
        Assert.ThrowsAny<ArgumentException>(() => new FindingExportOptions { ToolName = text! });
        Assert.ThrowsAny<ArgumentException>(() => new FindingExportOptions { ToolVersion = text! });
    }
}
