using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using IoTAuditClient.Emulator;
using Xunit;

namespace IoTAudit.Tool.Tests;

public sealed class WrappedErrorTests
{
    private const string Shared = AuditCheckName.Names.DeviceCertificateShared;

    [Theory]
    [InlineData("list", "--task", "latest", "--check", "logging_disabld")]
    [InlineData("mitigation", "show", "none")]
    [InlineData("list", "--task", "latest", "--check", "ca_certificate_expiring", "--severity", "low")]
    [InlineData("suppress", "none", "--until", "tomorrow")]
    [InlineData("mitigate", "-x", "--yes")]
    [InlineData("action", "list", "--type", "email")]
    public async Task Any_AtATerminalOf80Columns_BreaksSentencesBetweenWords(params string[] arguments)
    {
        await using var account = await EmulatedAccount.StartAsync(17);

        var piped = await account.RunAsync(arguments);
        var run = await account.RunAsync(context => context with { IsErrorTerminal = true }, arguments);

        var lines = SentencesOf(run).ToList();
        Assert.Contains(lines, line => line.StartsWith("           ", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.True(line.Length <= 80, line));
        Assert.Contains(SentencesOf(piped), line => line.Length > 80);
        Assert.Equal(piped.Code, run.Code);
    }

    [Fact]
    public async Task Any_AtATerminalOf80Columns_KeepsACommandToPasteOnOneLine()
    {
        await using var account = await EmulatedAccount.StartAsync();
        account.Emulator.Faults.Add(AuditFault.AccessDenied().For(EmulatedOperation.CreateAuditSuppression).Always());
        string[] ids = [account.IdOf(Shared), account.IdOf(Shared, 1), account.IdOf(Shared, 2)];

        var run = await account.RunAsync(
            context => context with { IsErrorTerminal = true }, ["suppress", "--indefinitely", .. ids]);

        Assert.Contains(
            $"\n  iot-audit suppress --indefinitely --region us-east-1 {string.Join(' ', ids)}\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void WriteLine_OverAProgressLine_CountsTheWordsAlone()
    {
        var screen = new StringWriter();
        var words = $"iot-audit: {new string('a', 40)} {new string('b', 28)}";

        new WrappingWriter(screen, 80).WriteLine(ConsoleContext.EraseLine + words);

        Assert.Equal($"{ConsoleContext.EraseLine}{words}\n", screen.ToString());
    }

    [Fact]
    public void Lines_OfATextWithACommandInBackticks_DoNotBreakIt()
    {
        var lines = WrappedText.Lines("", "it goes on: `iot-audit mitigation watch 1` waits, `odd one", 30);

        Assert.Equal(["it goes on:", "`iot-audit mitigation watch 1`", "waits, `odd one"], lines);
    }

    // What begins with Example and More are commands, and a line that is drawn anew is none of them.
    private static IEnumerable<string> SentencesOf(ConsoleRun run) => run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(static line => line[(line.LastIndexOf('\r') + 1)..].Replace("\u001b[2K", "", StringComparison.Ordinal))
        .Where(static line => !line.StartsWith("Example: ", StringComparison.Ordinal));
}
