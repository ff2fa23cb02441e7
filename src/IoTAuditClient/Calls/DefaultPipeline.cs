using IoTAuditClient.Telemetry;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace IoTAuditClient.Calls;

/// <summary>The retry that a client uses unless the app brings a pipeline of its own.</summary>
internal static class DefaultPipeline
{
    public const string Name = "IoTAuditClient";

    public static ResiliencePipeline Build(
        TimeProvider timeProvider,
        ILogger logger,
        Func<double> random,
        Action<RetryStrategyOptions>? configure)
    {
        var retry = new RetryStrategyOptions
        {
            Name = "IoTAuditClient.Retry",

            // Throttles are bounded by the operation timeout; AuditCall counts the other failures.
            MaxRetryAttempts = int.MaxValue,
            ShouldHandle = arguments => new ValueTask<bool>(ShouldRetry(arguments.Context, arguments.Outcome.Exception, random)),
            DelayGenerator = static arguments => new ValueTask<TimeSpan?>(CallOf(arguments.Context).NextDelay),
            OnRetry = arguments =>
            {
                OnRetry(logger, arguments.Context, arguments.Outcome.Exception, arguments.RetryDelay);
                return default;
            },
        };
        var ours = retry.ShouldHandle;
        configure?.Invoke(retry);
        if (retry.ShouldHandle is { } given && given != ours)
        {
            // The app decides what is retried; the number of attempts and their delays stay as they are.
            retry.ShouldHandle = async arguments => await given(arguments).ConfigureAwait(false)
                && ShouldRetryGiven(arguments.Context, arguments.Outcome.Exception, random);
        }

        return new ResiliencePipelineBuilder { Name = Name, TimeProvider = timeProvider }.AddRetry(retry).Build();
    }

    /// <summary>Builds what an app has set up instead.</summary>
    public static ResiliencePipeline BuildGiven(TimeProvider timeProvider, Action<ResiliencePipelineBuilder> configure)
    {
        var builder = new ResiliencePipelineBuilder { Name = Name, TimeProvider = timeProvider };
        configure(builder);
        return builder.Build();
    }

    // A call that was cancelled, or whose time is up, is over: its last exception is no failure of the attempt.
    private static bool ShouldRetry(ResilienceContext context, Exception? exception, Func<double> random) =>
        exception is not null
        && !context.CancellationToken.IsCancellationRequested
        && CallOf(context).PlanRetry(CallOf(context).FailureOf(exception), random());

    private static bool ShouldRetryGiven(ResilienceContext context, Exception? exception, Func<double> random)
    {
        var call = CallOf(context);
        return !context.CancellationToken.IsCancellationRequested
            && call.PlanGivenRetry(exception is null ? null : call.FailureOf(exception), random());
    }

    private static void OnRetry(ILogger logger, ResilienceContext context, Exception? exception, TimeSpan delay)
    {
        // The app's own predicate may retry answers, which are no exceptions.
        if (exception is not null)
        {
            var call = CallOf(context);
            var failure = call.FailureOf(exception);
            Log.Retrying(
                logger, call.Operation.Name, call.Client.LogName, call.Attempts, failure.Kind, failure.ErrorCode, delay.TotalMilliseconds);
        }
    }

    private static AuditCall CallOf(ResilienceContext context) => context.Properties.GetValue(AuditCall.Key, null!);
}
