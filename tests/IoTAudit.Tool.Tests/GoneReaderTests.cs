using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using Xunit;

namespace IoTAudit.Tool.Tests;

/// <summary>The reader of standard output goes early, as <c>head -1</c> does: what is judged is read to its end all the same.</summary>
public sealed class GoneReaderTests
{
    private static readonly AuditTask Audit = Audits.Completed("t-1", nonCompliant: 2);

    [Theory]
    [InlineData("list", "table")]
    [InlineData("list", "plain")]
    [InlineData("list", "json")]
    [InlineData("list", "jsonl")]
    [InlineData("summary", "table")]
    [InlineData("export", null)]
    public async Task Any_WithFailOn_ReadsAllAndEndsWithItsVerdict(string command, string? format)
    {
        string[] output = format is null ? [] : ["--output", format];

        var run = await RunAsync([command, "--task", "t-1", "--fail-on", "high", .. output]);

        Assert.Equal(ExitCode.NewFindings, run.Code);
        Assert.Contains("1 open finding of severity HIGH or worse, hence exit code 6", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_WithFailOnOfAnAuditWithoutAResult_IsIncomplete()
    {
        var run = await ConsoleRun.OfAsync(
            context => Closed(ConsoleRun.OnAws(
                context, ScriptedClient.WithPages([AuditFindings.On("a", "LOW")]), new ScriptedTaskClient(Audits.WithFailedCheck("t-1")))),
            "list",
            "--task",
            "t-1",
            "--fail-on",
            "high");

        Assert.Equal(ExitCode.Incomplete, run.Code);
        Assert.Contains("hence exit code 7", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_WithoutFailOn_EndsWithItsReaderAndReadsNoMore()
    {
        var asked = 0;
        var client = new ScriptedClient
        {
            Page = (number, _) =>
            {
                asked++;
                var findings = Enumerable.Range(0, 100).Select(index => AuditFindings.On($"{number}-{index}")).ToArray();
                return Task.FromResult(ScriptedClient.PageOf([findings, findings, findings, findings, findings, findings], number));
            },
        };

        var run = await ConsoleRun.OfAsync(
            context => Closed(ConsoleRun.OnAws(context, client)), "list", "--from", "2026-01-01", "--output", "jsonl");

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.InRange(asked, 1, 3);
    }

    [Theory]
    [InlineData("no-such")]
    [InlineData("no-such", "there")]
    public async Task Describe_OfAnUnknownId_IsNotFound(params string[] ids)
    {
        var client = new ScriptedClient(id => id == "there"
            ? AuditFindings.On("a")
            : throw new AuditFindingNotFoundException($"DescribeAuditFinding: there is no finding {id}."));

        var run = await ConsoleRun.OfAsync(context => Closed(ConsoleRun.OnAws(context, client)), ["describe", .. ids]);

        Assert.Equal(ExitCode.NotFound, run.Code);
    }

    [Fact]
    public async Task Watch_OfAnAuditWithoutAResult_IsIncomplete()
    {
        var tasks = new ScriptedTaskClient(Audits.WithFailedCheck("t-1"));

        var run = await ConsoleRun.OfAsync(
            context => Closed(ConsoleRun.OnAws(context, new ScriptedClient(), tasks)), "audit", "watch", "t-1");

        Assert.Equal(ExitCode.Incomplete, run.Code);
    }

    [Fact]
    public async Task Diff_OfAFileThatIsNotWhole_IsIncomplete()
    {
        var files = new GivenFiles
        {
            ["old.jsonl"] = AuditFindings.Lines(AuditFindings.On("a")),
            ["new.jsonl"] = AuditFindings.Lines(AuditFindings.On("a", task: "t-2")) + "{\n",
        };

        var run = await ConsoleRun.OfAsync(context => Closed(files.AddTo(context)), "diff", "old.jsonl", "new.jsonl");

        Assert.Equal(ExitCode.Incomplete, run.Code);
    }

    private static Task<ConsoleRun> RunAsync(params string[] arguments)
    {
        var client = ScriptedClient.WithPages([AuditFindings.On("a", "LOW")], [AuditFindings.On("b")]);
        return ConsoleRun.OfAsync(context => Closed(ConsoleRun.OnAws(context, client, new ScriptedTaskClient(Audit))), arguments);
    }

    private static ConsoleContext Closed(ConsoleContext context) => context with
    {
        Output = new StreamWriter(new FullStream(new ClosedOutputException(new IOException("Broken pipe")))) { AutoFlush = true },
        OpenOutput = () => new ClosedStream(),
    };
}
