using System.Text;
using Xunit;

namespace IoTAuditClient.Reporting.Tests;

public sealed class FindingExportTests
{
    private static readonly FindingExportOptions Options = new()
    {
        Time = Exported.Context.Time,
        AccountId = Exported.Context.AccountId,
        Region = Exported.Context.Region,
        ArtifactUri = "template.yaml",
        IsInvented = true,
        ToolName = "fleet-watch",
        ToolVersion = "4.5",
    };

    public static TheoryData<string> Formats { get; } = [.. FindingExportFormat.All.Select(format => format.Value)];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task WriteAsync_EveryOption_ReachesTheDocument(string format)
    {
        using var stream = new MemoryStream();

        await FindingExport.WriteAsync(Exported.Stream(Samples.All), stream, FindingExportFormat.Parse(format), Options, Token);

        var context =
            Exported.Context with { ArtifactUri = "template.yaml", IsInvented = true, Tool = "fleet-watch 4.5", ToolVersion = "4.5" };
        Assert.Equal(await Exported.TextAsync(format, Samples.All, context), Encoding.UTF8.GetString(stream.ToArray()));
    }

    /// <summary>Formats that say nothing of an account and a Region where they are not known.</summary>
    public static TheoryData<string> FormatsOfNoOrigin { get; } = [.. Formats.Select(row => row.Data).Where(name => name != "asff")];

    [Theory]
    [MemberData(nameof(FormatsOfNoOrigin))]
    public async Task WriteAsync_NoOptions_WritesTheFindingsAndLeavesTheStreamOpen(string format)
    {
        using var stream = new MemoryStream();

        await FindingExport.WriteAsync(
            Exported.Stream([Samples.SharedCertificate]), stream, FindingExportFormat.Parse(format), cancellationToken: Token);

        Assert.True(stream.CanWrite);
        Assert.Contains(Samples.SharedCertificate.FindingId!, Encoding.UTF8.GetString(stream.ToArray()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("markdown")]
    [InlineData("html")]
    [InlineData("sarif")]
    public async Task WriteAsync_NoTool_NamesThePackage(string format)
    {
        using var stream = new MemoryStream();

        await FindingExport.WriteAsync(
            Exported.Stream([]), stream, FindingExportFormat.Parse(format), new FindingExportOptions { ToolVersion = "4.5" }, Token);

        Assert.Contains("IoTAuditClient.Reporting 4.5", Encoding.UTF8.GetString(stream.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WriteAsync_FindingsThatFail_WritesWhatCameBeforeAndThrows()
    {
        using var stream = new MemoryStream();
        var findings = Exported.Stream([Samples.Policy], new IOException("gone"));

        await Assert.ThrowsAsync<IOException>(
            () => FindingExport.WriteAsync(findings, stream, FindingExportFormat.JsonLines, Options, Token));

        Assert.Equal((byte)'\n', stream.ToArray()[^1]);
    }

    [Fact]
    public async Task WriteAsync_NoFindingsOrNoStreamToWrite_ThrowsBeforeAnythingIsRead()
    {
        using var readOnly = new MemoryStream([], writable: false);
        using var stream = new MemoryStream();

        await Assert.ThrowsAsync<ArgumentNullException>(
            () => FindingExport.WriteAsync(null!, stream, FindingExportFormat.Csv, cancellationToken: Token));
        await Assert.ThrowsAsync<ArgumentNullException>(
            () => FindingExport.WriteAsync(Exported.Stream([]), null!, FindingExportFormat.Csv, cancellationToken: Token));
        await Assert.ThrowsAsync<ArgumentException>(
            () => FindingExport.WriteAsync(Exported.Stream([]), readOnly, FindingExportFormat.Csv, cancellationToken: Token));
    }
}
