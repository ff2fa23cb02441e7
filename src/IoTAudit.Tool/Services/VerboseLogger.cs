using System.Globalization;
using IoTAuditClient.Text;
using Microsoft.Extensions.Logging;

namespace IoTAudit.Tool.Services;

/// <summary>Writes what the client logs as lines for people: of a retry, how long the wait is and for what.</summary>
internal sealed class VerboseLogger(VerboseLines lines) : ILogger
{
    /// <summary>The event ids of the client, which are stable.</summary>
    private const int Retrying = 1;
    private const int Failed = 2;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Debug;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            lines.Write(Describe(eventId.Id, state) ?? formatter(state, exception));
        }
    }

    private static string? Describe<TState>(int eventId, TState state)
    {
        if (eventId is not (Retrying or Failed) || state is not IEnumerable<KeyValuePair<string, object?>> pairs)
        {
            return null;
        }

        var values = pairs.ToDictionary(pair => pair.Key, pair => pair.Value);
        var why = string.Join(
            ", ",
            new[] { values.GetValueOrDefault("Kind"), values.GetValueOrDefault("ErrorCode") }.Where(value => value is not null));
        var attempts = Counts.Of(Convert.ToInt64(values.GetValueOrDefault("Attempts"), CultureInfo.InvariantCulture), "attempt");
        return eventId == Retrying
            ? $"{values.GetValueOrDefault("Operation")}: attempt {values.GetValueOrDefault("Attempt")} failed ({why}); "
                + $"{Wait(values.GetValueOrDefault("DelayMilliseconds"))}"
            : $"{values.GetValueOrDefault("Operation")}: "
                + $"given up after {attempts} and {Milliseconds(values.GetValueOrDefault("ElapsedMilliseconds"))} ({why})";
    }

    private static string Wait(object? delay) => delay is 0.0 ? "back to the queue" : $"waiting {Milliseconds(delay)}";

    private static string Milliseconds(object? value) => string.Create(CultureInfo.InvariantCulture, $"{value:0} ms");
}
