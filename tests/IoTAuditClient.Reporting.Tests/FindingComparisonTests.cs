using Xunit;

namespace IoTAuditClient.Reporting.Tests;

public sealed class FindingComparisonTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 6, 0, 0, TimeSpan.Zero);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task CompareAsync_TwoAudits_TellsNewResolvedAndPersisting()
    {
        var renamed = Samples.Version("1") with { FindingId = "later", CheckName = "IOT_POLICY_UNRESTRICTED_CHECK" };

        var comparison = await CompareAsync([Samples.Version("1"), Samples.Version("2")], [renamed, Samples.Version("3")]);

        Assert.Equal([Samples.Version("3")], comparison.Of(FindingChange.New));
        Assert.Equal([Samples.Version("2")], comparison.Of(FindingChange.Resolved));
        Assert.Equal([renamed], comparison.Of(FindingChange.Persisting));
    }

    [Fact]
    public async Task CompareAsync_SameProblemTwice_CountsOnceWithTheWorstThatIsOpen()
    {
        var open = Samples.Policy with { Severity = FindingSeverity.Low };
        var suppressed = Samples.Policy with { Severity = FindingSeverity.Critical, IsSuppressed = true };

        var comparison = await CompareAsync([], [suppressed, open, open with { Severity = FindingSeverity.Medium }, suppressed]);

        Assert.Equal(FindingSeverity.Medium, Assert.Single(comparison.Of(FindingChange.New)).Severity);
    }

    [Fact]
    public async Task Of_SeveralProblems_ListsOpenBeforeSuppressedAndTheWorstFirst()
    {
        AuditFinding[] newer =
        [
            Samples.Version("1") with { IsSuppressed = true, Severity = FindingSeverity.Critical }, Samples.Version("3"), Samples.Version("2"),
            Samples.Version("4") with { Severity = FindingSeverity.Critical },
        ];

        var comparison = await CompareAsync([], newer);

        Assert.Equal([newer[3], newer[2], newer[1], newer[0]], comparison.Of(FindingChange.New));
    }

    [Fact]
    public async Task Starts_OfTwoAudits_AreTheFirstThatAreSaid()
    {
        var comparison = await CompareAsync(
            [Samples.Policy, Samples.Policy with { TaskStartTime = Start }], [Samples.Policy with { TaskStartTime = Start.AddDays(1) }]);

        Assert.Equal((Start, Start.AddDays(1)), (comparison.OlderStart, comparison.NewerStart));
        Assert.Null(new FindingComparison().OlderStart);
    }

    [Fact]
    public void Add_OneByOne_ComparesTheSame()
    {
        var comparison = new FindingComparison();
        comparison.AddNewer(Samples.Policy);
        comparison.AddOlder(Samples.Version("2"));

        Assert.Equal([Samples.Policy], comparison.Of(FindingChange.New));
        Assert.Equal([Samples.Version("2")], comparison.Of(FindingChange.Resolved));
        Assert.Empty(comparison.Of(FindingChange.Persisting));
    }

    [Fact]
    public async Task Arguments_NullOrUnknown_Throw()
    {
        var comparison = new FindingComparison();

        Assert.Throws<ArgumentNullException>(() => comparison.AddOlder(null!));
        Assert.Throws<ArgumentNullException>(() => comparison.AddNewer(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => comparison.Of((FindingChange)3));
        await Assert.ThrowsAsync<ArgumentNullException>(() => FindingComparison.CompareAsync(null!, Exported.Stream([]), Token));
        await Assert.ThrowsAsync<ArgumentNullException>(() => FindingComparison.CompareAsync(Exported.Stream([]), null!, Token));
    }

    private static Task<FindingComparison> CompareAsync(AuditFinding[] older, AuditFinding[] newer) =>
        FindingComparison.CompareAsync(Exported.Stream(older), Exported.Stream(newer), Token);
}
