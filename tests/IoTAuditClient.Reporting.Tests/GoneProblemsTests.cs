using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace IoTAuditClient.Reporting.Tests;

/// <summary>A problem is open only where the newest audit that made its check still has it, whatever tells of it.</summary>
public sealed partial class GoneProblemsTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 6, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("", 1)]
    [InlineData("DEVICE_CERTIFICATE_SHARED_CHECK", 1)]
    [InlineData("DEVICE_CERTIFICATE_SHARED_CHECK IOT_POLICY_OVERLY_PERMISSIVE_CHECK", 0)]
    public async Task Open_WhereTheNewestAuditHasNoFinding_IsOnlyWhatItsChecksDoNotDeny(string checks, int open)
    {
        var newest = Audit(9, checks.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        var counted = await CountAsync([newest], InAudit(Samples.SharedCertificate, 1), InAudit(Samples.Policy, 2));

        Assert.Equal(checks.Length == 0 ? 2 : open, counted.Summary.OpenProblems);
        Assert.Equal(2 - counted.Summary.OpenProblems, counted.Summary.GoneProblems);
        Assert.All([counted.Html, counted.Markdown, counted.Sarif], shown => Assert.Equal(counted.Summary.OpenProblems, shown));
    }

    [Fact]
    public async Task Open_WhereTheFindingsAloneTellOfAudits_IsWhatTheNewestOfThemHas()
    {
        var counted = await CountAsync(
            [], InAudit(Samples.SharedCertificate, 1), InAudit(Samples.Policy, 2), InAudit(Samples.Policy, 1));

        Assert.Equal((1, 1, 0), (counted.Summary.OpenProblems, counted.Summary.GoneProblems, counted.Summary.SuppressedProblems));

        // GitHub closes what a log has not, so that SARIF leaves out what is known to be gone alone.
        Assert.Equal((1, 1, 2), (counted.Html, counted.Markdown, counted.Sarif));
    }

    [Fact]
    public async Task Open_WhereAnAuditThatIsNotKnownHasAFindingOfTheCheck_IsWhatTheKnownOnesHave()
    {
        // The audit of day 5 has failed: that it lists one policy tells nothing of the other.
        var known = Audit(2, "IOT_POLICY_OVERLY_PERMISSIVE_CHECK");

        var counted = await CountAsync(
            [known], InAudit(Samples.Version("a"), 2), InAudit(Samples.Version("b"), 2), InAudit(Samples.Version("a"), 5));

        Assert.Equal((2, 0), (counted.Summary.OpenProblems, counted.Summary.GoneProblems));
        Assert.All([counted.Html, counted.Markdown, counted.Sarif], static shown => Assert.Equal(2, shown));
    }

    [Fact]
    public async Task Open_WhereTheNewestAuditMadeAnotherCheck_IsWhatTheOneBeforeDoesNotDeny()
    {
        var counted = await CountAsync(
            [Audit(3, "LOGGING_DISABLED_CHECK"), Audit(2, "IOT_POLICY_OVERLY_PERMISSIVE_CHECK")], InAudit(Samples.Policy, 1));

        Assert.Equal((0, 1), (counted.Summary.OpenProblems, counted.Summary.GoneProblems));
        Assert.All([counted.Html, counted.Markdown, counted.Sarif], static shown => Assert.Equal(0, shown));
    }

    [Fact]
    public async Task Open_OfFindingsWithoutTheStartOfTheirAudit_IsAllBecauseNothingTellsWhichIsNewer()
    {
        var counted = await CountAsync(
            [],
            InAudit(Samples.SharedCertificate, 1) with { TaskStartTime = null, FindingTime = Start },
            InAudit(Samples.Policy, 1) with { TaskStartTime = null, FindingTime = Start.AddSeconds(1) });

        Assert.Equal((2, 0), (counted.Summary.OpenProblems, counted.Summary.GoneProblems));
    }

    [Fact]
    public async Task Open_WhereTheAuditTellsItsStartMoreExactly_HasItsOwnFindings()
    {
        var newest = Audit(2, "IOT_POLICY_OVERLY_PERMISSIVE_CHECK") with { StartTime = Start.AddDays(2).AddMilliseconds(400) };

        var counted = await CountAsync([newest], InAudit(Samples.Policy, 2), InAudit(Samples.Policy, 1));

        Assert.Equal((1, 0), (counted.Summary.OpenProblems, counted.Summary.GoneProblems));
    }

    [Fact]
    public async Task Gone_OfWhatWasSuppressed_IsGoneAndNotSuppressed()
    {
        var counted = await CountAsync(
            [Audit(2, "IOT_POLICY_OVERLY_PERMISSIVE_CHECK")],
            InAudit(Samples.Version("a"), 1) with { IsSuppressed = true },
            InAudit(Samples.Version("b"), 2) with { IsSuppressed = true },
            InAudit(Samples.Version("c"), 2));

        Assert.Equal((1, 1, 1), (counted.Summary.OpenProblems, counted.Summary.GoneProblems, counted.Summary.SuppressedProblems));
        Assert.Equal((1, 1, 2), (counted.Html, counted.Markdown, counted.Sarif));
    }

    [Fact]
    public async Task Html_WhereTheNewestAuditIsClean_SaysNothingOfWhatToFixFirst()
    {
        var findings = new[] { InAudit(Samples.Policy, 1) };
        var newest = Audit(2, "IOT_POLICY_OVERLY_PERMISSIVE_CHECK");

        var page = await Exported.TextAsync("html", findings, Exported.Context with { NewestAudits = [newest] });

        Assert.DoesNotContain("Fix first", page, StringComparison.Ordinal);
        Assert.Contains("Fix first", await Exported.TextAsync("html", findings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Markdown_OfTheWorst_HasOpenOnesThoughMoreUrgentOnesAreGone(bool isNewestFirst)
    {
        AuditFinding[] findings =
        [
            .. Enumerable.Range(0, 5).Select(number => InAudit(Samples.Version($"old-{number}"), 1)),
            .. Enumerable.Range(0, 3).Select(number => InAudit(Samples.Version($"x-{number}"), 2)),
        ];

        var text = await Exported.TextAsync(
            "markdown", isNewestFirst ? findings.Reverse() : findings, Exported.Context with { MaxFindings = 2 });

        Assert.Contains("x-0", text, StringComparison.Ordinal);
        Assert.Contains("x-1", text, StringComparison.Ordinal);
        Assert.DoesNotContain("old-", text, StringComparison.Ordinal);
        Assert.Contains("**8 distinct problems**: **3 open**, 5 gone", text, StringComparison.Ordinal);
        Assert.Contains("**1 problems are left out.**", text, StringComparison.Ordinal);
    }

    private static AuditTask Audit(int day, params string[] checks) => new()
    {
        TaskId = $"t-{day}",
        StartTime = Start.AddDays(day),
        Checks =
        [
            .. checks.Select(static check =>
                new AuditCheckResult { CheckName = check, Status = AuditCheckStatus.CompletedCompliant }),
        ],
    };

    private static AuditFinding InAudit(AuditFinding finding, int day) =>
        finding with { TaskId = $"t-{day}", TaskStartTime = Start.AddDays(day), IsSuppressed = false };

    private static async Task<(FindingSummary Summary, long Html, long Markdown, long Sarif)> CountAsync(
        IReadOnlyList<AuditTask> newest, params AuditFinding[] findings)
    {
        var context = Exported.Context with { NewestAudits = newest };
        var summary = new FindingSummary { NewestAudits = newest };
        foreach (var finding in findings)
        {
            summary.Add(finding);
        }

        var html = NumberOf(HtmlLead().Match(await Exported.TextAsync("html", findings, context)));
        var markdown = NumberOf(MarkdownOpen().Match(await Exported.TextAsync("markdown", findings, context)));
        using var sarif = JsonDocument.Parse(await Exported.TextAsync("sarif", findings, context));
        return (summary, html, markdown, sarif.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength());
    }

    private static long NumberOf(Match match) => match.Success ? long.Parse(match.Groups[1].Value) : -1;

    [GeneratedRegex("<strong>([0-9]+) open")]
    private static partial Regex HtmlLead();

    [GeneratedRegex(@"\*\*([0-9]+) open\*\*")]
    private static partial Regex MarkdownOpen();
}
