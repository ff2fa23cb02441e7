using Xunit;

namespace IoTAuditClient.Reporting.Tests;

public sealed class FindingExportFormatTests
{
    [Fact]
    public void All_Formats_AreTheSevenWithTheirNames() =>
        Assert.Equal(["jsonl", "csv", "markdown", "html", "ocsf", "asff", "sarif"], FindingExportFormat.All.Select(format => format.Value));

    [Fact]
    public void All_FileExtensions_StandForOneFormatEach()
    {
        Assert.Distinct(FindingExportFormat.All.SelectMany(format => format.FileExtensions));
        Assert.All(FindingExportFormat.All, format => Assert.All(format.FileExtensions, extension =>
        {
            Assert.True(FindingExportFormat.TryFromFileName("findings" + extension, out var found));
            Assert.Equal(format, found);
        }));
    }

    [Fact]
    public void Default_Format_IsJsonLines()
    {
        Assert.Equal(FindingExportFormat.JsonLines, default);
        Assert.True(default(FindingExportFormat) == FindingExportFormat.JsonLines);
        Assert.Equal(FindingExportFormat.JsonLines.GetHashCode(), default(FindingExportFormat).GetHashCode());
        Assert.Equal("jsonl", default(FindingExportFormat).ToString());
        Assert.Equal(".jsonl", default(FindingExportFormat).FileExtension);
    }

    [Theory]
    [InlineData("sarif")]
    [InlineData("SARIF")]
    [InlineData("Sarif")]
    public void Parse_NameInAnyCase_IsTheFormat(string name) => Assert.Equal(FindingExportFormat.Sarif, FindingExportFormat.Parse(name));

    [Fact]
    public void Parse_UnknownName_NamesTheFormatsThereAre()
    {
        var exception = Assert.Throws<FormatException>(() => FindingExportFormat.Parse("pdf\u001b"));

        Assert.Contains("'pdf\\u001B'", exception.Message, StringComparison.Ordinal);
        Assert.All(FindingExportFormat.All, format => Assert.Contains(format.Value, exception.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Parse_Null_Throws() => Assert.Throws<ArgumentNullException>(() => FindingExportFormat.Parse(null!));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("pdf")]
    [InlineData(" csv")]
    public void TryParse_NoName_IsFalseAndJsonLines(string? name)
    {
        Assert.False(FindingExportFormat.TryParse(name, out var format));
        Assert.Equal(FindingExportFormat.JsonLines, format);
    }

    [Theory]
    [InlineData("report.HTML", "html")]
    [InlineData("a.csv/report.htm", "html")]
    [InlineData("march.findings.ndjson", "jsonl")]
    [InlineData(".md", "markdown")]
    public void TryFromFileName_KnownEnding_IsItsFormat(string path, string expected)
    {
        Assert.True(FindingExportFormat.TryFromFileName(path, out var format));
        Assert.Equal(expected, format.Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("csv")]
    [InlineData("report.csv/out")]
    [InlineData("report.pdf")]
    public void TryFromFileName_OtherEnding_IsFalse(string? path) => Assert.False(FindingExportFormat.TryFromFileName(path, out _));
}
