using System.Globalization;
using IoTAuditClient.Text;
using Microsoft.Extensions.Logging;

namespace IoTAudit.Tool.Services;

/// <summary>Writes what the client logs as lines for people: of a retry, how long the wait is and for what.</summary>
internal sealed class VerboseLogger(VerboseLines lines) : ConsoleLogger(LogLevel.Debug)
{
    /// <summary>The event ids of the client, which are stable.</summary>
    private const int Retrying = 1;
    private const int Failed = 2;

    protected override void Write(int eventId, IEnumerable<KeyValuePair<string, object?>> values, Func<string> text) =>
        lines.Write(eventId is Retrying or Failed ? Describe(eventId, values.ToDictionary()) : text());

    private static string Describe(int eventId, Dictionary<string, object?> values)
    {
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
