using Microsoft.Extensions.Logging;

namespace IoTAudit.Tool.Services;

/// <summary>Hears from the client's log that the server is an emulator of another process, and hands on all else.</summary>
/// <param name="mark">What says so in titles and in findings.</param>
/// <param name="context">Where to say it, for outputs that have no place for it.</param>
/// <param name="other">Hears the other events.</param>
internal sealed class InventedAnswersLogger(InventedMark mark, ConsoleContext context, ILogger other) : ILogger
{
    /// <summary>The event id of the client, which is stable.</summary>
    private const int AnswersInvented = 9;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel == LogLevel.Information || other.IsEnabled(logLevel);

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter)
    {
        if (eventId.Id != AnswersInvented)
        {
            other.Log(logLevel, eventId, state, exception, formatter);
        }
        else if (mark.Set())
        {
            context.WriteOverLine("iot-audit: the server says that it is an emulator: its findings are INVENTED.");
        }
    }
}
