using System.Text;
using System.Text.Json;
using Xunit;

namespace IoTAuditClient.Reporting.Tests;

/// <summary>Findings of several accounts and Regions in one document.</summary>
public sealed class LocatedExportTests
{
    private static readonly FindingOrigin Here = Exported.Context.Origin;
    private static readonly FindingOrigin There = new() { AccountId = "210987654321", Region = "us-east-1" };

    private static readonly LocatedFinding[] Findings = [new(Samples.Policy, Here), new(Samples.Policy, There)];

    public static TheoryData<string> Formats { get; } = [.. FindingExportFormat.All.Select(format => format.Value)];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task WriteLocatedAsync_FindingsOfTwoPlaces_SaysOfEachWhereItIsAndItsFingerprint(string format)
    {
        var text = await WriteAsync(format, Findings);

        Assert.Distinct(Findings.Select(finding => finding.Fingerprint));
        Assert.All(Findings, finding =>
        {
            Assert.Contains(finding.Fingerprint, text, StringComparison.Ordinal);
            Assert.Contains(finding.Origin.AccountId!, text, StringComparison.Ordinal);
            Assert.Contains(finding.Origin.Region!, text, StringComparison.Ordinal);
        });
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task WriteAsync_FindingsOfOnePlace_SaysItAndTheFingerprint(string format)
    {
        var text = await Exported.TextAsync(format, Samples.SharedCertificate);

        Assert.Contains(Samples.SharedCertificateFingerprint, text, StringComparison.Ordinal);
        Assert.Contains("123456789012", text, StringComparison.Ordinal);
        Assert.Contains("eu-west-1", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WriteLocatedAsync_FindingWithoutItsPlace_HasThatOfTheOptions()
    {
        LocatedFinding[] findings = [new(Samples.Policy), new(Samples.Policy, new FindingOrigin { Region = "us-east-1" })];

        var lines = (await WriteAsync("jsonl", findings, new FindingExportOptions { AccountId = Here.AccountId, Region = Here.Region }))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonElement.Parse(line));

        Assert.Equal(
            [("123456789012", "eu-west-1"), ("123456789012", "us-east-1")],
            lines.Select(line => (line.GetProperty("accountId").GetString(), line.GetProperty("region").GetString())));
    }

    [Fact]
    public async Task WriteLocatedAsync_JsonLines_AreReadBackWithTheirOrigins()
    {
        var origins = new List<FindingOrigin>();
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(await WriteAsync("jsonl", Findings)));

        var read = new List<AuditFinding>();
        await foreach (var finding in SavedFindings.ReadWithOriginAsync(stream, onUnreadable: null, origins.Add, Token))
        {
            read.Add(finding);
        }

        Assert.Equal([Here, There], origins);
        Assert.Equal([Samples.Policy, Samples.Policy], read);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task WriteLocatedAsync_ResolvedFinding_IsThereWhereTheFormatCanSaySo(string format)
    {
        var text = await WriteAsync(format, [new(Samples.SharedCertificate, Here) { IsResolved = true }, .. Findings]);

        Assert.Equal(format is "asff" or "ocsf", text.Contains(Samples.SharedCertificate.FindingId!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task WriteLocatedAsync_ResolvedFindingAsOcsf_IsAnEventThatClosesIt()
    {
        var first = Samples.SharedCertificate.FindingTime!.Value.AddDays(-1);
        var text = await WriteAsync("ocsf", [new(Samples.SharedCertificate, Here) { IsResolved = true, FirstFound = first }]);
        var closed = JsonElement.Parse(text);
        var created = await Exported.LineAsync("ocsf", Samples.SharedCertificate);

        Assert.Empty(OcsfRules.Broken(closed));
        Assert.Equal((3, 200303, 4), (Number("activity_id"), Number("type_uid"), Number("status_id")));
        Assert.Equal(
            created.GetProperty("finding_info").GetProperty("uid").GetString(),
            closed.GetProperty("finding_info").GetProperty("uid").GetString());
        Assert.Equal(first.ToUnixTimeMilliseconds(), closed.GetProperty("finding_info").GetProperty("first_seen_time").GetInt64());

        int Number(string name) => closed.GetProperty(name).GetInt32();
    }

    [Fact]
    public void Add_SameProblemInTwoPlaces_IsTwoProblems()
    {
        var summary = new FindingSummary();
        foreach (var finding in Findings)
        {
            summary.Add(finding);
        }

        Assert.Equal(2, summary.OpenProblems);
    }

    [Fact]
    public void LocatedFinding_Arguments_AreChecked()
    {
        Assert.Throws<ArgumentNullException>(() => new LocatedFinding(null!));
        Assert.Equal(FindingOrigin.Unknown, new LocatedFinding(Samples.Policy).Origin);
        Assert.Throws<ArgumentNullException>(
            () => { _ = FindingExport.WriteLocatedAsync(null!, Stream.Null, FindingExportFormat.Csv, cancellationToken: Token); });
    }

    private static async Task<string> WriteAsync(
        string format, IEnumerable<LocatedFinding> findings, FindingExportOptions? options = null)
    {
        using var stream = new MemoryStream();
        await FindingExport.WriteLocatedAsync(
            Exported.StreamLocated(findings), stream, FindingExportFormat.Parse(format), options, Token);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
