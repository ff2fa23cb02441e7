using System.Globalization;
using System.Net;
using System.Net.Sockets;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace IoTAudit.Tool.Tests;

public sealed class EmulatorCommandTests
{
    [Theory]
    [InlineData("throtle", "Did you mean throttle?")]
    [InlineData("truncated_json", "Did you mean truncated-json?")]
    [InlineData("earthquake", "--help` names them all")]
    public async Task Emulator_WithAFaultItDoesNotHave_NamesItAndTheWayOut(string fault, string wayOut)
    {
        var run = await ConsoleRun.OfAsync("emulator", "--fault", fault);

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains($"--fault is \"{fault}\"", run.Error, StringComparison.Ordinal);
        Assert.Contains(wayOut, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--fault", "throttle:0")]
    [InlineData("--fault", "throttle:many")]
    [InlineData("--quota", "0")]
    [InlineData("--quota", "-1")]
    [InlineData("--quota", "fast")]
    [InlineData("--quota", "NaN")]
    [InlineData("--port", "65536")]
    [InlineData("--port", "http")]
    [InlineData("--findings", "0")]
    [InlineData("--findings", "2147483648")]
    [InlineData("--seed", "1.5")]
    [InlineData("--audit-duration", "25h")]
    [InlineData("--audit-duration", "20")]
    [InlineData("--audit-duration", "-1s")]
    [InlineData("--mitigation-duration", "25h")]
    [InlineData("--mitigation-duration", "soon")]
    [InlineData("--account-id", "12345")]
    [InlineData("--region", "Ireland")]
    public async Task Emulator_WithABadValue_IsBadUsageAndNamesOptionAndValue(string option, string value)
    {
        var run = await ConsoleRun.OfAsync("emulator", option, value);

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Equal("", run.Output);
        Assert.Contains($"{option} is \"{value}\"", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--sns-endpoint", "http://127.0.0.1:4566")]
    [InlineData("--topic", "arn:aws:sns:eu-west-1:111122223333:audits")]
    public async Task Emulator_WithHalfOfANotification_SaysThatBothGoTogether(string option, string value)
    {
        var run = await ConsoleRun.OfAsync("emulator", option, value);

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains("--sns-endpoint and --topic go together", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--sns-endpoint", "localhost", "--topic", "arn:aws:sns:eu-west-1:111122223333:audits")]
    [InlineData("--topic", "audits", "--sns-endpoint", "http://127.0.0.1:4566")]
    public async Task Emulator_WithANotificationThatCannotBeSent_NamesOptionAndValue(
        string option, string value, string other, string otherValue)
    {
        var run = await ConsoleRun.OfAsync("emulator", option, value, other, otherValue);

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains($"{option} is \"{value}\"", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Emulator_OnAPortThatIsTaken_SaysSoAndTheWayOut()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var run = await ConsoleRun.OfAsync("emulator", "--port", $"{port}");

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains($"--port is {port}: it cannot be listened on", run.Error, StringComparison.Ordinal);
        Assert.Contains("Leave --port out", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Emulator_Started_NamesAFindingAndAnAuditOfItsSeedAndALineForEachClient()
    {
        var run = await StoppedAtOnceAsync("emulator", "--seed", "7");

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.StartsWith("Listening at http://127.0.0.1:", run.Output, StringComparison.Ordinal);
        Assert.Contains("1,000 INVENTED findings of seed 7", run.Output, StringComparison.Ordinal);
        Assert.Equal(["# Any shell", "# AWS CLI", "# boto3", "# .NET", "# iot-audit"], run.Lines.Where(line => line.StartsWith('#')));
    }

    [Theory]
    [InlineData("2026-03-02T06:00:00Z", "2026-03-02T06:00:00Z")]
    [InlineData("2026-03-02T05:59:59Z", "2026-03-01T06:00:00Z")]
    [InlineData("2026-03-02T23:30:00Z", "2026-03-02T06:00:00Z")]
    public void NewestStart_AtAnyTime_IsTheLastSixOClockUtc(string now, string expected)
    {
        var clock = new FakeTimeProvider(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture));

        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), RecentAudits.NewestStart(clock));
    }

    // The token is cancelled by what the command prints once it listens.
    private static async Task<ConsoleRun> StoppedAtOnceAsync(params string[] arguments)
    {
        using var stop = new CancellationTokenSource();
        var output = new StoppingWriter(stop);
        await using (output)
        {
            var run = await ConsoleRun.OfAsync(context => context with { Output = output }, stop.Token, arguments);
            return run with { Output = output.ToString() };
        }
    }

    private sealed class StoppingWriter(CancellationTokenSource stop) : StringWriter
    {
        public override void Flush() => stop.Cancel();
    }
}
