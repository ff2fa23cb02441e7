using Xunit;

namespace IoTAuditClient.Reporting.Tests;

public sealed class FindingSummaryTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 6, 0, 0, TimeSpan.Zero);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SummarizeAsync_Findings_CountsThemByEveryDimension()
    {
        var summary = await SummarizeAsync(
            Samples.SharedCertificate, Samples.SharedCertificate with { IsSuppressed = true }, Samples.Policy, new AuditFinding());

        Assert.Equal((4, 3, 1), (summary.Count, summary.Open, summary.Suppressed));
        Assert.Equal(1, summary.AuditCount);
        Assert.Equal(["CRITICAL", "HIGH", null], summary.Of(SummaryDimension.Severity).Select(group => group.Value));
        Assert.Equal(["DEVICE_CERTIFICATE", "IOT_POLICY", null], summary.Of(SummaryDimension.Type).Select(group => group.Value));
        Assert.Equal(["CERTIFICATE_SHARED_BY_MULTIPLE_DEVICES", null], summary.Of(SummaryDimension.Reason).Select(group => group.Value));
        Assert.Equal([Samples.SharedCertificate.TaskId, null], summary.Of(SummaryDimension.Task).Select(group => group.Value));
        var check = summary.Of(SummaryDimension.Check)[0];
        Assert.Equal(
            ("DEVICE_CERTIFICATE_SHARED_CHECK", 1, 1, FindingSeverity.Critical),
            (check.Value, check.Open, check.Suppressed, check.WorstSeverity));
    }

    [Fact]
    public async Task OpenProblems_OfAProblemInSeveralAudits_CountsItOnceAsItsNewestAuditHasIt()
    {
        var shared = InAudit(Samples.SharedCertificate, 1);
        var policy = InAudit(Samples.Policy, 1);

        var summary = await SummarizeAsync(
            InAudit(Samples.SharedCertificate, 3) with { IsSuppressed = true },
            shared,
            InAudit(Samples.SharedCertificate, 2),
            policy with { IsSuppressed = true },
            InAudit(Samples.Policy, 2));

        Assert.Equal((3, 2), (summary.Open, summary.Suppressed));
        Assert.Equal((0, 1, 1), (summary.OpenProblems, summary.GoneProblems, summary.SuppressedProblems));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task OpenProblems_OfAnOpenAndASuppressedFindingInOneAudit_IsOpenInEitherOrder(bool isOpenFirst)
    {
        var open = InAudit(Samples.Policy, 1);
        var suppressed = open with { IsSuppressed = true, FindingId = "other" };

        var summary = await SummarizeAsync(isOpenFirst ? [open, suppressed] : [suppressed, open]);

        Assert.Equal((1, 0), (summary.OpenProblems, summary.SuppressedProblems));
    }

    private static AuditFinding InAudit(AuditFinding finding, int day) =>
        finding with { TaskId = $"t-{day}", TaskStartTime = Start.AddDays(day), IsSuppressed = false };

    [Fact]
    public async Task Check_OlderName_CountsUnderTheCurrentOne() => Assert.Equal(
        2,
        Assert.Single((await SummarizeAsync(Samples.Policy, Samples.Policy with { CheckName = "IOT_POLICY_UNRESTRICTED_CHECK" })).Of(
            SummaryDimension.Check)).Open);

    [Fact]
    public async Task FindingTimes_OfFindingsInAnyOrder_AreTheFirstAndTheLast()
    {
        var summary = await SummarizeAsync(
            [.. new[] { 2, 1, 3 }.Select(day => Samples.Policy with { FindingTime = Start.AddDays(day) }), Samples.Policy]);

        Assert.Equal((Start.AddDays(1), Start.AddDays(3)), (summary.FirstFindingTime, summary.LastFindingTime));
        Assert.Null(new FindingSummary().FirstFindingTime);
        Assert.Null(new FindingSummary().LastFindingTime);
    }

    [Fact]
    public async Task Task_SeveralAudits_ListsTheNewestFirst()
    {
        var old = Samples.Policy with { TaskId = "old", TaskStartTime = Start };
        var young = Samples.Policy with { TaskId = "young", TaskStartTime = Start.AddDays(1), Severity = FindingSeverity.Low };

        var groups = (await SummarizeAsync(old, young)).Of(SummaryDimension.Task);

        Assert.Equal(["young", "old"], groups.Select(group => group.Value));
        Assert.Equal(Start.AddDays(1), groups[0].AuditStart);
    }

    [Fact]
    public async Task OpenBySeverity_OfAGroup_HasTheWorstFirst()
    {
        var summary = await SummarizeAsync(
            Samples.Policy with { Severity = null },
            Samples.Policy,
            Samples.Policy,
            Samples.Policy with { Severity = FindingSeverity.Critical },
            Samples.Policy with { Severity = FindingSeverity.Critical, IsSuppressed = true });

        var counts = Assert.Single(summary.Of(SummaryDimension.Check)).OpenBySeverity();

        Assert.Equal([new(FindingSeverity.Critical, 1), new(FindingSeverity.High, 2), new(default, 1)], counts);
    }

    [Fact]
    public async Task WorstSeverity_WhereNothingOpenHasOne_IsNull()
    {
        var summary = await SummarizeAsync(Samples.Policy with { IsSuppressed = true }, Samples.Policy with { Severity = null });

        Assert.Null(Assert.Single(summary.Of(SummaryDimension.Check)).WorstSeverity);
    }

    [Fact]
    public void Of_DimensionThatIsNotCountedBy_Throws()
    {
        var summary = new FindingSummary([SummaryDimension.Check, SummaryDimension.Check]);

        Assert.Empty(summary.Of(SummaryDimension.Check));
        Assert.Throws<ArgumentException>(() => summary.Of(SummaryDimension.Task));
    }

    [Fact]
    public async Task Arguments_NullOrUnknown_Throw()
    {
        Assert.Throws<ArgumentNullException>(() => new FindingSummary(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FindingSummary([(SummaryDimension)5]));
        Assert.Throws<ArgumentNullException>(() => new FindingSummary().Add((AuditFinding)null!));
        Assert.Throws<ArgumentNullException>(() => new FindingSummary().Add((LocatedFinding)null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => FindingSummary.SummarizeAsync(null!, Token));
    }

    private static Task<FindingSummary> SummarizeAsync(params AuditFinding[] findings) =>
        FindingSummary.SummarizeAsync(Exported.Stream(findings), Token);
}
