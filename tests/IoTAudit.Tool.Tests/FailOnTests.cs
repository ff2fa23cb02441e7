using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using Xunit;

namespace IoTAudit.Tool.Tests;

/// <summary>What --fail-on may not pass: what nobody looked at, and what does not say whether it is asked for.</summary>
public sealed class FailOnTests
{
    private const string Certificate = "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0";

    private static readonly AuditFinding High = AuditFindings.On("a");
    private static readonly AuditFinding Low = AuditFindings.On("b", "LOW");

    [Theory]
    [InlineData("list")]
    [InlineData("summary")]
    [InlineData("export")]
    public async Task Any_WithFailOnAndACheckThatTheAuditDidNotMake_IsIncompleteAndSaysSo(string command)
    {
        var tasks = new ScriptedTaskClient(Audits.Completed("t-1"));
        string[] arguments = [command, "--task", "t-1", "--check", "device_certificate_shared"];

        var judged = await ConsoleRun.OnAwsAsync(new ScriptedClient(), tasks, [.. arguments, "--fail-on", "low"]);
        var listed = await ConsoleRun.OnAwsAsync(new ScriptedClient(), tasks, arguments);

        Assert.Equal(ExitCode.Incomplete, judged.Code);
        Assert.Contains(
            "the audit t-1 did not make the check DEVICE_CERTIFICATE_SHARED_CHECK, so that nothing was judged, hence exit code 7.",
            judged.Error,
            StringComparison.Ordinal);
        Assert.Equal(ExitCode.Found, listed.Code);
        Assert.Contains(
            "did not make the check DEVICE_CERTIFICATE_SHARED_CHECK: it says nothing of it.", listed.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("with a result of every check", judged.Error + listed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_WithFailOnAndACheckThatTheAuditMadeAndPassed_IsFound()
    {
        var run = await ConsoleRun.OnAwsAsync(
            new ScriptedClient(),
            new ScriptedTaskClient(Audits.Completed("t-1")),
            "list",
            "--task",
            "t-1",
            "--check",
            "conflicting_client_ids",
            "--fail-on",
            "low");

        Assert.Equal(ExitCode.Found, run.Code);
    }

    [Theory]
    [InlineData("--check", "CONFLICTING_CLIENT_IDS_CHEK", 1)]
    [InlineData("--check", "LOGING", 1)]
    [InlineData("--check", "device_certificate_shared", 7)]
    [InlineData("--task", "nosuchtask", 7)]
    [InlineData("--from", "2026-03-02", 7)]
    [InlineData("--check", "conflicting_client_ids", 0)]
    [InlineData("--task", "t-1", 0)]
    [InlineData("--from", "2026-03-01", 0)]
    [InlineData("--severity", "critical", 0)]
    [InlineData("--suppressed", "only", 0)]
    [InlineData("--client-id", "b", 0)]
    [InlineData("--client-id", "elsewhere", 7)]
    [InlineData("--device-certificate-id", Certificate, 7)]
    public async Task List_WithFailOnOfAFile_PassesOnlyWhatTheFileSpeaksOf(string option, string value, int expected)
    {
        var run = await OfFileAsync(AuditFindings.Lines(Low), "list", option, value, "--fail-on", "high");

        Assert.Equal(expected, (int)run.Code);
        Assert.Equal(expected == 7, run.Error.Contains("nothing was judged", StringComparison.Ordinal));
        Assert.Equal(expected == 1, run.Error.Contains("no check of that name is known", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--device-certificate-id", Certificate)]
    [InlineData("--device-certificate-arn", "arn:aws:iot:eu-west-1:123456789012:cert/" + Certificate)]
    [InlineData("--ca-certificate-id", Certificate)]
    [InlineData("--issuer-certificate-serial-number", "00ab:cd")]
    public async Task List_OfAHexadecimalIdInAnotherCase_FindsIt(string option, string value)
    {
        ResourceIdentifier identifier = option switch
        {
            "--ca-certificate-id" => new ResourceIdentifier.CaCertificate { CertificateId = value.ToUpperInvariant() },
            "--issuer-certificate-serial-number" =>
                new ResourceIdentifier.IssuerCertificate { SerialNumber = value.ToUpperInvariant() },
            _ => new ResourceIdentifier.DeviceCertificate
            {
                CertificateId = Certificate.ToUpperInvariant(),
                CertificateArn = "arn:aws:iot:eu-west-1:123456789012:cert/" + Certificate.ToUpperInvariant(),
            },
        };
        var found = High with { NonCompliantResource = High.NonCompliantResource! with { Identifier = identifier } };

        var run = await OfFileAsync(AuditFindings.Lines(found), "list", option, value, "--fail-on", "high");

        Assert.Equal(ExitCode.NewFindings, run.Code);
    }

    [Fact]
    public async Task List_OfAClientIdInAnotherCase_IsAnotherClient()
    {
        var run = await OfFileAsync(AuditFindings.Lines(High), "list", "--client-id", "A", "--fail-on", "high");

        Assert.Equal(ExitCode.Incomplete, run.Code);
    }

    [Theory]
    [InlineData("summary", "--task", "nosuchtask")]
    [InlineData("export", "--task", "nosuchtask")]
    [InlineData("summary", "--client-id", "typo")]
    [InlineData("export", "--client-id", "typo")]
    public async Task Any_WithFailOnAndAFileOfAnotherAuditOrResource_IsIncomplete(string command, string option, string value)
    {
        var run = await OfFileAsync(AuditFindings.Lines(High), command, option, value, "--fail-on", "low");

        Assert.Equal(ExitCode.Incomplete, run.Code);
        Assert.Contains("no finding is of what is asked for", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("critical", 6)]
    [InlineData(" CRITICAL ", 6)]
    [InlineData("Low", 0)]
    public async Task List_OfSeveritiesInAnyCase_SelectsWhatTheyMean(string severity, int expected)
    {
        var lines = AuditFindings.Lines(High with { Severity = severity });

        var run = await OfFileAsync(lines, "list", "--severity", "critical,high", "--fail-on", "high");

        Assert.Equal(expected, (int)run.Code);
    }

    [Theory]
    [InlineData("--from", "2026-01-01", "findingTime")]
    [InlineData("--task", "t-1", "taskId")]
    [InlineData("--check", "conflicting_client_ids", "checkName")]
    [InlineData("--client-id", "a", "nonCompliantResource")]
    [InlineData("--severity", "low", "a severity that AWS documents")]
    public async Task List_OfAFileWhoseFindingsDoNotSayWhatIsAskedFor_CountsThemAndJudgesThemNot(string option, string value, string member)
    {
        var silent = new AuditFinding { FindingId = "x", ReasonForNonComplianceCode = "A_REASON" };
        var strange = silent with { Severity = "URGENT" };
        var lines = AuditFindings.Lines(AuditFindings.On("a", "LOW"), silent, strange);

        var listed = await OfFileAsync(lines, "list", option, value);
        var judged = await OfFileAsync(lines, "list", option, value, "--fail-on", "high");

        Assert.Equal(ExitCode.Found, listed.Code);
        Assert.Contains(
            $"2 findings are left out, because they do not say what is asked for: {member}.", listed.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Incomplete, judged.Code);
        Assert.Contains("not everything was judged, because findings were left out", judged.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_OfAnAuditWithASeverityOfTomorrow_SaysThatTheFilterLeavesItOut()
    {
        var client = ScriptedClient.WithPages([High with { Severity = "URGENT" }]);
        var tasks = new ScriptedTaskClient(Audits.Completed("t-1", nonCompliant: 1));

        var run = await ConsoleRun.OnAwsAsync(client, tasks, "list", "--task", "t-1", "--severity", "critical", "--fail-on", "critical");

        Assert.Equal(ExitCode.Incomplete, run.Code);
        Assert.Contains("1 finding is left out, because it does not say", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_OfFindingsThatAnotherConditionRulesOut_LeavesNoneOutUntold()
    {
        var elsewhere = new AuditFinding { TaskId = "t-2", Severity = "LOW", FindingId = "x" };

        var run = await OfFileAsync(AuditFindings.Lines(Low, elsewhere), "list", "--task", "t-1", "--check", "CONFLICTING_CLIENT_IDS");

        Assert.DoesNotContain("left out", run.Error, StringComparison.Ordinal);
    }

    private static Task<ConsoleRun> OfFileAsync(string content, params string[] arguments) =>
        ConsoleRun.OfAsync(new GivenFiles { ["x.jsonl"] = content }.AddTo, [.. arguments, "--from-file", "x.jsonl"]);
}
