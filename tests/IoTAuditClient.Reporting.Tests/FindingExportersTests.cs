using System.Text;
using System.Threading.Channels;
using Xunit;

namespace IoTAuditClient.Reporting.Tests;

public sealed class FindingExportersTests
{
    public static TheoryData<string> Formats { get; } = [.. FindingExportFormat.All.Select(format => format.Value)];

    /// <summary>All but the page, which has its totals first, and the results of SARIF, which count findings of later audits.</summary>
    public static TheoryData<string> StreamedFormats { get; } =
        [.. Formats.Select(row => row.Data).Where(name => name is not ("html" or "sarif"))];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(StreamedFormats))]
    public async Task WriteAsync_SourceThatWaits_HasPassedOnWhatCameBefore(string format)
    {
        var channel = Channel.CreateUnbounded<AuditFinding>();
        using var stream = new MemoryStream();
        await channel.Writer.WriteAsync(Samples.SharedCertificate, Token);

        var writing = FindingExporters.Create(FindingExportFormat.Parse(format))
            .WriteAsync(Exported.Located(channel.Reader.ReadAllAsync(Token)), stream, Exported.Context, Token);

        Assert.False(writing.IsCompleted);
        Assert.Contains("296ccd39f806bf9d8f8de20d0ceb33a1", Encoding.UTF8.GetString(stream.ToArray()), StringComparison.Ordinal);
        channel.Writer.Complete();
        await writing;
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task WriteAsync_ManyFindings_KeepsNoneOfThem(string format)
    {
        var stream = new CountingStream();

        await FindingExporters.Create(FindingExportFormat.Parse(format))
            .WriteAsync(
                Exported.Located(Exported.Stream(Enumerable.Repeat(Samples.SharedCertificate, 20_000))), stream, Exported.Context, Token);

        Assert.True(stream.Length > 20_000 * 200, $"only {stream.Length} bytes");
        Assert.InRange(stream.LargestWrite, 1, 128 * 1024);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task WriteAsync_SourceThatFails_WritesWhatWasReadAndThrows(string format)
    {
        using var stream = new MemoryStream();
        var failure = new InvalidOperationException("gone");
        var findings = Exported.Located(Exported.Stream([Samples.SharedCertificate, Samples.Policy], failure));

        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(
            () => FindingExporters.Create(FindingExportFormat.Parse(format))
                .WriteAsync(findings, stream, Exported.Context, Token));

        Assert.Same(failure, thrown);
        Assert.Contains("ef4826b8-e55a-44b9-b460-5c485355371b", Encoding.UTF8.GetString(stream.ToArray()), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task WriteAsync_Cancelled_WritesWhatWasReadAndThrows(string format)
    {
        using var stream = new MemoryStream();
        using var cancelling = new CancellationTokenSource();
        var channel = Channel.CreateUnbounded<AuditFinding>();
        await channel.Writer.WriteAsync(Samples.SharedCertificate, Token);
        var writing = FindingExporters.Create(FindingExportFormat.Parse(format))
            .WriteAsync(Exported.Located(channel.Reader.ReadAllAsync(Token)), stream, Exported.Context, cancelling.Token);

        await cancelling.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => writing);
        Assert.Contains("296ccd39f806bf9d8f8de20d0ceb33a1", Encoding.UTF8.GetString(stream.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WriteAsync_InterruptedMarkdown_SaysSo()
    {
        using var stream = new MemoryStream();

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => FindingExporters.Create(FindingExportFormat.Parse("markdown"))
                .WriteAsync(Exported.Located(Exported.Stream([], new InvalidOperationException())), stream, Exported.Context, Token));

        Assert.Contains("**Partial: ", Encoding.UTF8.GetString(stream.ToArray()), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task WriteAsync_SameFindings_AreTheSameBytes(string format) =>
        Assert.Equal(await Exported.TextAsync(format, Samples.All), await Exported.TextAsync(format, Samples.All));

    private sealed class CountingStream : MemoryStream
    {
        private long _length;

        public int LargestWrite { get; private set; }

        public override long Length => _length;

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            _length += buffer.Length;
            LargestWrite = Math.Max(LargestWrite, buffer.Length);
            return default;
        }
    }
}
