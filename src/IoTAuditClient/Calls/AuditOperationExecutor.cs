using System.Diagnostics;
using System.Runtime.CompilerServices;
using Amazon.Runtime;
using IoTAuditClient.Failures;
using IoTAuditClient.Pacing;
using IoTAuditClient.Paging;
using IoTAuditClient.Sdk;
using IoTAuditClient.Telemetry;
using IoTAuditClient.Text;
using Microsoft.Extensions.Logging;
using Polly;

namespace IoTAuditClient.Calls;

/// <summary>
/// The one road of every call: span and duration, error translation, operation timeout, retry, pacing permit, attempt timeout, SDK.
/// </summary>
internal sealed class AuditOperationExecutor(
    IIoTClientSource clients,
    ResiliencePipeline pipeline,
    Pacers pacers,
    IoTAuditClientOptions options,
    TimeProvider timeProvider,
    ILogger logger,
    string? clientName = null,
    string? clientType = null)
{
    private const int MaxNameLength = 128;

    private readonly EmptyPages _emptyPages = new();
    private readonly AttemptRunner _attempts = new(clients, options, timeProvider, clientName);
    private Func<ResilienceContext, AuditCall, ValueTask<Outcome<object>>>? _attempt;

    /// <summary>Runs one call to its end, with the types of its operation.</summary>
    /// <returns>The answer; null only where the service says that there is nothing and <paramref name="settings"/> tolerate that.</returns>
    public async Task<TResponse?> AskAsync<TRequest, TResponse>(
        AuditOperation<TRequest, TResponse> operation,
        TRequest request,
        CallSettings settings,
        CancellationToken cancellationToken)
        where TRequest : AmazonWebServiceRequest
        where TResponse : AmazonWebServiceResponse, new() =>
        (TResponse?)await ExecuteAsync(operation, request, settings, cancellationToken).ConfigureAwait(false);

    /// <summary>Says of a list whose pages stay empty that it goes on, because nothing else would: no call of it fails.</summary>
    /// <returns>The page.</returns>
    public AuditPage<T> Watch<T>(AuditOperation operation, string? pageToken, AuditPage<T> page)
        where T : class
    {
        if (_emptyPages.Take(pageToken, page.Items.Count == 0, page.NextToken) is > 0 and var pages)
        {
            Log.EmptyPages(logger, operation.Name, _attempts.Client.LogName, pages);
        }

        return page;
    }

    /// <summary>Runs one call to its end.</summary>
    /// <returns>
    /// The answer; null only where the service says that there is nothing and <paramref name="settings"/> tolerate that, or where the
    /// answer was lost and what was asked for has happened.
    /// </returns>
    /// <exception cref="AuditClientException">The call failed.</exception>
    /// <exception cref="ObjectDisposedException">The container that made the client was disposed, at times during the call.</exception>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<AmazonWebServiceResponse?> ExecuteAsync(
        AuditOperation operation,
        AmazonWebServiceRequest request,
        CallSettings settings,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var call = new AuditCall(operation, request, pacers.For(operation), settings, options, timeProvider) { Client = _attempts.Client };
        using var activity = AuditTelemetry.Start(operation.Name, operation.SpanName, settings.Subject);
        var limit = settings.Priority is PermitPriority.Bulk ? Timeout.InfiniteTimeSpan : options.OperationTimeout;
        using var deadline = Deadline.Begin(limit, timeProvider, cancellationToken);
        call.Deadline = deadline;

        // Stryker disable once Boolean : as with ConfigureAwait, tests have no context to go back to.
        var context = ResilienceContextPool.Shared.Get(operation.Name, continueOnCapturedContext: false, deadline.Token);
        context.Properties.Set(AuditCall.Key, call);
        Outcome<object> outcome;
        try
        {
            outcome = await pipeline.ExecuteOutcomeAsync(
                _attempt ??= (context, call) => _attempts.RunAsync(call, context.CancellationToken), context, call).ConfigureAwait(false);
            if (outcome.Exception is { } exception
                && settings.HasHappenedAsync is { } lookAsync
                && await HasHappenedAsync(call, exception, lookAsync, deadline.Token).ConfigureAwait(false))
            {
                outcome = default;
            }
        }
        catch (Exception exception)
        {
            // Attempts return their exceptions; this one came out of a callback of the app's strategies.
            outcome = Outcome.FromException<object>(exception);
        }

        var isExpired = deadline.IsExpired;

        // Stryker disable once Statement : what does not come back is made anew, which no call notices.
        ResilienceContextPool.Shared.Return(context);
        if (outcome.Exception is null)
        {
            AuditTelemetry.RecordSuccess(activity, call.Facts);
            return (AmazonWebServiceResponse?)outcome.Result;
        }

        if (Fail(call, settings, activity, outcome.Exception, isExpired, cancellationToken) is { } failure)
        {
            throw failure;
        }

        return null;
    }

    /// <summary>Tells the end of a call that has no answer.</summary>
    /// <returns>What the caller is told; null where the service says that there is nothing and the call tolerates that.</returns>
    private Exception? Fail(
        AuditCall call,
        CallSettings settings,
        Activity? activity,
        Exception exception,
        bool isExpired,
        CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            AuditTelemetry.RecordCancellation(activity, call.Facts);
            Log.Cancelled(logger, call.Operation.Name, call.Client.LogName, call.Attempts, call.Elapsed.TotalMilliseconds);
            var reason = call.FailureAtCancellation(exception) is { } answer
                ? ErrorTranslator.Translate(call.WithWait(answer), call.Facts, options, settings.Subject)
                : exception;
            return new OperationCanceledException($"{call.Operation.Name} was cancelled by the caller.", reason, cancellationToken);
        }

        var failure = isExpired && exception is OperationCanceledException
            ? call.FailureAtDeadline(exception)
            : call.FailureOf(exception);
        if (settings.ToleratesNotFound && failure.Kind is FailureKind.NotFound)
        {
            AuditTelemetry.RecordNotFound(activity, call.Facts);
            return null;
        }

        AuditTelemetry.RecordFailure(activity, call.Facts, failure);
        Log.Failed(
            logger,
            call.Operation.Name,
            call.Client.LogName,
            call.Attempts,
            call.Elapsed.TotalMilliseconds,
            failure.Kind,
            failure.ErrorCode,
            failure.RequestId);

        // Using a disposed client is a mistake of the app and no failure of a call, so .NET's own exception goes through. An SDK client of
        // the app's has said it.
        return failure.Kind is FailureKind.Disposed
            ? clients.IsDisposed ? Disposed() : failure.Exception
            : ErrorTranslator.Translate(call.WithWait(failure), call.Facts, options, settings.Subject);
    }

    private ObjectDisposedException Disposed() => new(
        clientName is null ? clientType : $"{clientType} '{BoundedText.Show(clientName, MaxNameLength)}'",
        "The client was disposed together with the container that made it.");

    private static async ValueTask<bool> HasHappenedAsync(
        AuditCall call,
        Exception exception,
        Func<CancellationToken, Task<bool>> lookAsync,
        CancellationToken cancellationToken)
    {
        if (!call.Facts.IsLeftOpen
            || call.FailureOf(exception).Kind is not (FailureKind.RequestInvalid or FailureKind.AlreadyExists))
        {
            return false;
        }

        try
        {
            return await lookAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception unknown) when (unknown is AuditClientException or OperationCanceledException)
        {
            // The refusal stays what the call died of.
            return false;
        }
    }
}
