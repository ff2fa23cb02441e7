using System.Text;
using Xunit;

namespace IoTAuditClient.Reporting.Tests;

/// <summary>Accounts of which only a name is known.</summary>
public sealed class NamedOriginTests
{
    private static readonly FindingOrigin Prod = new() { AccountName = "prod-7", Region = "eu-west-1" };
    private static readonly FindingOrigin Staging = new() { AccountName = "st\u00e4ging", Region = "eu-west-1" };

    public static TheoryData<string> SayingFormats { get; } = ["jsonl", "html", "markdown", "sarif", "ocsf"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Equals_OfTwoNames_TellsThemApartOnlyWhereTheIdIsNotKnown()
    {
        var known = Prod with { AccountId = "111122223333" };

        Assert.NotEqual(Prod, Staging);
        Assert.NotEqual(Prod, known);
        Assert.NotEqual(Prod, Prod with { AccountName = null });
        Assert.Equal(known, known with { AccountName = "other" });
        Assert.Equal(known.GetHashCode(), (known with { AccountName = "other" }).GetHashCode());
        Assert.Equal(Prod, new FindingOrigin { AccountName = "prod-7", Region = "eu-west-1" });
    }

    [Fact]
    public void Fingerprint_OfTwoNames_DiffersOnlyWhereTheIdIsNotKnown()
    {
        var known = new FindingOrigin { AccountId = "111122223333", Region = "eu-west-1" };

        Assert.NotEqual(FingerprintOf(Prod), FingerprintOf(Staging));
        Assert.Equal(FingerprintOf(known), FingerprintOf(known with { AccountName = "prod" }));
        Assert.Equal(FindingIdentity.Of(Samples.Policy).Fingerprint, FingerprintOf(FindingOrigin.Unknown));
    }

    [Fact]
    public void Add_FindingsOfTwoNames_CountsTheProblemOfEach()
    {
        var summary = new FindingSummary();
        foreach (var origin in new[] { Prod, Staging, Prod })
        {
            summary.Add(new LocatedFinding(Samples.Policy, origin));
        }

        Assert.Equal(2, summary.OpenProblems + summary.SuppressedProblems);
    }

    [Fact]
    public async Task WriteLocatedAsync_JsonLinesOfNamedAccounts_AreReadBackWithTheirNames()
    {
        var told = new List<FindingOrigin>();
        using var lines = new MemoryStream(Encoding.UTF8.GetBytes(await WriteAsync("jsonl", Prod, Staging, Prod)));

        await SavedFindings.ReadWithOriginAsync(lines, null, told.Add, Token).CountAsync(Token);

        Assert.Equal([Prod, Staging, Prod], told);
    }

    [Theory]
    [MemberData(nameof(SayingFormats))]
    public async Task WriteLocatedAsync_OfNamedAccounts_SaysTheName(string format)
    {
        Assert.Contains("prod-7", await WriteAsync(format, Prod, Staging), StringComparison.Ordinal);
        Assert.DoesNotContain("prod-7", await WriteAsync(format, Prod with { AccountName = null }, Staging), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"account\":\"\"")]
    [InlineData("\"account\":{\"a\":1}")]
    [InlineData("\"account\":\"\\ud800\"")]
    public async Task ReadWithOriginAsync_ANameThatIsNone_IsUnknown(string member)
    {
        var told = new List<FindingOrigin>();
        using var input = new MemoryStream(
            Encoding.UTF8.GetBytes($"{{\"schemaVersion\":1,{member},\"findingId\":\"a\",\"severity\":\"LOW\"}}"));

        Assert.Equal(1, await SavedFindings.ReadWithOriginAsync(input, null, told.Add, Token).CountAsync(Token));

        Assert.Equal([FindingOrigin.Unknown], told);
    }

    [Theory]
    [InlineData(null, "prod", null, "staging", true)]
    [InlineData(null, "prod", null, "prod", false)]
    [InlineData("111122223333", "prod", null, "staging", true)]
    [InlineData("111122223333", "prod", "111122223333", "staging", false)]
    [InlineData("111122223333", "prod", "444455556666", "prod", true)]
    [InlineData(null, null, null, "staging", false)]
    public void IsOfTwoPlaces_OfNamedAccounts_TakesNamesWhereAnIdIsNotKnown(
        string? olderId, string? olderName, string? newerId, string? newerName, bool expected)
    {
        var comparison = new FindingComparison
        {
            OlderOrigin = new FindingOrigin { AccountId = olderId, AccountName = olderName },
            NewerOrigin = new FindingOrigin { AccountId = newerId, AccountName = newerName },
        };

        Assert.Equal(expected, comparison.IsOfTwoPlaces);
    }

    [Theory]
    [InlineData(true, null, false)]
    [InlineData(true, false, true)]
    [InlineData(null, false, false)]
    public void Worsened_WhereOneSideDoesNotSayWhetherItIsSuppressed_HasOnlyWhatIsKnownToBeWorse(bool? older, bool? newer, bool isWorse)
    {
        var comparison = new FindingComparison();
        comparison.AddOlder(Samples.Policy with { IsSuppressed = older });
        comparison.AddNewer(Samples.Policy with { IsSuppressed = newer });

        Assert.Equal(isWorse, comparison.Worsened.Count == 1);
    }

    private static string FingerprintOf(FindingOrigin origin) => FindingIdentity.FingerprintOf(Samples.Policy, origin);

    private static async Task<string> WriteAsync(string format, params FindingOrigin[] origins)
    {
        using var output = new MemoryStream();
        var findings = origins.Select(static origin => new LocatedFinding(Samples.Policy, origin)).ToAsyncEnumerable();
        await FindingExport.WriteLocatedAsync(findings, output, FindingExportFormat.Parse(format), options: null, Token);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
