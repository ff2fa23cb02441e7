using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace IoTAudit.Tool.Tests;

public sealed class ListCommandTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);
    private static readonly string CertificateId = string.Concat(Enumerable.Repeat("0123456789abcdef", 4));

    [Fact]
    public async Task List_WithATask_AsksForItsFindings()
    {
        var query = await QueryOfAsync("--task", "t-1");

        Assert.Equal(AuditFindingQuery.ForTask("t-1"), query);
    }

    [Theory]
    [InlineData("2026-03-01", "2026-03-01T00:00:00Z")]
    [InlineData("2026-03-01T06:30:00Z", "2026-03-01T06:30:00Z")]
    [InlineData("2026-03-01T06:30Z", "2026-03-01T06:30:00Z")]
    [InlineData("2026-03-01t06:30:00.125z", "2026-03-01T06:30:00.125Z")]
    [InlineData("2026-03-01T08:30:00+02:00", "2026-03-01T06:30:00Z")]
    [InlineData("7d", "2026-03-03T12:00:00Z")]
    [InlineData("24H", "2026-03-09T12:00:00Z")]
    [InlineData("90m", "2026-03-10T10:30:00Z")]
    [InlineData("30s", "2026-03-10T11:59:30Z")]
    [InlineData("2w", "2026-02-24T12:00:00Z")]
    public async Task List_WithFrom_AsksForThePeriodFromThereUntilNow(string from, string expected)
    {
        var query = await QueryOfAsync("--from", from);

        Assert.Equal(
            AuditFindingQuery.ForPeriod(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), Now),
            query);
    }

    [Fact]
    public async Task List_WithFromAndTo_AsksForThePeriodBetween()
    {
        var query = await QueryOfAsync("--from", "2026-03-01", "--to", "1d");

        Assert.Equal(AuditFindingQuery.ForPeriod(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero), Now.AddDays(-1)), query);
    }

    [Theory]
    [InlineData("LOGGING_DISABLED_CHECK", "LOGGING_DISABLED_CHECK")]
    [InlineData("logging_disabled", "LOGGING_DISABLED_CHECK")]
    [InlineData("logging-disabled-check", "LOGGING_DISABLED_CHECK")]
    public async Task List_WithACheck_AsksForIt(string typed, string expected)
    {
        var query = await QueryOfAsync("--task", "t", "--check", typed);

        Assert.Equal(expected, query.CheckName?.Value);
    }

    [Fact]
    public async Task List_WithAMistypedCheck_AsksForItAndNamesTheOneThatIsLikeIt()
    {
        var client = new ScriptedClient();

        var run = await ConsoleRun.OnAwsAsync(client, "list", "--task", "t", "--check", "LOGING_DISABLED_CHECK");

        Assert.Equal("LOGING_DISABLED_CHECK", Assert.Single(client.Queries).CheckName?.Value);
        Assert.Contains("Did you mean LOGGING_DISABLED_CHECK?", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("all", SuppressedFindings.Include)]
    [InlineData("only", SuppressedFindings.Only)]
    [InlineData("None", SuppressedFindings.Exclude)]
    public async Task List_WithSuppressed_AsksForThoseFindings(string typed, SuppressedFindings expected)
    {
        var query = await QueryOfAsync("--task", "t", "--suppressed", typed);

        Assert.Equal(expected, query.Suppressed);
    }

    public static TheoryData<string[], ResourceIdentifier> Resources => new()
    {
        { ["--device-certificate-id", CertificateId], new ResourceIdentifier.DeviceCertificate { CertificateId = CertificateId } },
        { ["--device-certificate-arn", "arn:c"], new ResourceIdentifier.DeviceCertificate { CertificateArn = "arn:c" } },
        { ["--ca-certificate-id", CertificateId], new ResourceIdentifier.CaCertificate { CertificateId = CertificateId } },
        { ["--cognito-identity-pool-id", "pool"], new ResourceIdentifier.CognitoIdentityPool { IdentityPoolId = "pool" } },
        { ["--client-id", "pump 1"], new ResourceIdentifier.Client { ClientId = "pump 1" } },
        {
            ["--policy-name", "p", "--policy-version-id", "3"],
            new ResourceIdentifier.PolicyVersion { PolicyName = "p", PolicyVersionId = "3" }
        },
        { ["--iam-role-arn", "arn:aws:iam::1:role/reader"], new ResourceIdentifier.IamRole { Arn = "arn:aws:iam::1:role/reader" } },
        { ["--role-alias-arn", "arn:alias"], new ResourceIdentifier.RoleAlias { Arn = "arn:alias" } },
        {
            ["--issuer-certificate-subject", "CN=x", "--issuer-id", "i", "--issuer-certificate-serial-number", "7"],
            new ResourceIdentifier.IssuerCertificate { Subject = "CN=x", IssuerId = "i", SerialNumber = "7" }
        },
        { ["--resource-account", "123456789012"], new ResourceIdentifier.AccountSettings { AccountId = "123456789012" } },
        {
            ["--client-id", "c", "--resource-account", "123456789012"],
            new ResourceIdentifier.Client { ClientId = "c", AccountId = "123456789012" }
        },
    };

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task List_WithAResource_AsksForFindingsOnIt(string[] flags, ResourceIdentifier expected)
    {
        var query = await QueryOfAsync(["--task", "t", .. flags]);

        Assert.Equal(expected, query.Resource);
    }

    [Theory]
    [InlineData(new[] { "--severity", "high" }, "h")]
    [InlineData(new[] { "--severity", "CRITICAL", "--severity", "low" }, "c,l")]
    [InlineData(new[] { "--severity", "medium, high" }, "h,m")]
    [InlineData(new string[0], "h,c,m,l,new,none")]
    public async Task List_WithSeverities_PrintsOnlyThose(string[] flags, string expected)
    {
        var client = ScriptedClient.WithPages([
            Finding("h") with { Severity = FindingSeverity.High },
            Finding("c") with { Severity = FindingSeverity.Critical },
            Finding("m") with { Severity = FindingSeverity.Medium },
            Finding("l") with { Severity = FindingSeverity.Low },
            Finding("new") with { Severity = "UNHEARD_OF" },
            Finding("none"),
        ]);

        var run = await ConsoleRun.OnAwsAsync(client, ["list", "--task", "t", "--output", "jsonl", .. flags]);

        Assert.Equal(expected, string.Join(',', run.Lines.Select(line => AuditFindingJson.Parse(line).FindingId)));
    }

    [Theory]
    [InlineData("--task", "a/b")]
    [InlineData("--task", "")]
    [InlineData("--from", "yesterday")]
    [InlineData("--from", "")]
    [InlineData("--from", "2026-03-01T06:30:00")]
    [InlineData("--from", "2026-02-30")]
    [InlineData("--from", "999999999w")]
    [InlineData("--severity", "hihg")]
    [InlineData("--severity", "high,")]
    [InlineData("--suppressed", "some")]
    [InlineData("--check", "")]
    [InlineData("--device-certificate-id", "1234")]
    [InlineData("--ca-certificate-id", "xyz")]
    [InlineData("--resource-account", "12")]
    [InlineData("--region", "eu-west-1,")]
    [InlineData("--region", "eu-west-1,eu-west-1")]
    [InlineData("--region", "all,eu-west-1")]
    [InlineData("--profile", "a,,b")]
    [InlineData("--account", "a,a")]
    [InlineData("--account", "")]
    [InlineData("--policy-name", "a b")]
    [InlineData("--policy-version-id", "three")]
    [InlineData("--iam-role-arn", "role")]
    [InlineData("--client-id", "")]
    [InlineData("--timeout", "0s")]
    [InlineData("--timeout", "2d")]
    [InlineData("--timeout", "soon")]
    [InlineData("--output", "xml")]
    public async Task List_WithABadValue_IsBadUsageThatNamesTheOptionAndSendsNothing(string option, string value)
    {
        var client = new ScriptedClient();
        string[] scope = option is "--task" or "--from" ? [] : ["--task", "t"];

        var run = await ConsoleRun.OnAwsAsync(client, ["list", .. scope, option, value]);

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Equal("", run.Output);
        Assert.Contains($"iot-audit: {option}", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("(Parameter", run.Error, StringComparison.Ordinal);
        Assert.Contains("Example: iot-audit list", run.Error, StringComparison.Ordinal);
        Assert.Empty(client.Queries);
    }

    [Theory]
    [InlineData("--task and --from exclude each other", "--task", "t", "--from", "7d")]
    [InlineData("--task and --to exclude each other", "--task", "t", "--to", "7d")]
    [InlineData("a period starts before it ends", "--from", "1d", "--to", "2d")]
    [InlineData("its end does not belong to it", "--from", "2026-03-01", "--to", "2026-03-01")]
    [InlineData("and now it is 2026-03-10T12:00:00Z", "--from", "2026-03-11")]
    [InlineData("--client-id and --policy-name name resources of different kinds", "--task", "t", "--client-id", "c", "--policy-name", "p")]
    [InlineData("there is no option --tsk. Did you mean --task?", "--tsk", "t")]
    [InlineData("\"t-1\" is one value too many", "t-1")]
    public async Task List_WithOptionsThatDoNotFit_SaysWhatIsWrong(string expected, params string[] flags)
    {
        var run = await ConsoleRun.OfAsync(context => AtNow(ConsoleRun.OnAws(context, new ScriptedClient())), ["list", .. flags]);

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("--to", "2026-03-01")]
    [InlineData("--check", "LOGGING_DISABLED_CHECK")]
    public async Task List_WithoutTaskOrFrom_SaysToGiveOneOfThem(params string[] flags)
    {
        var client = new ScriptedClient();

        var run = await ConsoleRun.OnAwsAsync(client, ["list", .. flags]);

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains("list needs --task <id>", run.Error, StringComparison.Ordinal);
        Assert.Contains("--from 7d", run.Error, StringComparison.Ordinal);
        Assert.Empty(client.Queries);
    }

    [Fact]
    public async Task List_WithoutTaskOnTheEmulator_ShowsATaskThatWorks()
    {
        var run = await ConsoleRun.OfAsync("list");
        var hint = run.Error.Split('\n').Single(line => line.Contains("iot-audit list --emulator --task", StringComparison.Ordinal));

        var list = await ConsoleRun.OfAsync("list", "--emulator", "--task", hint.Split(' ')[^1], "--output", "jsonl");

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Equal(ExitCode.Found, list.Code);
        Assert.True(list.Lines.Length > 80, $"{list.Lines.Length} findings");
    }

    [Fact]
    public async Task List_OfATaskThatOnlyAwsCanHaveAndNoAwsSetting_SaysThatAwsWasNotAsked()
    {
        var run = await ConsoleRun.OfAsync("list", "--task", "873ed69c74a9ec8fa9b8e88e9abc4661");

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains("AWS was not asked for 873ed69c74a9ec8fa9b8e88e9abc4661", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_OfAllThatTheEmulatorHas_GoesThroughAllPages()
    {
        var run = await ConsoleRun.OfAsync("list", "--emulator", "--from", "2026-02-01", "--to", "2026-04-01", "--output", "jsonl");

        Assert.Equal(1_000, run.Lines.Select(line => AuditFindingJson.Parse(line).FindingId).Distinct().Count());
    }

    [Fact]
    public async Task List_OfNothing_SucceedsAndSaysSo()
    {
        var run = await ConsoleRun.OnAwsAsync(new ScriptedClient(), "list", "--task", "t");

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Equal("", run.Output);
        Assert.Contains("no finding matches", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("list", "DEVICE_CERTIFICATE_SHRED", "DEVICE_CERTIFICATE_SHARED_CHECK")]
    [InlineData("summary", "device-certificate-shred", "DEVICE_CERTIFICATE_SHARED_CHECK")]
    [InlineData("list", "shared", "DEVICE_CERTIFICATE_SHARED_CHECK")]
    public async Task Any_WithACheckThatIsLikeAKnownOne_AsksForItAndNamesTheKnownOne(string command, string typed, string expected)
    {
        var client = new ScriptedClient();

        var run = await ConsoleRun.OnAwsAsync(client, command, "--task", "t", "--check", typed);

        Assert.Equal(ExitCode.NotFound, run.Code);
        Assert.Equal(typed, Assert.Single(client.Queries).CheckName?.Value);
        Assert.Contains($"there is no finding of the check {typed}", run.Error, StringComparison.Ordinal);
        Assert.Contains($"Did you mean {expected}?", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-02-19", true, false)]
    [InlineData("2026-02-01", true, false)]
    [InlineData("1h", true, true)]
    [InlineData("1h", false, true)]
    public async Task List_OfNothingOnTheEmulator_BlamesTheUnknownCheckAndThePeriodOnlyWhereItLeavesAuditsOut(
        string from,
        bool isUnknown,
        bool isPeriodBlamed)
    {
        var run = await ConsoleRun.OfAsync(
            "list", "--emulator", "--from", from, "--check", isUnknown ? "BRAND_NEW_CHECK" : "LOGGING_DISABLED_CHECK");

        Assert.Equal(isUnknown ? ExitCode.NotFound : ExitCode.Found, run.Code);
        var notice = run.Error.Split('\n').Single(line => line.StartsWith("iot-audit: ", StringComparison.Ordinal)
            && !line.Contains("INVENTED", StringComparison.Ordinal));
        Assert.Equal(isUnknown, notice.Contains("there is no finding of the check BRAND_NEW_CHECK", StringComparison.Ordinal));
        Assert.Equal(!isUnknown, notice.Contains("no finding matches", StringComparison.Ordinal));
        Assert.Equal(isPeriodBlamed, notice.Contains("try --from 2026-02-19", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("jsonl")]
    [InlineData("json")]
    public async Task List_OfSeveralPages_PrintsEachWhileTheOthersAreFetched(string format)
    {
        using var output = new StringWriter();
        var pages = Enumerable.Range(0, 4).Select(page => new[] { Finding($"f-{page}") }).ToArray();
        var seen = "";
        var client = new ScriptedClient
        {
            Page = async (number, _) =>
            {
                // The second page is fetched while the first is printed, the third after that.
                seen = number == 3 ? output.ToString() : seen;
                await Task.Yield();
                return ScriptedClient.PageOf(pages, number);
            },
        };

        await ConsoleRun.OfAsync(
            context => ConsoleRun.OnAws(context, client) with { Output = output }, "list", "--task", "t", "--output", format);

        Assert.Contains("f-0", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("f-3", seen, StringComparison.Ordinal);
        Assert.Contains("f-3", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_WhoseThirdPageFails_KeepsWhatWasPrintedAndSaysThatItIsNotAll()
    {
        var client = FailingAfterTwoPages(new AuditThrottledException("too often"));

        var run = await ConsoleRun.OnAwsAsync(client, "list", "--task", "t", "--output", "jsonl");

        Assert.Equal(ExitCode.Throttled, run.Code);
        Assert.Equal(2, run.Lines.Length);
        Assert.Contains("iot-audit: too often", run.Error, StringComparison.Ordinal);
        Assert.Contains("the list is incomplete: 2 findings were printed", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_AsJsonWhoseThirdPageFails_IsADocumentThatSaysSo()
    {
        var client = FailingAfterTwoPages(new AuditServiceException("down"));

        var run = await ConsoleRun.OnAwsAsync(client, "list", "--task", "t", "--output", "json");

        using var document = System.Text.Json.JsonDocument.Parse(run.Output);
        Assert.Equal(2, document.RootElement.GetProperty("findings").GetArrayLength());
        Assert.True(document.RootElement.GetProperty("isPartial").GetBoolean());
    }

    [Fact]
    public async Task List_AsJsonWhoseFirstPageFails_PrintsNothing()
    {
        var client = new ScriptedClient { Page = (_, _) => throw new AuditAccessDeniedException("denied") };

        var run = await ConsoleRun.OnAwsAsync(client, "list", "--task", "t", "--output", "json");

        Assert.Equal(ExitCode.Access, run.Code);
        Assert.Equal("", run.Output);
        Assert.DoesNotContain("incomplete", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_ThatIsCancelledBetweenPages_KeepsWhatWasPrintedAndStopsWithItsOwnCode()
    {
        using var cancellation = new CancellationTokenSource();
        var client = new ScriptedClient
        {
            Page = async (number, token) =>
            {
                if (number == 1)
                {
                    await cancellation.CancelAsync();
                    await Task.Delay(Timeout.Infinite, token);
                }

                return ScriptedClient.PageOf<AuditFinding>([[Finding("a")], []], number);
            },
        };
        using var output = new StringWriter();

        var run = await ConsoleRun.OfAsync(
            context => ConsoleRun.OnAws(context, client) with { Output = output },
            cancellation.Token,
            "list",
            "--task",
            "t",
            "--output",
            "json");

        Assert.Equal(ExitCode.Cancelled, run.Code);
        Assert.DoesNotContain("exception", run.Error, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(true, false, false, true)]
    [InlineData(false, false, false, false)]
    [InlineData(true, true, false, false)]
    [InlineData(true, false, true, false)]
    public async Task List_OfSeveralPages_DrawsProgressOnlyOnAStderrTerminalThatNothingElseGoesTo(
        bool isErrorTerminal, bool isTerminal, bool isVerbose, bool expected)
    {
        var clock = new FakeTimeProvider(Now);
        var client = new ScriptedClient
        {
            Page = (number, _) =>
            {
                clock.Advance(TimeSpan.FromSeconds(1));
                return Task.FromResult(ScriptedClient.PageOf<AuditFinding>([[Finding("a")], [Finding("b")]], number));
            },
        };

        var run = await ConsoleRun.OfAsync(
            context =>
                ConsoleRun.OnAws(context, client) with { TimeProvider = clock, IsErrorTerminal = isErrorTerminal, IsTerminal = isTerminal },
            ["list", "--task", "t", .. isVerbose ? new[] { "--verbose" } : []]);

        Assert.Equal(expected, run.Error.Contains("1 listed", StringComparison.Ordinal));
        Assert.Equal(expected, run.Error.EndsWith("\r\u001b[2K", StringComparison.Ordinal));
    }

    private static ScriptedClient FailingAfterTwoPages(AuditClientException exception) => new()
    {
        Page = (number, _) => number < 2
            ? Task.FromResult(ScriptedClient.PageOf<AuditFinding>([[Finding("a")], [Finding("b")], []], number))
            : throw exception,
    };

    private static async Task<AuditFindingQuery> QueryOfAsync(params string[] flags)
    {
        var client = new ScriptedClient();
        var run = await ConsoleRun.OfAsync(context => AtNow(ConsoleRun.OnAws(context, client)), ["list", .. flags]);
        Assert.Equal(ExitCode.Found, run.Code);
        return Assert.Single(client.Queries);
    }

    private static ConsoleContext AtNow(ConsoleContext context) => context with { TimeProvider = new FakeTimeProvider(Now) };

    private static AuditFinding Finding(string id) => new() { FindingId = id };

    [Theory]
    [InlineData("--check", "logging_disabled", "check LOGGING_DISABLED_CHECK")]
    [InlineData("--suppressed", "none", "unsuppressed ones")]
    public async Task List_WhereTheServiceListsWhatWasNotAskedFor_LeavesItOutAndSaysSo(string option, string value, string asked)
    {
        var client = ScriptedClient.WithPages(
        [
            new AuditFinding { FindingId = "f-1", CheckName = AuditCheckName.LoggingDisabled, IsSuppressed = false },
            new AuditFinding { FindingId = "f-2", CheckName = AuditCheckName.ConflictingClientIds, IsSuppressed = true },
        ]);

        var run = await ConsoleRun.OnAwsAsync(client, "list", "--task", "t-1", option, value, "--output", "plain");

        Assert.Contains("f-1", Assert.Single(run.Lines), StringComparison.Ordinal);
        Assert.Contains(
            $"the service lists 1 finding that was not asked for and is left out; asked for: {asked}.",
            run.Error,
            StringComparison.Ordinal);
    }
}
