using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using Xunit;

namespace IoTAudit.Tool.Tests;

/// <summary>The newest audit may be one on demand of few checks: what it did not look at is said, and no gate passes it.</summary>
public sealed class PartialAuditTests
{
    private const string NotEverything = "did not look at everything: it made 1 check (CONFLICTING_CLIENT_IDS_CHECK), and not 2 checks";

    private static readonly AuditCheckResult[] Others =
    [
        new() { CheckName = AuditCheckName.LoggingDisabled, Status = AuditCheckStatus.CompletedCompliant },
        new() { CheckName = AuditCheckName.DeviceCertificateShared, Status = AuditCheckStatus.CompletedCompliant },
    ];

    private static readonly AuditCheckResult Bare =
        new() { CheckName = AuditCheckName.LoggingDisabled, Status = AuditCheckStatus.CompletedNonCompliant };

    private static readonly AuditTask Whole = Audits.Completed("t-1", 1, 0, Others);
    private static readonly AuditTask Part = Audits.Completed("t-2", day: 2) with { Type = AuditType.OnDemand, ScheduledAuditName = null };

    private static readonly AuditConfiguration Enabled = new()
    {
        Checks =
        [
            .. Whole.Checks.Select(static check => new AuditCheckSettings { CheckName = check.CheckName, IsEnabled = true }),
            new AuditCheckSettings { CheckName = AuditCheckName.UnauthenticatedCognitoRoleOverlyPermissive, IsEnabled = false },
        ],
    };

    private static ScriptedTaskClient Tasks => new(Whole, Part) { Configuration = Enabled };

    [Theory]
    [InlineData("list")]
    [InlineData("summary")]
    [InlineData("export")]
    public async Task Any_OfLatestThatMadeFewChecks_SaysWhichAndJudgesItIncomplete(string command)
    {
        var listed = await ConsoleRun.OnAwsAsync(new ScriptedClient(), Tasks, command, "--task", "latest");
        var judged = await ConsoleRun.OnAwsAsync(new ScriptedClient(), Tasks, command, "--task", "latest", "--fail-on", "high");

        Assert.Equal(ExitCode.Found, listed.Code);
        Assert.Contains("latest is the audit t-2 of 2026-03-02 06:00 UTC, on demand.", listed.Error, StringComparison.Ordinal);
        Assert.Contains($"that audit {NotEverything} that the account has enabled "
            + "(DEVICE_CERTIFICATE_SHARED_CHECK, LOGGING_DISABLED_CHECK). latest-scheduled is the newest scheduled audit.",
            listed.Error,
            StringComparison.Ordinal);
        Assert.Equal(ExitCode.Incomplete, judged.Code);
        Assert.Contains($"the audit t-2 {NotEverything}", judged.Error, StringComparison.Ordinal);
        Assert.Contains("hence exit code 7. latest-scheduled is the newest scheduled audit", judged.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("latest-scheduled", "t-1")]
    [InlineData("LATEST-Scheduled", "t-1")]
    [InlineData("previous", "t-1")]
    [InlineData("t-2", "t-2")]
    public async Task List_WithFailOnOfAWholeAuditOrOneThatIsNamed_Passes(string name, string expected)
    {
        var client = new ScriptedClient();

        var run = await ConsoleRun.OnAwsAsync(client, Tasks, "list", "--task", name, "--fail-on", "high");

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Equal(AuditFindingQuery.ForTask(expected), Assert.Single(client.Queries));
        Assert.DoesNotContain("did not look at everything", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("list", null)]
    [InlineData("summary", null)]
    [InlineData("export", null)]
    [InlineData("list", "none")]
    [InlineData("summary", "none")]
    [InlineData("export", "none")]
    public async Task Any_WithFailOnOfAFailingCheckWithoutCountAndFinding_IsIncompleteAndNotCalledCompleted(
        string command, string? suppressed)
    {
        var tasks = new ScriptedTaskClient(Audits.Completed("t-1", 1, 0, [Bare, Others[1]])) { Configuration = Enabled };
        string[] which = suppressed is null ? [] : ["--suppressed", suppressed];

        var run = await ConsoleRun.OnAwsAsync(new ScriptedClient(), tasks, [command, "--task", "t-1", "--fail-on", "high", .. which]);

        Assert.Equal(ExitCode.Incomplete, run.Code);
        Assert.Contains(
            "t-1 says that LOGGING_DISABLED_CHECK does not pass, and the service lists no finding of it",
            run.Error,
            StringComparison.Ordinal);
        Assert.DoesNotContain("with a result of every check", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_OfOpenFindingsOfAFailingCheckThatCountsSuppressedOnesAlone_Passes()
    {
        var suppressed = Bare with { NonCompliantResources = 0, SuppressedNonCompliantResources = 2 };
        var tasks = new ScriptedTaskClient(Audits.Completed("t-1", 1, 0, [suppressed, Others[1]])) { Configuration = Enabled };

        var run = await ConsoleRun.OnAwsAsync(
            new ScriptedClient(), tasks, "list", "--task", "t-1", "--suppressed", "none", "--fail-on", "high");

        Assert.Equal(ExitCode.Found, run.Code);
    }

    [Theory]
    [InlineData(0, 7)]
    [InlineData(1, 7)]
    [InlineData(2, 0)]
    public async Task List_OfSuppressedFindings_IsPartialWhereTheAuditCountsMore(int listed, int expected)
    {
        var counted = Bare with { NonCompliantResources = 9, SuppressedNonCompliantResources = 2 };
        var findings = Enumerable.Range(0, listed)
            .Select(number => AuditFindings.On($"c-{number}", check: "LOGGING_DISABLED_CHECK", isSuppressed: true));

        var run = await ConsoleRun.OnAwsAsync(
            ScriptedClient.WithPages([.. findings]),
            new ScriptedTaskClient(Audits.Completed("t-1", 1, 0, [counted, Others[1]])),
            "list",
            "--task",
            "t-1",
            "--suppressed",
            "only",
            "--fail-on",
            "high");

        Assert.Equal(expected, (int)run.Code);
        Assert.Equal(
            expected == 7,
            run.Error.Contains("counts 2 suppressed resources that do not pass LOGGING_DISABLED_CHECK", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Diff_WhoseNewerAuditHasAFailingCheckWithoutCountAndFinding_IsIncompleteAndNotCalledClean()
    {
        var newer = Audits.Completed("t-2", 2, 0, [Bare, Others[1]]);
        var client = ScriptedClient.WithPages([AuditFindings.On("a", check: "LOGGING_DISABLED_CHECK")], []);
        var isOlder = true;
        var both = new ScriptedClient
        {
            Page = (_, stop) =>
            {
                var page = client.Page(isOlder ? 0 : 1, stop);
                isOlder = false;
                return page;
            },
        };
        var tasks = new ScriptedTaskClient(Whole, newer) { Configuration = Enabled };

        var run = await ConsoleRun.OnAwsAsync(both, tasks, "diff", "--previous");

        Assert.Equal(ExitCode.Incomplete, run.Code);
        Assert.Contains("says that LOGGING_DISABLED_CHECK does not pass", run.Error, StringComparison.Ordinal);
        Assert.Contains("what looks new or resolved may only be missing", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("is clean", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_WithFailOnOfACheckThatThePartialAuditMade_Passes()
    {
        var run = await ConsoleRun.OnAwsAsync(
            new ScriptedClient(), Tasks, "list", "--task", "latest", "--check", "conflicting_client_ids", "--fail-on", "high");

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.DoesNotContain("did not look at everything", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_WithFailOnOfAPartialAuditWithASevereFinding_IsTheSevereFinding()
    {
        var client = ScriptedClient.WithPages([AuditFindings.On("a", task: "t-2")]);

        var run = await ConsoleRun.OnAwsAsync(client, Tasks, "list", "--task", "latest", "--fail-on", "high");

        Assert.Equal(ExitCode.NewFindings, run.Code);
        Assert.Contains("1 open finding of severity HIGH", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_WithFailOnWhereTheSettingsMayNotBeRead_TakesTheAuditsBeforeForWhole()
    {
        var tasks = new ScriptedTaskClient(Whole, Part) { Settings = Denied };

        var run = await ConsoleRun.OnAwsAsync(new ScriptedClient(), tasks, "list", "--task", "latest", "--fail-on", "high");

        Assert.Equal(ExitCode.Incomplete, run.Code);
        Assert.Contains($"{NotEverything} that audits before it made", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_WithFailOnWhereNothingSaysWhatIsWhole_IsIncompleteOnDemandAndPassesOnSchedule()
    {
        var onDemand = new ScriptedTaskClient(Part) { Settings = Denied };
        var scheduled = new ScriptedTaskClient(Whole) { Settings = Denied };

        var part = await ConsoleRun.OnAwsAsync(new ScriptedClient(), onDemand, "list", "--task", "latest", "--fail-on", "high");
        var whole = await ConsoleRun.OnAwsAsync(new ScriptedClient(), scheduled, "list", "--task", "latest", "--fail-on", "high");

        Assert.Equal(ExitCode.Incomplete, part.Code);
        Assert.Contains("whether the account has enabled others is not known", part.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Found, whole.Code);
        Assert.Contains(
            "the account's audit settings may not be read (iot:DescribeAccountAuditConfiguration)", whole.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("list")]
    [InlineData("summary")]
    [InlineData("export")]
    public async Task Any_WithFailOnWhereReadingTheSettingsFails_IsIncompleteAndSaysSo(string command)
    {
        var tasks = new ScriptedTaskClient(Whole)
        {
            Settings = static () => throw new AuditServiceException("It failed.") { ErrorCode = "InternalFailureException" },
        };

        var run = await ConsoleRun.OnAwsAsync(new ScriptedClient(), tasks, command, "--task", "latest", "--fail-on", "high");

        Assert.Equal(ExitCode.Incomplete, run.Code);
        Assert.Contains("its audit settings could not be read (InternalFailureException)", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_OfLatestScheduledWhereNoneIs_IsNotFoundAndSaysWhatIsMissing()
    {
        var run = await ConsoleRun.OnAwsAsync(new ScriptedClient(), new ScriptedTaskClient(Part), "list", "--task", "latest-scheduled");

        Assert.Equal(ExitCode.NotFound, run.Code);
        Assert.Contains("there is no completed scheduled audit in the last 90 days", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Summary_OfSeveralPlacesOfWhichOneHasAPartialAudit_NamesThePlaceAndIsIncomplete()
    {
        await using var places = await EmulatedPlaces.StartAsync(["a", "b"], ["eu-west-1"]);
        await places.RunAsync("audit", "start", "--account", "b", "--check", "logging_disabled", "--wait");

        var listed = await places.RunAsync("summary", "--account", "a,b", "--task", "latest");
        var judged = await places.RunAsync("summary", "--account", "a,b", "--task", "latest", "--severity", "low", "--fail-on", "high");
        var scheduled = await places.RunAsync(
            "summary", "--account", "a,b", "--task", "latest-scheduled", "--severity", "low", "--fail-on", "high");

        Assert.Equal(ExitCode.Found, listed.Code);
        Assert.Contains(
            "b eu-west-1: that audit did not look at everything: it made 1 check (LOGGING_DISABLED_CHECK), and not 16 checks",
            listed.Error,
            StringComparison.Ordinal);
        Assert.DoesNotContain("a eu-west-1: that audit did not", listed.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Incomplete, judged.Code);
        Assert.Equal(ExitCode.Found, scheduled.Code);
    }

    [Theory]
    [InlineData("previous", "latest", "that the account has enabled")]
    [InlineData("t-1", "t-2", "that the older audit made")]
    public async Task Diff_WithFailOnWhereTheNewerAuditMadeFewerChecks_IsIncompleteAndSaysWhich(string older, string newer, string which)
    {
        var compared = await ConsoleRun.OnAwsAsync(new ScriptedClient(), Tasks, "diff", older, newer);
        var judged = await ConsoleRun.OnAwsAsync(new ScriptedClient(), Tasks, "diff", older, newer, "--fail-on", "high");

        Assert.Equal(ExitCode.Found, compared.Code);
        Assert.Contains($"the newer audit {NotEverything} {which}", compared.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Incomplete, judged.Code);
        Assert.Contains("did not look at everything, hence exit code 7", judged.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_WhereTheOlderAuditMadeFewerChecks_SaysThatWhatLooksNewMayBeOlder()
    {
        var tasks = new ScriptedTaskClient(Part, Whole with { StartTime = Part.StartTime?.AddDays(1) }) { Configuration = Enabled };

        var run = await ConsoleRun.OnAwsAsync(new ScriptedClient(), tasks, "diff", "t-2", "t-1");

        Assert.Contains(
            "the older audit did not look at everything, so that what looks new may be older: it made 1 check "
                + "(CONFLICTING_CLIENT_IDS_CHECK), and not 2 checks that the newer audit made",
            run.Error,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task List_WithFailOnWhereTheSettingsDoNotSayWhatIsEnabled_AsksTheAuditsBefore(bool namesChecks)
    {
        var silent = new AuditConfiguration
        {
            Checks = namesChecks ? [.. Enabled.Checks.Select(static check => check with { IsEnabled = null })] : [],
        };
        var known = new ScriptedTaskClient(Whole, Part) { Configuration = silent };
        var unknown = new ScriptedTaskClient(Part) { Configuration = silent };

        var part = await ConsoleRun.OnAwsAsync(new ScriptedClient(), known, "list", "--task", "latest", "--fail-on", "high");
        var alone = await ConsoleRun.OnAwsAsync(new ScriptedClient(), unknown, "list", "--task", "latest", "--fail-on", "high");

        Assert.Equal(ExitCode.Incomplete, part.Code);
        Assert.Contains($"{NotEverything} that audits before it made", part.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Incomplete, alone.Code);
        Assert.Contains("whether the account has enabled others is not known", alone.Error, StringComparison.Ordinal);
    }

    private static AuditConfiguration Denied() =>
        throw new AuditAccessDeniedException("DescribeAccountAuditConfiguration: access is denied.");
}
