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
    public async Task Filter_FindingsThatItLeavesOut_AreComparedAndNotListed()
    {
        var open = Samples.Version("1");
        var comparison = await CompareAsync([open, Samples.Version("2")], [open with { IsSuppressed = true }, Samples.Version("3")]);

        comparison.Filter = static finding => finding.IsSuppressed is not true;

        Assert.Equal([Samples.Version("3")], comparison.Of(FindingChange.New));
        Assert.Equal([Samples.Version("2")], comparison.Of(FindingChange.Resolved));
        Assert.Empty(comparison.Of(FindingChange.Persisting));
        Assert.Equal(2, await comparison.UpdatesAsync().CountAsync(Token));
    }

    [Theory]
    [InlineData("LOW", false, "HIGH", false, true)]
    [InlineData("HIGH", false, "HIGH", false, false)]
    [InlineData("HIGH", false, "LOW", false, false)]
    [InlineData("HIGH", true, "HIGH", false, true)]
    [InlineData("HIGH", true, "LOW", false, true)]
    [InlineData("LOW", false, "CRITICAL", true, false)]
    [InlineData("CRITICAL", false, "CATASTROPHIC", false, true)]
    [InlineData(null, false, "LOW", false, true)]
    public async Task Worsened_PersistingProblem_IsOneThatIsMoreSevereOrNoMoreSuppressed(
        string? before, bool wasSuppressed, string after, bool isSuppressed, bool expected)
    {
        var older = Samples.Policy with { FindingId = "older", Severity = before, IsSuppressed = wasSuppressed };
        var newer = Samples.Policy with { FindingId = "newer", Severity = after, IsSuppressed = isSuppressed };

        var comparison = await CompareAsync([older, Samples.Version("8")], [newer, Samples.Version("9")]);

        Assert.Equal(expected ? [newer] : [], comparison.Worsened);
        Assert.Equal([newer], comparison.Of(FindingChange.Persisting));
        Assert.Equal(older, comparison.FindOlder(newer));
        Assert.Null(comparison.FindOlder(Samples.Version("9")));
    }

    [Fact]
    public void FindOlder_NoFinding_Throws() =>
        Assert.Throws<ArgumentNullException>("finding", () => new FindingComparison().FindOlder(null!));

    [Fact]
    public async Task Of_SeveralProblems_ListsOpenBeforeSuppressedAndTheWorstFirst()
    {
        AuditFinding[] newer =
        [
            Samples.Version("1") with { IsSuppressed = true, Severity = FindingSeverity.Critical }, Samples.Version("3"),
            Samples.Version("2"),
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

    [Theory]
    [InlineData("111111111111", "eu-west-1", "222222222222", "eu-west-1", true)]
    [InlineData("111111111111", "eu-west-1", "111111111111", "us-east-1", true)]
    [InlineData("111111111111", "eu-west-1", "111111111111", "eu-west-1", false)]
    [InlineData("111111111111", null, "222222222222", "eu-west-1", true)]
    [InlineData(null, "eu-west-1", "222222222222", "eu-west-1", false)]
    [InlineData(null, null, "222222222222", "eu-west-1", false)]
    public void IsOfTwoPlaces_OriginsThatAreKnownAndDiffer_IsTrue(
        string? account, string? region, string? newerAccount, string? newerRegion, bool expected) => Assert.Equal(
        expected,
        new FindingComparison
        {
            OlderOrigin = new FindingOrigin { AccountId = account, Region = region },
            NewerOrigin = new FindingOrigin { AccountId = newerAccount, Region = newerRegion },
        }.IsOfTwoPlaces);

    [Fact]
    public void Origins_NotSetOrNull_AreUnknown()
    {
        var comparison = new FindingComparison { OlderOrigin = null, NewerOrigin = null };

        Assert.Equal((FindingOrigin.Unknown, FindingOrigin.Unknown), (comparison.OlderOrigin, comparison.NewerOrigin));
        Assert.False(new FindingComparison().IsOfTwoPlaces);
    }

    [Fact]
    public async Task Arguments_NullOrUnknown_Throw()
    {
        var comparison = new FindingComparison();

        Assert.Throws<ArgumentNullException>(() => comparison.AddOlder(null!));
        Assert.Throws<ArgumentNullException>(() => comparison.AddNewer(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => comparison.Of((FindingChange)4));
        await Assert.ThrowsAsync<ArgumentNullException>(() => FindingComparison.CompareAsync(null!, Exported.Stream([]), Token));
        await Assert.ThrowsAsync<ArgumentNullException>(() => FindingComparison.CompareAsync(Exported.Stream([]), null!, Token));
    }

    [Fact]
    public async Task CompareAsync_FindingsWithoutAResource_AreNotTakenForOneAnother()
    {
        AuditFinding Nameless(string id, AuditResource? resource = null) => new()
        {
            FindingId = id,
            CheckName = AuditCheckName.DeviceCertificateExpiring,
            Severity = FindingSeverity.Low,
            NonCompliantResource = resource,
        };
        var typed = new AuditResource { Type = AuditResourceType.DeviceCertificate };
        var critical = Nameless("c") with { Severity = FindingSeverity.Critical };

        var comparison = await CompareAsync([Nameless("a"), Nameless("t", typed)], [Nameless("b"), Nameless("u", typed), critical]);

        Assert.Equal(["c", "u", "b"], comparison.Of(FindingChange.New).Select(finding => finding.FindingId));
        Assert.Equal(["a", "t"], comparison.Of(FindingChange.Unknown).Select(finding => finding.FindingId).Order(StringComparer.Ordinal));
        Assert.Empty(comparison.Of(FindingChange.Persisting));
        Assert.Empty(comparison.Of(FindingChange.Resolved));
        Assert.Equal(5, comparison.WithoutResource);
    }

    [Fact]
    public async Task CompareAsync_AccountSettingsWithoutAnIdentifier_AreTheSameInBoth()
    {
        var logging = new AuditFinding
        {
            CheckName = AuditCheckName.LoggingDisabled,
            NonCompliantResource = new AuditResource { Type = AuditResourceType.AccountSettings },
        };

        var comparison = await CompareAsync([logging], [logging]);

        Assert.Equal([logging], comparison.Of(FindingChange.Persisting));
        Assert.Equal(0, comparison.WithoutResource);
    }

    [Theory]
    [InlineData("COMPLETED", "COMPLETED_COMPLIANT", FindingChange.Resolved)]
    [InlineData("COMPLETED", "COMPLETED_NON_COMPLIANT", FindingChange.Resolved)]
    [InlineData("COMPLETED", "FAILED", FindingChange.Unknown)]
    [InlineData("COMPLETED", "CANCELED", FindingChange.Unknown)]
    [InlineData("COMPLETED", "NEW_STATUS", FindingChange.Unknown)]
    [InlineData("IN_PROGRESS", "COMPLETED_COMPLIANT", FindingChange.Unknown)]
    [InlineData("CANCELED", "COMPLETED_COMPLIANT", FindingChange.Unknown)]
    public async Task Of_ProblemThatOnlyTheOlderAuditHas_IsResolvedOnlyWhereItsCheckLooked(
        string status,
        string checkStatus,
        FindingChange expected)
    {
        var comparison = await CompareAsync([Samples.Policy], []);

        comparison.NewerAudit = new AuditTask
        {
            Status = status,
            Checks = [new AuditCheckResult { CheckName = Samples.Policy.CheckName!.Value, Status = checkStatus }],
        };

        var other = expected is FindingChange.Resolved ? FindingChange.Unknown : FindingChange.Resolved;
        Assert.Equal([Samples.Policy], comparison.Of(expected));
        Assert.Empty(comparison.Of(other));
    }

    [Fact]
    public async Task Of_CheckThatTheNewerAuditDidNotRun_IsUnknown()
    {
        var comparison = await CompareAsync([Samples.Policy, Samples.SharedCertificate], []);

        comparison.NewerAudit = new AuditTask
        {
            Status = AuditStatus.Completed,
            Checks =
            [
                new AuditCheckResult { CheckName = AuditCheckName.DeviceCertificateShared, Status = AuditCheckStatus.CompletedCompliant },
            ],
        };

        Assert.Equal([Samples.Policy], comparison.Of(FindingChange.Unknown));
        Assert.Equal([Samples.SharedCertificate], comparison.Of(FindingChange.Resolved));
    }

    [Fact]
    public async Task Of_NewerAuditWhoseCountsContradictItsChecks_ResolvesNothing()
    {
        var comparison = await CompareAsync([Samples.Policy, Samples.SharedCertificate], []);

        comparison.NewerAudit = new AuditTask
        {
            Status = AuditStatus.Completed,
            Statistics = new AuditStatistics { NonCompliantChecks = 1 },
            Checks =
            [
                new AuditCheckResult { CheckName = Samples.Policy.CheckName!.Value, Status = AuditCheckStatus.CompletedCompliant },
                new AuditCheckResult { CheckName = AuditCheckName.DeviceCertificateShared, Status = AuditCheckStatus.CompletedCompliant },
            ],
        };

        Assert.Empty(comparison.Of(FindingChange.Resolved));
        Assert.Equal(2, comparison.Of(FindingChange.Unknown).Count);
    }

    [Fact]
    public async Task Starts_OfCleanAudits_ComeFromTheAudits()
    {
        var comparison = await CompareAsync([], []);

        comparison.OlderAudit = new AuditTask { StartTime = Start };
        comparison.NewerAudit = new AuditTask { StartTime = Start.AddDays(1) };

        Assert.Equal((Start, Start.AddDays(1)), (comparison.OlderStart, comparison.NewerStart));
    }

    private static Task<FindingComparison> CompareAsync(AuditFinding[] older, AuditFinding[] newer) =>
        FindingComparison.CompareAsync(Exported.Stream(older), Exported.Stream(newer), Token);
}
