using System.Text.Json;
using System.Text.RegularExpressions;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using Xunit;

namespace IoTAudit.Tool.Tests;

public sealed class SummaryCommandTests
{
    private static readonly AuditFinding[] Findings =
    [
        AuditFindings.On("a", "LOW", "B_CHECK"),
        AuditFindings.On("b", "LOW", "B_CHECK"),
        AuditFindings.On("c", "LOW", "B_CHECK"),
        AuditFindings.On("d", "CRITICAL", "A_CHECK"),
        AuditFindings.On("e", "CRITICAL", "C_CHECK", isSuppressed: true),
        AuditFindings.On("f", "CRITICAL", "C_CHECK", isSuppressed: true),
    ];

    private static readonly AuditFinding[] OfAudits =
    [
        AuditFindings.On("a", "CRITICAL", "A_CHECK", "old"),
        AuditFindings.On("b", "CRITICAL", "A_CHECK", "old", isSuppressed: true),
        AuditFindings.On("c", "CRITICAL", "A_CHECK", "undated") with { TaskStartTime = null },
        AuditFindings.On("d", "LOW", "A_CHECK", "new") with
        {
            TaskStartTime = new DateTimeOffset(2026, 3, 9, 8, 0, 0, TimeSpan.FromHours(2)),
        },
    ];

    [Fact]
    public async Task Summary_OfATask_CountsTheWorstFirstAndSuppressedApart()
    {
        var run = await ConsoleRun.OnAwsAsync(
            ScriptedClient.WithPages(Findings[..4], Findings[4..]), "summary", "--task", "t-1", "--by", "check");

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Equal(["all\t\t4\t2\t", "check\tA_CHECK\t1\t0\tCRITICAL", "check\tB_CHECK\t3\t0\tLOW", "check\tC_CHECK\t0\t2\t"], run.Lines);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("table")]
    public async Task Summary_OfSeveralAudits_CountsEachProblemOnce(string format)
    {
        var run = await ConsoleRun.OfAsync(
            context => context with { IsTerminal = true, Variable = name => name == "NO_COLOR" ? "1" : null },
            "summary", "--emulator", "--from", "30d", "--output", format);

        Assert.Equal(ExitCode.Found, run.Code);
        if (format == "json")
        {
            var json = JsonDocument.Parse(run.Output).RootElement;
            Assert.True(json.GetProperty("openProblems").GetInt64() < json.GetProperty("open").GetInt64());
            Assert.True(json.GetProperty("goneProblems").GetInt64() > 0);
            return;
        }

        Assert.Matches(
            @"^[0-9]+ distinct open problems, [0-9]+ gone, [0-9]+ suppressed in 12 audits, 2026-02-19 to 2026-03-02 \(INVENTED",
            $"{run.Lines[0]} {run.Lines[1]}");
        Assert.Equal("Gone is what the newest audit of its check does not have of what was asked.", run.Lines[2]);
        Assert.True(run.Lines.Length <= 24);
    }

    [Theory]
    [InlineData("severity", "severity\tCRITICAL\t1\t2\tCRITICAL", "severity\tLOW\t3\t0\tLOW")]
    [InlineData("type", "type\tCLIENT_ID\t4\t2\tCRITICAL")]
    [InlineData("reason", "reason\tA_REASON\t4\t2\tCRITICAL")]
    [InlineData("task", "task\tt-1\t4\t2\tCRITICAL\t2026-03-01T06:00:00.000Z")]
    public async Task Summary_ByADimension_CountsByIt(string by, params string[] expected)
    {
        var run = await ConsoleRun.OnAwsAsync(ScriptedClient.WithPages(Findings), "summary", "--task", "t-1", "--by", by);

        Assert.Equal(expected, run.Lines[1..]);
    }

    [Fact]
    public async Task Summary_WithoutBy_CountsBySeverityCheckTypeAndReason()
    {
        var run = await ConsoleRun.OnAwsAsync(ScriptedClient.WithPages(Findings), "summary", "--task", "t-1");

        Assert.Equal(["all", "severity", "check", "type", "reason"], run.Lines.Select(line => line.Split('\t')[0]).Distinct());
    }

    [Fact]
    public async Task Summary_OfAFindingThatSaysNothing_CountsItAll()
    {
        var run = await ConsoleRun.OnAwsAsync(
            ScriptedClient.WithPages([new AuditFinding()]), "summary", "--task", "t-1", "--by", "severity,check,type,reason,task");

        Assert.Equal(["severity\t\t1\t0\t", "check\t\t1\t0\t", "type\t\t1\t0\t", "reason\t\t1\t0\t", "task\t\t1\t0\t\t"], run.Lines[1..]);
    }

    [Fact]
    public async Task Summary_ByTask_HasTheNewestAuditFirstWithItsStart()
    {
        var run = await ConsoleRun.OnAwsAsync(ScriptedClient.WithPages(OfAudits), "summary", "--from", "2026-01-01", "--by", "task");

        Assert.Equal(
            [
                "problem\t\t1\t0\t\t3",
                "task\tnew\t1\t0\tLOW\t2026-03-09T06:00:00.000Z",
                "task\told\t1\t1\tCRITICAL\t2026-03-01T06:00:00.000Z",
                "task\tundated\t1\t0\tCRITICAL\t",
            ],
            run.Lines[1..]);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("jsonl")]
    public async Task Summary_ByTaskAsJson_HasTheStartOfTheAuditWhereItIsSaid(string format)
    {
        var run = await ConsoleRun.OnAwsAsync(
            ScriptedClient.WithPages(OfAudits), "summary", "--from", "2026-01-01", "--by", "task,check", "--output", format);

        List<JsonElement> groups = format == "json"
            ? [.. JsonDocument.Parse(run.Output).RootElement.GetProperty("groups").EnumerateArray()]
            : [.. run.Lines.Skip(1).Select(line => JsonDocument.Parse(line).RootElement)];
        Assert.Equal(
            ["new 2026-03-09T06:00:00.000Z", "old 2026-03-01T06:00:00.000Z", "undated ", "A_CHECK "],
            groups.Select(group => $"{group.GetProperty("value").GetString()} "
                + $"{(group.TryGetProperty("auditStart", out var start) ? start.GetString() : "")}"));
    }

    [Theory]
    [InlineData(80)]
    [InlineData(104)]
    public async Task Summary_ByTaskOnATerminal_HasWholeIdsWithTheirStart(int width)
    {
        var run = await ConsoleRun.OfAsync(
            context => context with { IsTerminal = true, Width = width, Variable = name => name == "NO_COLOR" ? "1" : null },
            "summary", "--emulator", "--from", "2026-02-01", "--to", "2026-04-01", "--by", "task");

        var starts = run.Lines.Where(static line => line.Contains(" 06:00 ", StringComparison.Ordinal)).ToList();
        Assert.Equal(12, starts.Count);
        Assert.All(starts, line => Assert.Matches("^[0-9a-f]{32}  2026-0[23]-[0-9]{2} 06:00  ", line));
        Assert.All(starts, line => Assert.True(line.Length <= width, line));
        Assert.Equal(starts.Select(line => line[34..44]).OrderDescending(StringComparer.Ordinal), starts.Select(line => line[34..44]));
    }

    [Theory]
    [InlineData("summary --emulator --from 90d --output json", "\"openProblems\": ([0-9]+)")]
    [InlineData("summary --emulator --from 90d --output jsonl", "^{\"by\":\"problem\",\"open\":([0-9]+),")]
    [InlineData("summary --emulator --from 90d --output plain", "\nproblem\t\t([0-9]+)\t")]
    [InlineData("export --emulator --from 90d --format html", "<strong>([0-9]+) open problems")]
    [InlineData("export --emulator --from 90d --format markdown --top 3", @"\*\*([0-9]+) open\*\*")]
    public async Task Open_OfAPeriod_IsWhatTheNewestAuditHas(string command, string pattern)
    {
        var period = await ConsoleRun.OfAsync(command.Split(' '));
        var newest = await ConsoleRun.OfAsync("summary", "--emulator", "--task", "latest", "--output", "json");

        var open = JsonElement.Parse(newest.Output).GetProperty("openProblems").GetInt64();
        Assert.Equal($"{open}", Regex.Match(period.Output, pattern).Groups[1].Value);
    }

    public static TheoryData<string, AuditTask[], string[], string> Periods => new()
    {
        { "failed", [Audits.Completed("t-1", 1, 2), Audits.Ended("t-2", AuditStatus.Failed, 2)], ["a@t-1", "b@t-1", "a@t-2"], "2\t0\t\t0" },
        { "running", [Audits.Completed("t-1", 1, 2), Audits.Running("t-2", 2)], ["a@t-1", "b@t-1", "a@t-2"], "2\t0\t\t0" },
        { "failed check", [Audits.Completed("t-1", 1, 2), Audits.WithFailedCheck("t-2", 2)], ["a@t-1", "b@t-1", "a@t-2"], "2\t0\t\t0" },
        { "listed in part", [Audits.Completed("t-1", 1, 2), Audits.Completed("t-2", 2, 2)], ["a@t-1", "b@t-1", "a@t-2"], "2\t0\t\t0" },
        { "listed", [Audits.Completed("t-1", 1, 2), Audits.Completed("t-2", 2, 1)], ["a@t-1", "b@t-1", "a@t-2"], "1\t0\t\t1" },
        {
            "contradicts itself",
            [
                Audits.Completed("t-1", 1, 2),
                Audits.Completed("t-2", 2, 1) with { Statistics = new AuditStatistics { NonCompliantChecks = 2 } },
            ],
            ["a@t-1", "b@t-1", "a@t-2"],
            "2\t0\t\t0"
        },
        { "clean", [Audits.Completed("t-1", 1, 2), Audits.Completed("t-2", 2)], ["a@t-1", "b@t-1"], "0\t0\t\t2" },
        {
            "clean, and then another check",
            [
                Audits.Completed("t-1", 1, 2),
                Audits.Completed("t-2", 2),
                Audits.Completed("t-3", 3) with
                {
                    Checks = [new AuditCheckResult { CheckName = "LOGGING_DISABLED_CHECK", Status = AuditCheckStatus.CompletedCompliant }],
                },
            ],
            ["a@t-1", "b@t-1"],
            "0\t0\t\t2"
        },
    };

    [Theory]
    [MemberData(nameof(Periods), DisableDiscoveryEnumeration = true)]
    public async Task Summary_OfAPeriod_CallsGoneOnlyWhatAWholeAuditOfTheCheckDoesNotHave(
        string newest, AuditTask[] audits, string[] findings, string expected)
    {
        var listed = findings.Select(static finding => finding.Split('@'))
            .Select(static parts => AuditFindings.On(parts[0], task: parts[1]) with { TaskStartTime = Start(parts[1]) }).ToList();
        ScriptedClient client = null!;
        client = new ScriptedClient
        {
            Page = (_, _) => Task.FromResult(new AuditPage<AuditFinding>
            {
                Items = [.. listed.Where(finding => client.Queries[^1].TaskId is not { } task || finding.TaskId == task)],
            }),
        };

        var run = await ConsoleRun.OnAwsAsync(
            client, new ScriptedTaskClient(audits), "summary", "--from", "2026-02-01", "--output", "plain");

        Assert.Contains($"problem\t\t{expected}", run.Output, StringComparison.Ordinal);
        Assert.Equal(newest == "listed in part", run.Error.Contains("not all are listed yet", StringComparison.Ordinal));
        Assert.Equal(
            newest == "contradicts itself",
            run.Error.Contains(
                "the audit t-2 is incomplete: it counts 2 checks that do not pass, and names 1. What is gone is told by the audits before",
                StringComparison.Ordinal));

        static DateTimeOffset Start(string task) => new(2026, 3, task[^1] - '0', 6, 0, 0, TimeSpan.Zero);
    }

    [Fact]
    public async Task Summary_AsJson_HoldsTheSameNumbers()
    {
        var run = await ConsoleRun.OnAwsAsync(
            ScriptedClient.WithPages(Findings), "summary", "--task", "t-1", "--by", "check", "--output", "json");

        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(4, json.RootElement.GetProperty("open").GetInt64());
        Assert.Equal(2, json.RootElement.GetProperty("suppressed").GetInt64());
        Assert.False(json.RootElement.GetProperty("isPartial").GetBoolean());
        var first = json.RootElement.GetProperty("groups")[0];
        Assert.Equal("A_CHECK", first.GetProperty("value").GetString());
        Assert.Equal(1, first.GetProperty("openBySeverity").GetProperty("CRITICAL").GetInt64());
    }

    [Fact]
    public async Task Summary_OnATerminal_DrawsABarAGroup()
    {
        var run = await ConsoleRun.OfAsync(
            context => ConsoleRun.OnAws(context with { IsTerminal = true, Width = 100 }, ScriptedClient.WithPages(Findings)) with
            {
                Variable = Colourless,
            },
            "summary", "--task", "t-1", "--by", "check");

        Assert.StartsWith("4 open findings of one audit, 2 suppressed, 2026-03-01", run.Lines[0], StringComparison.Ordinal);
        var bars = run.Lines.Where(line => line.Contains('_') || line.StartsWith('A') || line.StartsWith('B'))
            .Select(line => line.Count(static c => c is >= '\u2588' and <= '\u2593'))
            .ToList();
        Assert.Equal(32, bars.Max());
        Assert.Contains(
            run.Lines,
            line => line.StartsWith("C ", StringComparison.Ordinal) && line.EndsWith(" 2", StringComparison.Ordinal));
        Assert.Single(run.Lines, line => line.StartsWith("By check ", StringComparison.Ordinal)
            && line.EndsWith("  suppressed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Summary_OnATerminalOf80By24_FitsWithTheWorstChecksAndWhatChanged()
    {
        var run = await ConsoleRun.OfAsync(
            context => context with
            {
                IsTerminal = true,
                IsErrorTerminal = true,
                Variable = static name => name == "NO_COLOR" ? "1" : null,
            },
            "summary", "--emulator", "--task", "latest");

        Assert.InRange(run.Output.Count(static c => c == '\n') + run.Error.Count(static c => c == '\n'), 10, 22);
        Assert.Contains(run.Lines, static line => line.StartsWith("By check ", StringComparison.Ordinal)
            && line.EndsWith("  suppressed  since 03-01", StringComparison.Ordinal));
        Assert.Contains(run.Lines, static line => line.StartsWith("IOT_POLICY_OVERLY", StringComparison.Ordinal)
            && line.EndsWith(" -2", StringComparison.Ordinal));
        Assert.Contains("and 12 more: --by check, or --all", run.Output, StringComparison.Ordinal);
        Assert.Contains("AUTHENTICATED_COGNITO_ROLE_", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n  OVERLY_PERMISSIVE\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u2026', run.Output);
        Assert.DoesNotContain("By reason", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Summary_OfWhatIsFiltered_ComparesNothingWithTheAuditBefore()
    {
        var run = await ConsoleRun.OfAsync(
            context => context with { IsTerminal = true, Variable = static name => name == "NO_COLOR" ? "1" : null },
            "summary", "--emulator", "--task", "latest", "--severity", "critical");

        Assert.DoesNotContain("since", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Summary_OfAll_HasTypesAndReasonsToo()
    {
        var run = await ConsoleRun.OfAsync(
            context => context with { IsTerminal = true, Variable = static name => name == "NO_COLOR" ? "1" : null },
            "summary", "--emulator", "--task", "latest", "--all");

        Assert.Contains(run.Lines, static line => line.StartsWith("By resource type", StringComparison.Ordinal));
        Assert.Contains(run.Lines, static line => line.StartsWith("By reason", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Summary_OnATerminalOf60Columns_CutsNoNameOfACheck()
    {
        var run = await ConsoleRun.OfAsync(
            context => context with { IsTerminal = true, Width = 60, Variable = static name => name == "NO_COLOR" ? "1" : null },
            "summary", "--emulator", "--task", "latest");

        Assert.DoesNotContain('\u2026', run.Output);
        Assert.All(run.Lines, static line => Assert.InRange(line.Length, 1, 60));
    }

    [Theory]
    [InlineData(80)]
    [InlineData(104)]
    public async Task Summary_OnATerminal_StaysWithinItsWidth(int width)
    {
        var run = await ConsoleRun.OfAsync(
            context => context with { IsTerminal = true, Width = width, Variable = name => name == "NO_COLOR" ? "1" : null },
            "summary", "--emulator", "--from", "2026-02-01", "--to", "2026-04-01", "--by", "severity,check,type,task");

        Assert.Contains(run.Lines, line => line.EndsWith(" suppressed", StringComparison.Ordinal));
        Assert.All(run.Lines, line => Assert.True(line.Length <= width, line));
    }

    [Fact]
    public async Task Summary_ThatBreaksOff_ShowsWhatWasCountedAsPartialAndFails()
    {
        var client = new ScriptedClient
        {
            Page = (number, _) => number == 0
                ? Task.FromResult(ScriptedClient.PageOf([Findings, []], 0))
                : throw new AuditThrottledException("The service throttles."),
        };

        var run = await ConsoleRun.OnAwsAsync(client, "summary", "--task", "t-1", "--output", "json");

        Assert.Equal(ExitCode.Throttled, run.Code);
        using var json = JsonDocument.Parse(run.Output);
        Assert.True(json.RootElement.GetProperty("isPartial").GetBoolean());
    }

    [Fact]
    public async Task Summary_ByWhatThereIsNot_NamesWhatThereIs()
    {
        var run = await ConsoleRun.OfAsync("summary", "--task", "t-1", "--by", "chek");

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains("Did you mean check?", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Summary_OfAnAuditThatDoesNotExist_HasNoCounts()
    {
        var run = await ConsoleRun.OnAwsAsync(
            ScriptedClient.WithPages([[]]), new ScriptedTaskClient(Audits.Completed("t-1")), "summary", "--task", "t-9");

        Assert.Equal((ExitCode.NotFound, ""), (run.Code, run.Output));
        Assert.Contains("there is no audit t-9", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Summary_WithoutAScope_SaysWhatItNeeds()
    {
        var run = await ConsoleRun.OnAwsAsync(new ScriptedClient(), "summary");

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains("summary needs --task <id>", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("90d", "summary", "--from", "90")]
    [InlineData("7d", "list", "--from", "30d", "--to", "7")]
    [InlineData("30d", "suppress", "--for", "30", "a")]
    [InlineData("30s", "list", "--from", "30d", "--timeout", "30")]
    [InlineData("10m", "audit", "watch", "t", "--wait-timeout", "10")]
    public async Task Any_WithALengthOfTimeWithoutAUnit_ShowsItWithOne(string hint, params string[] arguments)
    {
        var run = await ConsoleRun.OfAsync(arguments);

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains($"A number needs its unit, as in {hint}.", run.Error, StringComparison.Ordinal);
    }

    private static string? Colourless(string name) => name switch
    {
        "AWS_REGION" => "eu-west-1",
        "NO_COLOR" => "1",
        _ => null,
    };
}
