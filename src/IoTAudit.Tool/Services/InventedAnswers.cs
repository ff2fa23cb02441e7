using Microsoft.Extensions.Logging;

namespace IoTAudit.Tool.Services;

/// <summary>Hears from the client's log that the server is an emulator of another process, and hands on what --verbose wants.</summary>
/// <param name="mark">What says so above and in the findings.</param>
/// <param name="error">Where to say it, for outputs that have no place for it.</param>
/// <param name="verbose">The logger of --verbose, or null.</param>
internal sealed class InventedAnswers(InventedMark mark, TextWriter error, ILogger? verbose) : ILoggerFactory, ILogger
{
    /// <summary>The event id of the client, which is stable.</summary>
    private const int AnswersInvented = 8;

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException("There is one place to log to: stderr.");

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel == LogLevel.Information || verbose?.IsEnabled(logLevel) is true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter)
    {
        if (eventId.Id != AnswersInvented)
        {
            verbose?.Log(logLevel, eventId, state, exception, formatter);
        }
        else if (mark.Set())
        {
            error.WriteLine("iot-audit: the server says that it is an emulator: its findings are INVENTED.");
        }
    }

    public void Dispose()
    {
    }
}
