using Microsoft.Extensions.Logging;

namespace IoTAudit.Tool.Services;

/// <summary>Writes what the client logs to stderr.</summary>
/// <param name="least">The least level that is written.</param>
internal abstract class ConsoleLogger(LogLevel least) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= least;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            Write(
                eventId.Id,
                state as IEnumerable<KeyValuePair<string, object?>> ?? [],
                () => formatter(state, exception));
        }
    }

    /// <param name="eventId">The event id of the client, which is stable.</param>
    /// <param name="values">The values of the message.</param>
    /// <param name="text">The message as the client has it.</param>
    protected abstract void Write(int eventId, IEnumerable<KeyValuePair<string, object?>> values, Func<string> text);
}
