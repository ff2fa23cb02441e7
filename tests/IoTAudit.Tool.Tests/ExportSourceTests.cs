using System.Text.RegularExpressions;
using IoTAudit.Tool.Terminal;
using Xunit;

namespace IoTAudit.Tool.Tests;

/// <summary>What an export says of findings does not depend on whether the service or a saved file has them.</summary>
public sealed partial class ExportSourceTests : IDisposable
{
    private readonly string _saved = Path.Combine(Directory.CreateTempSubdirectory().FullName, "saved.jsonl");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_saved)!, recursive: true);

    [Theory]
    [InlineData("jsonl")]
    [InlineData("csv")]
    [InlineData("markdown")]
    [InlineData("html")]
    [InlineData("ocsf")]
    [InlineData("asff")]
    [InlineData("sarif")]
    public async Task Export_OfAnAuditAndOfItsSavedFile_SaysTheSame(string format)
    {
        await using var account = await EmulatedAccount.StartAsync(generatedFindings: 300);
        string[] audit = ["export", "--task", "latest", "--account-id", "123456789012"];
        await RunAsync(account, [.. audit, "--file", _saved]);

        var live = await RunAsync(account, [.. audit, "--format", format]);
        var saved = await RunAsync(account, "export", "--from-file", _saved, "--format", format);

        Assert.Equal(ExitCode.Found, saved.Code);
        Assert.NotEmpty(live.Output);
        Assert.Equal(WithoutQuestion(live.Output), WithoutQuestion(saved.Output));
    }

    [Theory]
    [InlineData("ocsf")]
    [InlineData("csv")]
    public async Task Export_OfAListOfTheAwsCliWithAccountAndRegion_SaysTheSameAsOfTheAudit(string format)
    {
        await using var account = await EmulatedAccount.StartAsync(generatedFindings: 300);
        var list = await RunAsync(account, "list", "--task", "latest", "--output", "jsonl");
        await File.WriteAllTextAsync(_saved, list.Output, TestContext.Current.CancellationToken);

        var live = await RunAsync(account, "export", "--task", "latest", "--account-id", "123456789012", "--format", format);
        var saved = await RunAsync(
            account, "export", "--from-file", _saved, "--account-id", "123456789012", "--region", "us-east-1", "--format", format);

        Assert.Contains("arn:aws:iot:us-east-1:123456789012:cert/", live.Output, StringComparison.Ordinal);
        Assert.Equal(live.Output, saved.Output);
    }

    [Fact]
    public async Task Export_AsHtml_SaysWhatWasAskedAndWhatTheAuditLookedAt()
    {
        await using var account = await EmulatedAccount.StartAsync(generatedFindings: 300);
        var audit = account.Emulator.Findings.Generated.Audits[0];

        var run = await RunAsync(
            account, "export", "--task", audit.TaskId, "--format", "html", "--severity", "high,critical", "--suppressed", "none", "--check",
            "logging_disabled");

        Assert.Contains(
            $"Asked for: <bdi>findings of the audit {audit.TaskId}, check LOGGING_DISABLED_CHECK, severity CRITICAL or HIGH, "
                + "unsuppressed ones</bdi>",
            run.Output,
            StringComparison.Ordinal);
        Assert.Contains("every one of its 17 checks has a result", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_AsHtmlWithAnIgnoreFile_SaysThatProblemsAreLeftOut()
    {
        await using var account = await EmulatedAccount.StartAsync(generatedFindings: 50);
        await File.WriteAllTextAsync(
            _saved, $"{new string('a', 32)} bench\n{new string('b', 32)} bench\n", TestContext.Current.CancellationToken);

        var run = await RunAsync(account, "export", "--task", "latest", "--format", "html", "--ignore-file", _saved);

        Assert.Contains(", without the 2 problems that ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_AsHtmlOfAPeriod_SaysFromWhenToWhen()
    {
        await using var account = await EmulatedAccount.StartAsync(generatedFindings: 50);

        var run = await RunAsync(account, "export", "--from", "2026-02-01", "--format", "html");

        Assert.Contains("findings from 2026-02-01 00:00 UTC to 2026-03-02 12:00 UTC", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("What the audit looked at", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("list", "(INVENTED by an emulator)")]
    [InlineData("summary", "(INVENTED by an emulator)")]
    [InlineData("export --format csv", ",isInvented")]
    [InlineData("export --format html", "Invented findings.")]
    [InlineData("export --format jsonl", "\"isInvented\":true")]
    public async Task Any_OfASavedFileOfAnEmulator_KeepsTheMark(string command, string mark)
    {
        await ConsoleRun.OfAsync("export", "--emulator", "--task", "latest", "--file", _saved);

        var run = await ConsoleRun.OfAsync(
            static context => context with { IsTerminal = true, Width = 120 }, [.. command.Split(' '), "--from-file", _saved]);

        Assert.Contains(mark, run.Output, StringComparison.Ordinal);
        Assert.Contains("has findings of an emulator: they are INVENTED.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("list --task latest --output jsonl")]
    [InlineData("list --task latest --output json")]
    [InlineData("describe 8f6bc0122d618bbde8698df3a1d854bd --output json")]
    [InlineData("describe 8f6bc0122d618bbde8698df3a1d854bd --output jsonl")]
    public async Task Any_OfWhatAnEmulatorAnsweredAndWasSavedAsJson_KeepsTheMark(string command)
    {
        var printed = await ConsoleRun.OfAsync([.. command.Split(' '), "--emulator"]);
        await File.WriteAllTextAsync(_saved, printed.Output, TestContext.Current.CancellationToken);

        var run = await ConsoleRun.OfAsync("export", "--from-file", _saved, "--format", "markdown");

        Assert.Contains("has findings of an emulator: they are INVENTED.", run.Error, StringComparison.Ordinal);
        Assert.Contains("nvented", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_OfAFileWithInventedFindingsBesideOthers_IsRefused()
    {
        await ConsoleRun.OfAsync("export", "--emulator", "--task", "latest", "--file", _saved);
        var lines = await File.ReadAllLinesAsync(_saved, TestContext.Current.CancellationToken);
        lines[1] = lines[1].Replace("\"isInvented\":true,", "", StringComparison.Ordinal);
        await File.WriteAllLinesAsync(_saved, lines, TestContext.Current.CancellationToken);

        var run = await ConsoleRun.OfAsync("export", "--from-file", _saved, "--format", "csv");

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains("which are invented, beside others", run.Error, StringComparison.Ordinal);
    }

    private static Task<ConsoleRun> RunAsync(EmulatedAccount account, params string[] arguments) =>
        account.RunAsync(static context => context with { TimeProvider = new StillClock() }, arguments);

    // What was asked differs, and what the service says of its audit is in no file of findings.
    private static string WithoutQuestion(string text) => QuestionParts().Replace(text, "");

    [GeneratedRegex(
        """<p class="question">.*?</p>\n|<section id="audit".*?</section>\n|<a href="#audit">Audit</a> |^Asked for: .*?\n\n""",
        RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex QuestionParts();
}
