using System.Globalization;
using System.Net;

namespace IoTAuditClient.IntegrationTests.Faults;

/// <summary>What the document says of a fault and an operation, as text: operations that agree share a row.</summary>
internal sealed record FaultRow(string WhileItLasts, string Attempts, string Time, string OncePassed, string Logged, string Metrics)
{
    private const int UnrecognizedValue = 5;
    private const string Nothing = "-";
    private const string NextCall = "the next call gets the answer";
    private const string Transient = ", transient";
    private const string MayHaveHappened = ", may have happened";

    /// <summary>What nothing came of.</summary>
    public static FaultRow Undisturbed { get; } = new("the answer", "1", "0", Nothing, Nothing, "`ok`");

    public static FaultRow Of(MatrixFault fault, Observation lasting, Observation? passing) => new(
        EndOf(lasting),
        AttemptsOf(lasting),
        fault.Time ?? Seconds(lasting.Elapsed),
        passing is null ? fault.OncePassedWithTrust! : PassingOf(lasting, passing),
        LogsOf(lasting),
        MetricsOf(lasting));

    /// <summary>What the document says of a fault once it has passed.</summary>
    public static string PassingOf(Observation lasting, Observation passing) =>
        passing.Exception is not null ? NextCall
        : lasting.Exception is null ? Nothing
        : $"the answer, attempts {AttemptsOf(passing)}, {Seconds(passing.Elapsed)}";

    /// <summary>
    /// Tells whether this is what the rule of the document makes of another row for an operation that must not happen twice; the time is
    /// that of one attempt.
    /// </summary>
    public bool IsOnceOf(FaultRow other) => this == other with
    {
        WhileItLasts = other.WhileItLasts.Replace(Transient, "", StringComparison.Ordinal) + MayHaveHappened,
        Attempts = "1",
        Time = Time,
        OncePassed = NextCall,
        Logged = "Failed",
        Metrics = other.Metrics.Split(',')[0],
    };

    /// <summary>
    /// Tells whether this is what the rule of the document makes of another row for an operation that a token keeps from happening twice.
    /// </summary>
    public bool IsLeftOpenOf(FaultRow other) => this == other with
    {
        WhileItLasts = other.WhileItLasts.Replace(Transient, "", StringComparison.Ordinal) + MayHaveHappened,
    };

    private static string EndOf(Observation seen)
    {
        if (seen.Exception is not AuditClientException exception)
        {
            return Equals(seen.Answer, seen.Undisturbed) ? "the answer" : "the answer as it came";
        }

        string?[] facts =
        [
            $"`{exception.GetType().Name}`",
            exception.ErrorCode is { } code ? $"`{code}`" : null,
            exception.StatusCode is { } status ? Status(status) : null,
        ];
        return string.Join(", ", facts.OfType<string>()) + (exception.IsTransient ? Transient : "")
            + (exception.MayHaveHappened ? MayHaveHappened : "");
    }

    private static string AttemptsOf(Observation seen)
    {
        var attempts = seen.Retries + 1;
        return seen.Requests == attempts
            ? Number(attempts)
            : $"{Number(attempts)} ({Count(seen.Requests, "request", "requests") ?? "no request"})";
    }

    private static string LogsOf(Observation seen)
    {
        var events = seen.Logs.GroupBy(static record => record.Id).Select(static named => (named.Key.Id, named.Count()) switch
        {
            (UnrecognizedValue, _) => $"{named.Key.Name} for each",
            (_, 1) => named.Key.Name,
            var (_, count) => $"{Number(count)} {named.Key.Name}",
        });
        return seen.Logs.Count == 0 ? Nothing : string.Join(", ", events);
    }

    private static string MetricsOf(Observation seen)
    {
        string?[] counts =
        [
            $"`{seen.Outcome}`",
            Count(seen.Retries, "retry", "retries"),
            Count(seen.Throttles, "throttle", "throttles"),
            seen.UnrecognizedValues == 0 ? null : "unrecognized values",
        ];
        return string.Join(", ", counts.OfType<string>());
    }

    private static string Status(HttpStatusCode status) => $"HTTP {Number((int)status)}";

    private static string? Count(long count, string one, string several) =>
        count == 0 ? null : $"{Number(count)} {(count == 1 ? one : several)}";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Seconds(TimeSpan time) =>
        time == TimeSpan.Zero ? "0" : time.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture) + " s";
}
