using IoTAudit.Cli.Rendering;
using Microsoft.Extensions.Logging;

namespace IoTAudit.Cli.Services;

/// <summary>Writes what the client logs to stderr, a line each.</summary>
internal sealed class VerboseLogger(TextWriter error) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Debug;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            error.WriteLine($"iot-audit: {TerminalText.Show(formatter(state, exception))}");
        }
    }
}
