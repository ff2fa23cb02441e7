using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient.Emulator;
using Xunit;

namespace IoTAudit.Tool.Tests;

/// <summary>
/// Commands that change something, where standard output cannot be written: the change is made to its end and told on stderr.
/// </summary>
public sealed class UnwrittenOutputTests
{
    private const string Full = "No space left on device";

    public static TheoryData<string> Formats { get; } = ["table", "plain", "json", "jsonl"];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Suppress_WithAFullOutput_SuppressesAllAndSaysSoOnStderr(string format)
    {
        await using var account = await EmulatedAccount.StartAsync();
        var ids = OpenIn(account);

        var suppressed = await account.RunAsync(IntoAFullDisk, ["suppress", .. ids, "--for", "30d", "--output", format]);
        var ended = await account.RunAsync(IntoAFullDisk, ["unsuppress", .. ids, "--output", format]);

        Assert.Equal(ExitCode.Service, suppressed.Code);
        Assert.Equal(ids.Length, account.CountOf(EmulatedOperation.CreateAuditSuppression));
        Assert.All(ids, id => Assert.Contains($"iot-audit: {id}: created\n", suppressed.Error, StringComparison.Ordinal));
        Assert.Contains(Full, suppressed.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Service, ended.Code);
        Assert.All(ids, id => Assert.Contains($"iot-audit: {id}: deleted\n", ended.Error, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Suppress_WhoseReaderHasGone_SuppressesAllAndKeepsItsExitCode()
    {
        await using var account = await EmulatedAccount.StartAsync();
        var ids = OpenIn(account);

        var run = await account.RunAsync(IntoAClosedPipe, ["suppress", .. ids, "--for", "30d"]);
        var missing = await account.RunAsync(IntoAClosedPipe, ["suppress", "0000000000000000000000000000abcd", "--for", "30d"]);

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Equal(ids.Length, account.CountOf(EmulatedOperation.CreateAuditSuppression));
        Assert.Contains("3 created", run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.NotFound, missing.Code);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Start_WithAFullOutput_SaysWhichAuditHasStarted(string format)
    {
        await using var account = await EmulatedAccount.StartAsync();

        var run = await account.RunAsync(IntoAFullDisk, "audit", "start", "--check", "logging_disabled", "--output", format);

        Assert.Equal(ExitCode.Service, run.Code);
        Assert.Matches("iot-audit: audit [0-9a-f]{32} has started with 1 check\\.", run.Error);
        Assert.Contains(Full, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, 5)]
    [InlineData(true, 0)]
    public async Task Mitigate_WhoseOutputCannotBeWritten_SaysWhatHasStartedAndWhatBecameOfIt(bool isClosed, int expected)
    {
        await using var account = await EmulatedAccount.StartAsync();

        var run = await account.RunAsync(
            isClosed ? IntoAClosedPipe : IntoAFullDisk,
            "mitigate",
            account.IdOf("DEVICE_CERTIFICATE_SHARED_CHECK"),
            "--action",
            "DeactivateDeviceCertificate",
            "--yes");

        Assert.Equal(expected, (int)run.Code);
        Assert.Matches("the mitigation task [0-9a-f-]+ has started with 1 finding\\.", run.Error);
        Assert.Contains("1 finding: 1 completed, with 1 mitigation task.", run.Error, StringComparison.Ordinal);
        Assert.Equal(!isClosed, run.Error.Contains(Full, StringComparison.Ordinal));
    }

    private static string[] OpenIn(EmulatedAccount account) =>
    [
        .. account.Emulator.Findings.Generated
            .Where(static finding => finding.IsSuppressed is not true)
            .DistinctBy(static finding => finding.CheckName)
            .Take(3)
            .Select(static finding => finding.FindingId),
    ];

    private static ConsoleContext IntoAFullDisk(ConsoleContext context) => Into(context, new IOException(Full));

    private static ConsoleContext IntoAClosedPipe(ConsoleContext context) =>
        Into(context, new ClosedOutputException(new IOException("Broken pipe")));

    private static ConsoleContext Into(ConsoleContext context, IOException failure) =>
        context with { Output = new StreamWriter(new FullStream(failure)) };
}
