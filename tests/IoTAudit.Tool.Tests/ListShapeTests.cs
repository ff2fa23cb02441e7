using System.Globalization;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using Xunit;

namespace IoTAudit.Tool.Tests;

/// <summary>The order, the number and the form of the lines of a list.</summary>
public sealed class ListShapeTests
{
    private static readonly AuditFinding[] Some =
    [
        At(AuditFindings.On("low", "LOW", "B_CHECK"), 3),
        At(AuditFindings.On("bad", "CRITICAL", "C_CHECK"), 1),
        At(AuditFindings.On("high", "HIGH", "A_CHECK"), 2),
        At(AuditFindings.On("worse", "CRITICAL", "A_CHECK"), 4),
    ];

    [Theory]
    [InlineData("severity", "worse bad high low")]
    [InlineData("time", "worse low high bad")]
    [InlineData("check", "worse high low bad")]
    public async Task Sort_ByEachOrder_PrintsInThatOrder(string order, string clients)
    {
        var run = await ListAsync("--sort", order, "--format", "{resource}");

        Assert.Equal(clients.Split(' ').Select(static client => $"client {client}"), run.Lines);
    }

    [Theory]
    [InlineData("severity", "high low mild worse bad")]
    [InlineData("check", "high low worse mild bad")]
    public async Task Sort_OfFindingsOfWhichSomeAreSuppressed_HasTheOpenOnesFirst(string order, string clients)
    {
        AuditFinding[] mixed =
        [
            AuditFindings.On("worse", "CRITICAL", "A_CHECK") with { IsSuppressed = true },
            AuditFindings.On("high", "HIGH", "A_CHECK"),
            AuditFindings.On("bad", "CRITICAL", "B_CHECK") with { IsSuppressed = true },
            AuditFindings.On("low", "MEDIUM", "A_CHECK") with { IsSuppressed = null },
            AuditFindings.On("mild", "LOW", "B_CHECK"),
        ];

        var run = await ConsoleRun.OnAwsAsync(
            ScriptedClient.WithPages(mixed), "list", "--task", "t", "--sort", order, "--format", "{resource}");

        Assert.Equal(clients.Split(' ').Select(static client => $"client {client}"), run.Lines);
    }

    [Fact]
    public async Task Limit_WithAnOrder_PrintsTheFirstOfItAndSaysWhatIsLeftOut()
    {
        var run = await ListAsync("--sort", "severity", "--limit", "2", "--format", "{severity} {resource}");

        Assert.Equal(["CRITICAL client worse", "CRITICAL client bad"], run.Lines);
        Assert.Contains("--limit 2 leaves out 2 findings: 1 HIGH, 1 LOW.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Limit_WithoutAnOrder_PrintsTheFirstThatCome()
    {
        var run = await ListAsync("--limit", "1", "--output", "jsonl");

        Assert.Equal(Some[0], AuditFindingJson.Parse(Assert.Single(run.Lines)));
        Assert.Contains("leaves out 3 findings", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Limit_ThatNothingExceeds_SaysNothing()
    {
        var run = await ListAsync("--limit", "4");

        Assert.Equal(4, run.Lines.Length);
        Assert.DoesNotContain("--limit", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FailOn_WithALimit_JudgesWhatIsLeftOutToo()
    {
        var files = new GivenFiles { ["f.jsonl"] = AuditFindings.Lines(Some) };

        var run = await ConsoleRun.OfAsync(
            files.AddTo, "list", "--from-file", "f.jsonl", "--limit", "1", "--fail-on", "critical", "--format", "{severity}");

        Assert.Equal(["LOW"], run.Lines);
        Assert.Equal(ExitCode.NewFindings, run.Code);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("many")]
    public async Task Limit_ThatIsNoCount_IsBadUsage(string limit)
    {
        var run = await ListAsync("--limit", limit);

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains("--limit", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Columns_WithoutATerminal_AreSeparatedByTabs()
    {
        var run = await ListAsync("--columns", "id,Severity,audit,account,region", "--limit", "1");

        Assert.Equal("t-1-low-LOW\tLOW\tt-1\t-\teu-west-1\n", run.Output);
    }

    [Fact]
    public async Task Columns_OnATerminal_HaveAHeadAndShortForms()
    {
        var run = await ConsoleRun.OfAsync(
            context => ConsoleRun.OnAws(context, ScriptedClient.WithPages(Some)) with
            {
                IsTerminal = true,
                Variable = static name => name switch { "NO_COLOR" => "1", "AWS_REGION" => "eu-west-1", _ => null },
            },
            "list", "--task", "t", "--columns", "severity,check,resource");

        Assert.Matches("^SEVERITY CHECK +RESOURCE$", run.Lines[1]);
        Assert.Matches("^LOW      B +low$", run.Lines[2]);
        Assert.StartsWith("4 findings: 2 CRITICAL", run.Lines[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--columns", "severity,colour", "colour")]
    [InlineData("--format", "{severity} {colour}", "colour")]
    public async Task UnknownColumn_OfEither_IsBadUsageThatListsTheNames(string option, string value, string unknown)
    {
        var run = await ListAsync(option, value);

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains($"\"{unknown}\"", run.Error, StringComparison.Ordinal);
        Assert.Contains("time, severity, check, resource, reason, id, suppressed", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--columns", "id", "--output", "json")]
    [InlineData("--columns", "id", "--output", "jsonl")]
    [InlineData("--format", "{id}", "--output", "plain")]
    [InlineData("--format", "{id}", "--columns", "id")]
    public async Task Forms_ThatExcludeEachOther_AreBadUsage(params string[] arguments)
    {
        var run = await ListAsync(arguments);

        Assert.Equal(ExitCode.BadUsage, run.Code);
    }

    [Theory]
    [InlineData("{{{id}}}", "{t-1-low-LOW}")]
    [InlineData("a b", "a b")]
    [InlineData("{account}|{severity}", "-|LOW")]
    public async Task Format_WithBracesAndMissingValues_PrintsTheLine(string template, string line)
    {
        var run = await ListAsync("--limit", "1", "--format", template);

        Assert.Equal(line, Assert.Single(run.Lines));
    }

    [Theory]
    [InlineData("{id")]
    [InlineData("id}")]
    [InlineData("{}")]
    public async Task Format_ThatIsNoTemplate_IsBadUsage(string template)
    {
        var run = await ListAsync("--format", template);

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Equal("", run.Output);
    }

    [Fact]
    public async Task Format_OfHostileText_ShowsItAsText()
    {
        var hostile = AuditFindings.On("\u001b[31m\u202e\nx");

        var run = await ConsoleRun.OnAwsAsync(ScriptedClient.WithPages([hostile]), "list", "--task", "t", "--format", "{resource} {id}");

        Assert.Single(run.Lines);
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.DoesNotContain('\u202e', run.Output);
    }

    [Fact]
    public async Task Sort_WithALimitOfManyFindings_PrintsTheWorstInTheOrderInWhichTheyCame()
    {
        var many = Enumerable.Range(0, 5_000)
            .Select(static number => AuditFindings.On(
                number.ToString("D4", CultureInfo.InvariantCulture), number % 1_000 == 999 ? "CRITICAL" : "LOW"))
            .ToArray();

        var run = await ConsoleRun.OnAwsAsync(
            ScriptedClient.WithPages(many), "list", "--task", "t", "--sort", "severity", "--limit", "5", "--format", "{resource}");

        Assert.Equal(["client 0999", "client 1999", "client 2999", "client 3999", "client 4999"], run.Lines);
        Assert.Contains("leaves out 4,995 findings: 4,995 LOW.", run.Error, StringComparison.Ordinal);
    }

    private static AuditFinding At(AuditFinding finding, int day) =>
        finding with { FindingTime = new DateTimeOffset(2026, 2, day, 6, 0, 0, TimeSpan.Zero) };

    private static Task<ConsoleRun> ListAsync(params string[] flags) =>
        ConsoleRun.OnAwsAsync(ScriptedClient.WithPages(Some), ["list", "--task", "t", .. flags]);
}
