using System.CommandLine;
using System.Globalization;
using System.Net.Sockets;
using IoTAudit.Tool.CommandLine;
using IoTAudit.Tool.Help;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient.Emulator;
using IoTAuditClient.Text;

namespace IoTAudit.Tool.Commands.Emulator;

/// <summary>The command <c>emulator</c>: the embedded emulator as a server, for programs in any language.</summary>
internal sealed class EmulatorCommand(ConsoleContext context)
{
    private const int UsualFindings = 1_000;

    private static readonly string[] Examples =
    [
        "iot-audit emulator",
        "iot-audit emulator --port 8473 --findings 100000 --seed 7",
        "iot-audit emulator --port 8473 --quota aws --verbose",
        "iot-audit emulator --audit-duration 30s                    (for audit start, watch and cancel)",
        "iot-audit emulator --fault throttle:2 --fault truncated-json:1",
        "iot-audit emulator --sns-endpoint http://127.0.0.1:4566 --topic arn:aws:sns:eu-west-1:111122223333:audits",
    ];

    private readonly NumberOption _port = new("--port", "The TCP port on 127.0.0.1. Otherwise any free one.", 0, 0, 65_535);
    private readonly NumberOption _findings = new(
        "--findings",
        "How many findings there are, otherwise 1000. They are made up when they are asked for: a million take no memory.",
        UsualFindings,
        1,
        int.MaxValue);
    private readonly NumberOption _seed = new(
        "--seed", "Which findings: the same seed gives the same ones and the same ids. Otherwise 1.", 1, long.MinValue, long.MaxValue);
    private readonly TaskDurationOption _auditDuration = new("--audit-duration", "an audit");
    private readonly TaskDurationOption _mitigationDuration = new("--mitigation-duration", "a mitigation task");
    private readonly QuotaOption _quota = new();
    private readonly FaultOption _fault = new();
    private readonly NotificationOptions _notifications = new();

    private readonly Option<bool> _verbose = new("--verbose", "-v")
    {
        Description = "Say on stderr of each request what it was and what was answered.",
    };

    public static Command Create(ConsoleContext context) => new EmulatorCommand(context).CreateCommand();

    private Command CreateCommand()
    {
        var command = new Command(
            "emulator",
            "Runs the audit endpoint of AWS IoT Device Defender on 127.0.0.1, with invented findings, until Ctrl-C.")
        {
            _port, _findings, _seed, _auditDuration, _mitigationDuration, _quota, _fault, _verbose,
        };
        _notifications.AddTo(command);
        command.Options.Add(CommandHelpAction.Option(context, Examples));
        command.SetAction(async (result, cancellationToken) => (int)await RunAsync(result, cancellationToken));
        return command;
    }

    private async Task<ExitCode> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var options = new AuditEmulatorOptions
        {
            Port = (int)_port.Read(result),
            GeneratedFindings = (int)_findings.Read(result),
            Seed = _seed.Read(result),
            TimeBase = RecentAudits.NewestStart(context.TimeProvider),
            TimeProvider = context.TimeProvider,
            AuditDuration = _auditDuration.Read(result),
            MitigationDuration = _mitigationDuration.Read(result),
        };
        _notifications.Apply(result, options, context.Error);
        if (result.GetValue(_verbose))
        {
            options.RequestCompleted = new RequestLines(new VerboseLines(context)).Write;
        }

        await using var emulator = await StartAsync(options, cancellationToken);
        emulator.Configuration.NotificationTopicArn = _notifications.Topic(result) ?? emulator.Configuration.NotificationTopicArn;
        _quota.Apply(result, emulator.Quotas);
        foreach (var fault in _fault.Read(result))
        {
            emulator.Faults.Add(fault);
        }

        PasteLines.Write(emulator, options.Seed, context.Output);

        // The flush takes no token: a script that reads these lines may stop the emulator before the flush has ended.
        await context.Output.FlushAsync(CancellationToken.None);
        await StoppedAsync(cancellationToken);
        context.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"iot-audit: the emulator has stopped. It answered {Counts.Of(emulator.Counters.Total.Requests, "request")}, "
                + $"{emulator.Counters.Total.Throttled:N0} of them with a throttle."));
        return ExitCode.Found;
    }

    private static async Task<AuditEmulator> StartAsync(AuditEmulatorOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await AuditEmulator.StartAsync(options, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            throw new BadUsageException($"--port is {options.Port}: it cannot be listened on "
                + $"({exception.GetBaseException().Message.TrimEnd('.')}). Leave --port out for any free one.");
        }
    }

    // The command ends by being stopped, so that is no failure.
    private static async Task StoppedAsync(CancellationToken cancellationToken)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = cancellationToken.UnsafeRegister(state => ((TaskCompletionSource)state!).SetResult(), stopped);
        await stopped.Task;
    }
}
