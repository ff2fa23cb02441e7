using System.Diagnostics;
using IoTAudit.Tool.Terminal;
using Xunit;

namespace IoTAudit.Tool.Tests;

public sealed class CompletionTests
{
    [Theory]
    [InlineData("iot-audit desc", "describe")]
    [InlineData("iot-audit export --form", "--format")]
    [InlineData("iot-audit export --format oc", "ocsf")]
    [InlineData("iot-audit diff a.jsonl b.jsonl --allow", "--allow-empty")]
    [InlineData("iot-audit describe --output jsonl --prof", "--profile")]
    [InlineData("iot-audit emulator --fault trunc", "truncated-json")]
    [InlineData("iot-audit checks LOGG", "LOGGING_DISABLED_CHECK")]
    [InlineData("iot-audit list --region al", "all")]
    [InlineData("iot-audit describe --region eu-west-", "eu-west-3")]
    [InlineData("iot-audit summary --acc", "--accounts-file")]
    [InlineData("iot-audit completion z", "zsh")]
    [InlineData("iot-audit suppress a --unt", "--until")]
    [InlineData("iot-audit suppression list --check LOGG", "LOGGING_DISABLED_CHECK")]
    [InlineData("iot-audit mitigate --task la", "latest")]
    [InlineData("iot-audit mitigate --task latest --check LOGG", "LOGGING_DISABLED_CHECK")]
    [InlineData("iot-audit mitigation c", "cancel")]
    [InlineData("iot-audit mitigation list --status in", "in_progress")]
    [InlineData("iot-audit action list --type UPDATE_D", "UPDATE_DEVICE_CERTIFICATE")]
    public async Task Suggest_OfAnUnfinishedLine_NamesWhatMayFollow(string line, string expected)
    {
        var run = await ConsoleRun.OfAsync($"[suggest:{line.Length}]", line);

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Contains(expected, run.Output.Split('\n', StringSplitOptions.TrimEntries));
        Assert.Equal("", run.Error);
    }

    [Fact]
    public async Task Suggest_WithinALine_LooksAtWhatIsBeforeTheCursorOnly()
    {
        var run = await ConsoleRun.OfAsync("[suggest:14]", "iot-audit desc --region eu-west-1");

        Assert.Contains("describe", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[suggest:here]")]
    [InlineData("[suggest:-1]")]
    [InlineData("[suggest:99999999999]")]
    [InlineData("[suggest:1]", "[suggest:2]")]
    public async Task Suggest_AtNoPlace_IsBadUsage(params string[] directives)
    {
        var run = await ConsoleRun.OfAsync([.. directives, "iot-audit desc"]);

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains("[suggest:<place>]", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suggest_BeyondTheLine_LooksAtAllOfIt() =>
        Assert.Contains("describe", (await ConsoleRun.OfAsync("[suggest:9999]", "iot-audit desc")).Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("bash", "complete ")]
    [InlineData("zsh", "#compdef iot-audit")]
    [InlineData("fish", "complete --command iot-audit")]
    [InlineData("PWSH", "Register-ArgumentCompleter")]
    public async Task Completion_OfAShell_IsAScriptThatAsksTheProgram(string shell, string expected)
    {
        var run = await ConsoleRun.OfAsync("completion", shell);

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
        Assert.Contains("[suggest:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Completion_OfAnUnknownShell_NamesTheKnownOnes()
    {
        var run = await ConsoleRun.OfAsync("completion", "bsh");

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains(
            "there is no script for the shell \"bsh\": there is one for bash, zsh, fish, pwsh. Did you mean bash?",
            run.Error,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("iot-audit expo", "export")]
    [InlineData("iot-audit export --format sa", "sarif")]
    [InlineData("/opt/my tools/iot-audit expo", "")]
    public async Task Completion_InBash_CompletesTheWordAtTheCursor(string line, string expected)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Bash is not there.");
        var script = $$"""
            PATH=$1:$PATH
            source <(iot-audit completion bash)
            COMP_LINE='{{line}}'; COMP_POINT=${#COMP_LINE}; read -ra COMP_WORDS <<< "$COMP_LINE"; COMP_CWORD=$(( ${#COMP_WORDS[@]} - 1 ))
            _iot_audit
            printf '%s' "${COMPREPLY[*]}"
            """;
        using var bash = Process.Start(new ProcessStartInfo(
            "bash",
            ["--noprofile", "--norc", "-c", script, "bash", AppContext.BaseDirectory])
        { RedirectStandardOutput = true })!;

        Assert.Equal(expected, await bash.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken));
    }
}
