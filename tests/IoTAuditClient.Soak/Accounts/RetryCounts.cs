using Microsoft.Extensions.Logging;

namespace IoTAuditClient.Soak.Accounts;

/// <summary>Counts in the library's log the attempts that ran out of time and were followed by another one.</summary>
internal sealed class RetryCounts : ILoggerFactory, ILogger
{
    private const int RetryingEvent = 1;
    private long _timeouts;

    public long Timeouts => Interlocked.Read(ref _timeouts);

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter)
    {
        if (eventId.Id == RetryingEvent
            && state is IReadOnlyList<KeyValuePair<string, object?>> values
            && values.Any(value => value.Key == "Kind" && value.Value?.ToString() == "AttemptTimeout"))
        {
            Interlocked.Increment(ref _timeouts);
        }
    }

    public void Dispose()
    {
    }
}
