using System.Runtime.CompilerServices;
using Amazon.Runtime;
using IoTAuditClient.Failures;
using IoTAuditClient.Pacing;
using IoTAuditClient.Sdk;
using IoTAuditClient.Telemetry;
using Microsoft.Extensions.Logging;
using Polly;

namespace IoTAuditClient.Calls;

/// <summary>The one road of every call: span and duration, error translation, operation timeout, retry, pacing permit, attempt timeout, SDK.</summary>
internal sealed class AuditOperationExecutor(
    IIoTClientSource clients,
    CallPipeline pipeline,
    Pacers pacers,
    IoTAuditClientOptions options,
    TimeProvider timeProvider,
    ILogger logger)
{
    private readonly AttemptRunner _attempts = new(clients, options, timeProvider);

    /// <summary>Runs one call to its end.</summary>
    /// <returns>The answer; null only where the service says that there is nothing and <paramref name="settings"/> tolerate that.</returns>
    /// <exception cref="AuditClientException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<AmazonWebServiceResponse?> ExecuteAsync(
        AuditOperation operation,
        AmazonWebServiceRequest request,
        CallSettings settings,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var pacer = pacers.For(operation);
        if (settings.Priority is PermitPriority.Bulk)
        {
            // A bulk run may queue for hours: the time of each call counts from its permit.
            await pacer.WaitAsync(settings.Priority, cancellationToken).ConfigureAwait(false);
        }

        var call = new AuditCall(operation, pacer, settings, options, timeProvider);
        if (settings.Priority is PermitPriority.Bulk)
        {
            call.HoldPermit();
        }

        using var activity = AuditTelemetry.Start(operation, settings.FindingId);
        Outcome<AmazonWebServiceResponse>? first = null;
        if (pipeline.ActsOnFailuresOnly && call.TryTakePermit())
        {
            // Nearly every call ends here, and need not pay for a pipeline. The attempt's limit does for both: it is never the longer one.
            var attempt = await _attempts.RunAsync(call, request, cancellationToken).ConfigureAwait(false);
            if (attempt.Exception is null)
            {
                AuditTelemetry.RecordSuccess(activity, call);
                return attempt.Result;
            }

            first = attempt;
        }

        var (outcome, expired) = await RunPipelineAsync(call, request, first, cancellationToken).ConfigureAwait(false);
        if (outcome.Exception is null)
        {
            AuditTelemetry.RecordSuccess(activity, call);
            return outcome.Result;
        }

        if (cancellationToken.IsCancellationRequested)
        {
            AuditTelemetry.RecordCancellation(activity, call);
            Log.Cancelled(logger, operation.Name, call.Attempts, call.Elapsed.TotalMilliseconds);
            throw new OperationCanceledException($"{operation.Name} was cancelled by the caller.", outcome.Exception, cancellationToken);
        }

        var failure = expired && outcome.Exception is OperationCanceledException ? call.FailureAtDeadline(outcome.Exception) : call.FailureOf(outcome.Exception);
        if (settings.ToleratesNotFound && failure.Kind is FailureKind.NotFound)
        {
            AuditTelemetry.RecordNotFound(activity, call);
            return null;
        }

        AuditTelemetry.RecordFailure(activity, call, failure);
        Log.Failed(logger, operation.Name, call.Attempts, call.Elapsed.TotalMilliseconds, failure.Kind, failure.ErrorCode, failure.RequestId);
        throw ErrorTranslator.Translate(failure, call, options, settings.FindingId);
    }

    private async Task<(Outcome<AmazonWebServiceResponse> Outcome, bool IsExpired)> RunPipelineAsync(
        AuditCall call,
        AmazonWebServiceRequest request,
        Outcome<AmazonWebServiceResponse>? first,
        CancellationToken cancellationToken)
    {
        if (first is { } cancelled && cancellationToken.IsCancellationRequested)
        {
            // Stryker disable once Boolean : the caller looks at its own token before it asks whether the limit ran out.
            return (cancelled, false);
        }

        using var deadline = Deadline.Continue(options.OperationTimeout, call.Remaining, timeProvider, cancellationToken);

        // Stryker disable once Boolean : as with ConfigureAwait, tests have no context to go back to.
        var context = ResilienceContextPool.Shared.Get(call.Operation.Name, continueOnCapturedContext: false, deadline.Token);
        context.Properties.Set(AuditCall.Key, call);
        try
        {
            var outcome = await pipeline.Strategies.ExecuteOutcomeAsync(
                static (context, state) => state.First is not null && state.First.TryTake(out var first)
                    ? new ValueTask<Outcome<AmazonWebServiceResponse>>(first)
                    : state.Attempts.RunAsync(state.Call, state.Request, context.CancellationToken),
                context,
                (Attempts: _attempts, Call: call, Request: request, First: first is { } attempt ? new FirstOutcome(attempt) : null)).ConfigureAwait(false);
            return (outcome, deadline.IsExpired);
        }
        catch (Exception exception)
        {
            // Attempts return their exceptions; this one came out of a callback of the app's strategies.
            return (Outcome.FromException<AmazonWebServiceResponse>(exception), deadline.IsExpired);
        }
        // Stryker disable once Block : see below.
        finally
        {
            // Stryker disable once Statement : what does not come back is made anew, which no call notices.
            ResilienceContextPool.Shared.Return(context);
        }
    }
}
