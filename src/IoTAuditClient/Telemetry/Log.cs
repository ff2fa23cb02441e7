using IoTAuditClient.Failures;
using Microsoft.Extensions.Logging;

namespace IoTAuditClient.Telemetry;

/// <summary>Everything that a client logs. What is thrown is not logged as an error, because the caller knows how bad it is.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Debug,
        "{Operation} of client {Client}: attempt {Attempt} failed ({Kind}, {ErrorCode}); the next follows in {DelayMilliseconds} ms")]
    public static partial void Retrying(
        ILogger logger,
        string operation,
        string client,
        int attempt,
        FailureKind kind,
        string? errorCode,
        double delayMilliseconds);

    [LoggerMessage(2, LogLevel.Debug, "{Operation} of client {Client} failed after {Attempts} attempt(s) and {ElapsedMilliseconds} ms "
        + "({Kind}, {ErrorCode}, request id {RequestId})")]
    public static partial void Failed(
        ILogger logger,
        string operation,
        string client,
        int attempts,
        double elapsedMilliseconds,
        FailureKind kind,
        string? errorCode,
        string? requestId);

    [LoggerMessage(3, LogLevel.Debug,
        "{Operation} of client {Client} was cancelled by its caller after {Attempts} attempt(s) and {ElapsedMilliseconds} ms")]
    public static partial void Cancelled(ILogger logger, string operation, string client, int attempts, double elapsedMilliseconds);

    [LoggerMessage(
        4, LogLevel.Warning, "The IAmazonIoT that this client was given retries by itself (MaxErrorRetry {MaxErrorRetry}, "
            + "MaxStaleConnectionRetries {MaxStaleConnectionRetries}); with the retries of this client every failure costs the product of "
            + "both. Set both to 0 on it")]
    public static partial void GivenClientRetries(ILogger logger, int maxErrorRetry, int maxStaleConnectionRetries);

    [LoggerMessage(5, LogLevel.Debug, "The service sent the {Kind} {Value}, which this version does not know. It is passed on unchanged")]
    public static partial void UnrecognizedValue(ILogger logger, string kind, string value);

    [LoggerMessage(6, LogLevel.Information, "The configuration section {Section} has changed ({Keys}). "
        + "The client goes on with the settings that it started with; the new ones take effect with the next start")]
    public static partial void SettingsChanged(ILogger logger, string section, string keys);

    [LoggerMessage(
        7, LogLevel.Warning,
        "The configuration section {Section} does not exist or is empty, so the client has the default settings. "
            + "Correct its name, or take it away")]
    public static partial void SectionEmpty(ILogger logger, string section);

    [LoggerMessage(
        8, LogLevel.Warning,
        "{Operation} of client {Client}: {Pages} pages in a row were empty, and the service says that more follow. The list goes on")]
    public static partial void EmptyPages(ILogger logger, string operation, string client, long pages);

    [LoggerMessage(
        9, LogLevel.Information,
        "The server of client {Client} says that it is an emulator for tests, so that what it answers is invented")]
    public static partial void AnswersInvented(ILogger logger, string client);
}
