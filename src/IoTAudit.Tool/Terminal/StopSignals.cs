using System.Runtime.InteropServices;

namespace IoTAudit.Tool.Terminal;

/// <summary>
/// Turns SIGINT and SIGTERM into a cancelled token, and remembers which it was. A second signal ends the process as usual.
/// </summary>
internal sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly PosixSignalRegistration _interrupt;
    private readonly PosixSignalRegistration _terminate;
    private ExitCode _exitCode = ExitCode.Cancelled;

    public StopSignals()
    {
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Stop(context, ExitCode.Cancelled));
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Stop(context, ExitCode.Terminated));
    }

    public CancellationToken Token => _stopping.Token;

    /// <summary>The exit code of a run, which for a cancelled one depends on the signal.</summary>
    public ExitCode ExitCodeOf(ExitCode code) => code == ExitCode.Cancelled ? _exitCode : code;

    public void Dispose()
    {
        _interrupt.Dispose();
        _terminate.Dispose();
        _stopping.Dispose();
    }

    private void Stop(PosixSignalContext context, ExitCode exitCode)
    {
        if (_stopping.IsCancellationRequested)
        {
            return;
        }

        context.Cancel = true;
        _exitCode = exitCode;
        _stopping.Cancel();
    }
}
