using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using IoTAuditClient.Reporting;
using Xunit;

namespace IoTAudit.Tool.Tests;

public sealed class IgnoreFileTests
{
    private static readonly AuditFinding[] Findings = [AuditFindings.On("pump-1"), AuditFindings.On("pump-2", "LOW")];

    private static readonly AuditFinding Nameless = AuditFindings.On("pump-3", task: "t-2") with { NonCompliantResource = null };

    private static readonly string First = FindingIdentity.Of(Findings[0]).Fingerprint;

    [Theory]
    [InlineData("list --from-file saved.jsonl --output jsonl")]
    [InlineData("export --from-file saved.jsonl --format jsonl")]
    [InlineData("list --from-file saved.jsonl --output jsonl --ignore-file other")]
    public async Task Command_WithAnIgnoreFile_LeavesOutWhatItNamesAndSaysHowMany(string command)
    {
        var run = await RunAsync($"# decided in spring\n\n  {First.ToUpperInvariant()} exp:2026-12-31 # bench device\n", command);

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Contains("pump-2", Assert.Single(run.Lines), StringComparison.Ordinal);
        Assert.Contains("1 finding is ignored by ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("expected: shared by design")]
    [InlineData("exp:2026-12-31 explanation: expected=yes, until autumn")]
    [InlineData("export:bench, expires with the lab")]
    [InlineData("seen at 12:30, https://wiki.example/exp:1")]
    [InlineData("decided in March by 3 people, device 3 may fail, market 12, certificate 9f3dec21 and 3dec2ab")]
    [InlineData("certificates that expire in summer, until then 3 pumps of 4000, INC-20261399 and 10.20.30.40")]
    public async Task Line_WhoseReasonHasAMarkBehindAnotherWord_Counts(string line)
    {
        var run = await RunAsync($"{First} {line}", "list --from-file saved.jsonl --output jsonl");

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Contains("pump-2", Assert.Single(run.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FailOn_WithAnIgnoredFinding_DoesNotCountIt()
    {
        var run = await RunAsync($"{First} bench device", "list --from-file saved.jsonl --fail-on high");

        Assert.Equal(ExitCode.Found, run.Code);
    }

    [Fact]
    public async Task Diff_WithAnIgnoredFinding_CountsItOnNeitherSide()
    {
        var run = await RunAsync($"{First} bench device", "diff before.jsonl saved.jsonl --output jsonl");

        Assert.DoesNotContain("pump-1", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 finding is ignored by .iotauditignore", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("diff later.jsonl ignored.jsonl --fail-on high", "The first audit started later")]
    [InlineData("diff ignored.jsonl same.jsonl --fail-on high", "which the first has as well")]
    public async Task Diff_WithAllFindingsOfASideIgnored_KnowsTheOrderOfTheAudits(string command, string expected)
    {
        var run = await RunAsync($"{First} bench device", command);

        Assert.Equal(ExitCode.Incomplete, run.Code);
        Assert.Contains(expected, run.Error, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("has no finding", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("list --from-file nameless.jsonl --fail-on high")]
    [InlineData("summary --from-file nameless.jsonl --fail-on high")]
    [InlineData("export --from-file nameless.jsonl --format jsonl --fail-on high")]
    [InlineData("diff before.jsonl nameless.jsonl --fail-on high")]
    public async Task Line_WithAFingerprintWithoutAResource_IgnoresNothingAndSaysSoOnce(string command)
    {
        var run = await RunAsync($"{FindingIdentity.Of(Nameless).Fingerprint} bench device", command);

        Assert.Equal(ExitCode.NewFindings, run.Code);
        var said = Assert.Single(run.Error.Split('\n'), line => line.Contains("fingerprint of", StringComparison.Ordinal));
        Assert.Equal(
            "iot-audit: 2 findings have a fingerprint of .iotauditignore and are not ignored, because without a resource every finding of "
                + "a check has the same fingerprint.",
            said.TrimEnd('\r'));
        Assert.DoesNotContain("is ignored", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Line_ThatHasExpired_DoesNotCountAndSaysSo()
    {
        var run = await RunAsync($"{First} exp:2026-03-02 bench device", "list --from-file saved.jsonl --output jsonl");

        Assert.Equal(2, run.Lines.Length);
        Assert.Contains(
            "line 1 of .iotauditignore has expired on 2026-03-02, so that it does not count (bench device).",
            run.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoIgnore_BesideAFile_ShowsAll()
    {
        var run = await RunAsync("this is no line", "list --from-file saved.jsonl --output jsonl --no-ignore");

        Assert.Equal(2, run.Lines.Length);
        Assert.Equal("", run.Error);
    }

    [Theory]
    [InlineData("DEVICE_CERTIFICATE_SHARED_CHECK pump-1", "begins with \"DEVICE_CERTIFICATE_SHARED_CHECK\", which is no fingerprint")]
    [InlineData("{0}", "says no reason")]
    [InlineData("{0} exp:2026-12-31", "says no reason")]
    [InlineData("{0} expires:2026-01-01 bench", "has \"expires:2026-01-01\" in its reason, and a day of expiry is exp:2026-12-31")]
    [InlineData("{0} bench exp:2026-01-01", "has \"exp:2026-01-01\" in its reason, and a day of expiry is exp:2026-12-31")]
    [InlineData("{0} exp=2026-01-01 bench", "has \"exp=2026-01-01\" in its reason, and a day of expiry is exp:2026-12-31")]
    [InlineData("{0} bench Until=2026-01-01", "has \"Until=2026-01-01\" in its reason, and a day of expiry is exp:2026-12-31")]
    [InlineData("{0} bench (expiry: 2026-01-01)", "has \"expiry: 2026-01-01)\" in its reason, and a day of expiry is exp:2026-12-31")]
    [InlineData("{0} #exp:tomorrow bench", "has \"exp:tomorrow\" in its reason, and a day of expiry is exp:2026-12-31")]
    [InlineData("{0} exp:31.12.2026 bench", "expires on \"31.12.2026\", which is no date such as 2026-12-31")]
    public async Task Line_ThatIsNone_IsBadUsageThatNamesIt(string line, string expected)
    {
        var run = await RunAsync($"#\n{line.Replace("{0}", First, StringComparison.Ordinal)}", "list --from-file saved.jsonl");

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains("line 2 of .iotauditignore ", run.Error, StringComparison.Ordinal);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("exp 2020-01-01 bench")]
    [InlineData("until 2020-01-01 bench")]
    [InlineData("2020-01-01 bench")]
    [InlineData("\"exp:2020-01-01\" bench")]
    [InlineData("bench,exp:2020-01-01")]
    [InlineData("exp-date:2020-01-01 x")]
    [InlineData("exp-date: soon")]
    [InlineData("bench,until=tomorrow")]
    [InlineData("expires-on:2020-01-01 x")]
    [InlineData("expiring:2020-01-01")]
    [InlineData("expires: at the weekend")]
    [InlineData("valid-until:2020-01-01")]
    [InlineData("<exp:2020-01-01> x")]
    [InlineData("{exp:2020-01-01} x")]
    [InlineData("(until 2020-01-01) x")]
    [InlineData("exp-2020-01-01")]
    [InlineData("exp@2020-01-01")]
    [InlineData("exp\uFF1A2020-01-01 x")]
    [InlineData("exp\uFF1Atomorrow x")]
    [InlineData("\u200Bexp:2020-01-01 x")]
    [InlineData("EXP :2020-01-01")]
    [InlineData("EXP : tomorrow")]
    [InlineData("-exp:2020-01-01")]
    [InlineData("@exp:2020-01-01")]
    [InlineData("*exp:2020-01-01*")]
    [InlineData("enddate=2020-01-01")]
    [InlineData("through:2020-01-01")]
    [InlineData("bench, until 31.12.2020")]
    [InlineData("bench, until 1/2/2020")]
    [InlineData("bench, until 1 January")]
    [InlineData("bench, until 2020/1/2")]
    [InlineData("bench, until 2020\u20111\u20112")]
    [InlineData("bench, until 2020 - 01 - 02")]
    [InlineData("bench, ends 2020-01-02T00:00Z")]
    [InlineData("bench 20200101")]
    [InlineData("bench until Dec 2020")]
    [InlineData("decided 31 Dec 2026")]
    [InlineData("until may 2026")]
    [InlineData("gone by May 3rd")]
    [InlineData("gone by the 1st of march")]
    [InlineData("31-Dec-2026")]
    [InlineData("2026, SEPT.")]
    [InlineData("to 31Dec2026")]
    [InlineData("until end of June,2027")]
    [InlineData("bench, expires 2020")]
    [InlineData("exp:2026-12-31 bench, exp:2020-01-01")]
    [InlineData("exp:2026-12-31 until 2020-01-01")]
    public async Task Line_WhoseReasonHasADayOrAWordOfExpiryWithAMark_IsBadUsageThatSaysTheWayOut(string line)
    {
        var run = await RunAsync($"#\n{First} {line}", "list --from-file saved.jsonl");

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains("line 2 of .iotauditignore ", run.Error, StringComparison.Ordinal);
        Assert.Contains("a day of expiry is exp:2026-12-31 right behind the fingerprint", run.Error, StringComparison.Ordinal);
        Assert.Contains("any other day in a comment line that begins with #", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task IgnoreFile_ThatIsNamedAndIsNot_IsBadUsage()
    {
        var run = await RunAsync("", "list --from-file saved.jsonl --ignore-file missing");

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains("--ignore-file is \"missing\", and there is no such file.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task IgnoreFile_ThatIsADirectory_IsBadUsageThatNamesIt()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var run = await ConsoleRun.OfAsync("list", "--from-file", "saved.jsonl", "--ignore-file", folder.FullName);

            Assert.Equal(ExitCode.BadUsage, run.Code);
            Assert.Contains($"--ignore-file is \"{folder.FullName}\", which is a directory.", run.Error, StringComparison.Ordinal);
            Assert.True(new ConsoleContext { Output = TextWriter.Null, Error = TextWriter.Null }.IsThere(folder.FullName));
        }
        finally
        {
            folder.Delete();
        }
    }

    [Fact]
    public async Task Columns_WithFingerprint_ShowWhatALineBeginsWith()
    {
        var run = await RunAsync("", "list --from-file saved.jsonl --columns fingerprint,resource");

        Assert.StartsWith(First, run.Lines[0], StringComparison.Ordinal);
    }

    private static Task<ConsoleRun> RunAsync(string ignore, string command)
    {
        var files = new GivenFiles
        {
            ["saved.jsonl"] = AuditFindings.Lines(Findings),
            ["nameless.jsonl"] = AuditFindings.Lines(Nameless, Nameless with { FindingId = "another" }),
            ["ignored.jsonl"] = AuditFindings.Lines(AuditFindings.On("pump-1", task: "t-2")),
            ["same.jsonl"] = AuditFindings.Lines(AuditFindings.On("pump-2", "LOW", task: "t-2")),
            ["later.jsonl"] = AuditFindings.Lines(AuditFindings.On("pump-2", "LOW", task: "t-3")),
            ["before.jsonl"] = AuditFindings.Lines(AuditFindings.On("pump-2", "LOW", task: "t-0")),
            [".iotauditignore"] = ignore,
            ["other"] = ignore,
        };
        return ConsoleRun.OfAsync(files.AddTo, command.Split(' '));
    }
}
