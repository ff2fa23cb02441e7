using Amazon.Runtime;
using Microsoft.Extensions.Logging;
using Polly;

namespace IoTAuditClient;

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
    public async Task<TResponse?> ExecuteAsync<TRequest, TResponse>(
        AuditOperation<TRequest, TResponse> operation,
        TRequest request,
        CallSettings settings,
        CancellationToken cancellationToken)
        where TResponse : AmazonWebServiceResponse
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
        var (outcome, expired) = await RunAsync(operation, request, call, cancellationToken).ConfigureAwait(false);
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

    private async ValueTask<(Outcome<TResponse> Outcome, bool IsExpired)> RunAsync<TRequest, TResponse>(
        AuditOperation<TRequest, TResponse> operation,
        TRequest request,
        AuditCall call,
        CancellationToken cancellationToken)
        where TResponse : AmazonWebServiceResponse
    {
        using var deadline = new Deadline(options.OperationTimeout, timeProvider, cancellationToken);
        FirstOutcome<TResponse>? first = null;
        if (pipeline.ActsOnFailuresOnly)
        {
            // Nearly every call ends here, and need not pay for a pipeline.
            var outcome = await _attempts.RunAsync(operation, request, call, deadline.Token).ConfigureAwait(false);
            if (outcome.Exception is null || deadline.Token.IsCancellationRequested)
            {
                return (outcome, deadline.IsExpired);
            }

            first = new FirstOutcome<TResponse>(outcome);
        }

        return (await RunPipelineAsync(operation, request, call, first, deadline.Token).ConfigureAwait(false), deadline.IsExpired);
    }

    private async ValueTask<Outcome<TResponse>> RunPipelineAsync<TRequest, TResponse>(
        AuditOperation<TRequest, TResponse> operation,
        TRequest request,
        AuditCall call,
        FirstOutcome<TResponse>? first,
        CancellationToken cancellationToken)
        where TResponse : AmazonWebServiceResponse
    {
        var context = ResilienceContextPool.Shared.Get(operation.Name, continueOnCapturedContext: false, cancellationToken);
        context.Properties.Set(AuditCall.Key, call);
        try
        {
            return await pipeline.Strategies.ExecuteOutcomeAsync(
                static (context, state) => state.First is not null && state.First.TryTake(out var first)
                    ? new ValueTask<Outcome<TResponse>>(first)
                    : state.Attempts.RunAsync(state.Operation, state.Request, state.Call, context.CancellationToken),
                context,
                (Attempts: _attempts, Operation: operation, Request: request, Call: call, First: first)).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // Attempts return their exceptions; this one came out of a callback of the app's strategies.
            return Outcome.FromException<TResponse>(exception);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }
}
