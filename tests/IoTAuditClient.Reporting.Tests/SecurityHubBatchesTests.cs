using System.Text.Json;
using IoTAuditClient.Reporting.Documents;
using Xunit;

namespace IoTAuditClient.Reporting.Tests;

public sealed class SecurityHubBatchesTests
{
    private static readonly FindingOrigin Here = Exported.Context.Origin;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(100, 1)]
    [InlineData(101, 2)]
    [InlineData(250, 3)]
    public async Task OfAsync_Findings_AreInBatchesOfAHundred(int count, int batches)
    {
        var read = await ReadAsync(Enumerable.Range(0, count).Select(number => Numbered(number, Here)));

        Assert.Equal(batches, read.Count);
        Assert.Equal(Enumerable.Range(0, count).Select(number => $"{number}"), read.SelectMany(IdsOf));
    }

    // Sizes and places by a seed: each run is the same.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task OfAsync_FindingsOfAnySizeAndPlace_AreInExactlyOneBatchWithinTheLimits(int seed)
    {
        var random = new Random(seed);
        var findings = Enumerable.Range(0, 700)
            .Select(number => Numbered(number, Place(random.Next(20)), new string('\u0001', random.Next(4) == 0 ? random.Next(4_000) : 10)))
            .ToList();

        var read = await ReadAsync(findings);

        Assert.Equal(
            findings.Select(finding => finding.Finding.FindingId).Order(), read.SelectMany(batch => IdsOf(batch)).Order());
        Assert.All(read, batch =>
        {
            var request = JsonElement.Parse(batch.Request.Span);
            var written = request.GetProperty("Findings").EnumerateArray().ToList();
            Assert.Single(request.EnumerateObject());
            Assert.InRange(written.Count, 1, 100);
            Assert.InRange(batch.Request.Length, 1, 6_000_000);
            Assert.All(written, finding => Assert.Empty(AsffRules.Broken(finding)));
            Assert.All(written, finding => Assert.Equal(batch.Origin.AccountId, finding.GetProperty("AwsAccountId").GetString()));
            Assert.All(batch.Findings, finding => Assert.Equal(batch.Origin, finding.Origin));
            Assert.Equal(
                IdsOf(batch), written.Select(finding => finding.GetProperty("ProductFields").GetProperty("FindingId").GetString()));
        });
    }

    [Fact]
    public async Task OfAsync_LongFindings_AreInBatchesOfSixMegabytes()
    {
        var value = new string('\u0001', 4_000);
        var findings = Enumerable.Range(0, 120).Select(number => Numbered(number, Here, value)).ToList();

        var read = await ReadAsync(findings);

        Assert.True(read.Count > 2, $"only {read.Count} batches");
        Assert.All(read, batch => Assert.InRange(batch.Request.Length, 1, 6_000_000));
        Assert.Equal(120, read.Sum(batch => batch.Findings.Count));
    }

    [Fact]
    public async Task OfAsync_FindingsThatFail_HandsOnWhatCameBeforeAndThrows()
    {
        var failure = new IOException("gone");
        var read = new List<SecurityHubBatch>();

        var thrown = await Assert.ThrowsAsync<IOException>(async () =>
        {
            var findings = LocatedFindings.OfAsync(Exported.Stream([Samples.Policy], failure), Here, Token);
            await foreach (var batch in SecurityHubBatches.OfAsync(findings, cancellationToken: Token))
            {
                read.Add(batch);
            }
        });

        Assert.Same(failure, thrown);
        Assert.Single(Assert.Single(read).Findings);
    }

    [Fact]
    public async Task OfAsync_FindingWithoutItsPlace_HasThatOfTheOptionsOrThrows()
    {
        var options = new FindingExportOptions { AccountId = Here.AccountId, Region = Here.Region };

        Assert.Equal(Here, Assert.Single(await ReadAsync([new LocatedFinding(Samples.Policy)], options)).Origin);
        await Assert.ThrowsAsync<InvalidOperationException>(() => ReadAsync([new LocatedFinding(Samples.Policy)]));
    }

    [Fact]
    public void OfAsync_Null_Throws() =>
        Assert.Throws<ArgumentNullException>(() => SecurityHubBatches.OfAsync(null!, cancellationToken: Token));

    [Fact]
    public async Task OfAsync_UpdatesOfAComparison_ArchiveWhatIsResolved()
    {
        var comparison = new FindingComparison { NewerOrigin = Here };
        comparison.AddOlder(Samples.Version("1"));
        comparison.AddOlder(Samples.SharedCertificate);
        comparison.AddNewer(Samples.SharedCertificate with { FindingTime = Samples.SharedCertificate.FindingTime!.Value.AddDays(1) });
        comparison.AddNewer(Samples.Version("2"));

        var batch = default(SecurityHubBatch);
        await foreach (var only in SecurityHubBatches.OfAsync(comparison.UpdatesAsync(), cancellationToken: Token))
        {
            Assert.Null(batch);
            batch = only;
        }

        Assert.Equal(
            [
                ("IOT_POLICY/smp-core/2", "ACTIVE"), ($"DEVICE_CERTIFICATE/{Samples.CertificateId}", "ACTIVE"),
                ("IOT_POLICY/smp-core/1", "ARCHIVED"),
            ],
            JsonElement.Parse(batch!.Request.Span).GetProperty("Findings").EnumerateArray().Select(finding => (
                finding.GetProperty("ProductFields").GetProperty("ResourceKey").GetString(),
                finding.GetProperty("RecordState").GetString())));
        Assert.Equal(Samples.SharedCertificate.FindingTime, batch.Findings[1].FirstFound);
    }

    private static IEnumerable<string?> IdsOf(SecurityHubBatch batch) => batch.Findings.Select(finding => finding.Finding.FindingId);

    private static FindingOrigin Place(int number) =>
        new() { AccountId = $"{number:D12}", Region = number % 2 == 0 ? "eu-west-1" : "us-east-1" };

    private static LocatedFinding Numbered(int number, FindingOrigin origin, string text = "") =>
        new(
            Samples.SharedCertificate with
            {
                FindingId = $"{number}",
                ReasonForNonCompliance = text,
                NonCompliantResource = new AuditResource
                {
                    Identifier = new ResourceIdentifier.Client { ClientId = $"{number}" },
                    AdditionalInfo = Enumerable.Range(0, 25).ToDictionary(detail => $"{detail}", _ => text),
                },
            },
            origin);

    private static async Task<IReadOnlyList<SecurityHubBatch>> ReadAsync(
        IEnumerable<LocatedFinding> findings, FindingExportOptions? options = null)
    {
        var read = new List<SecurityHubBatch>();
        await foreach (var batch in SecurityHubBatches.OfAsync(Exported.StreamLocated(findings), options, Token))
        {
            read.Add(batch);
        }

        return read;
    }
}
