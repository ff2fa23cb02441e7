using System.Runtime.CompilerServices;
using Amazon.Runtime;
using IoTAuditClient.Failures;
using IoTAuditClient.Sdk;
using Polly;
using Polly.Timeout;

namespace IoTAuditClient.Calls;

/// <summary>Makes one attempt: takes a permit, asks the SDK, and is back when the attempt's time is over, whatever the SDK does.</summary>
internal sealed class AttemptRunner(IIoTClientSource clients, IoTAuditClientOptions options, TimeProvider timeProvider, string? clientName = null)
{
    // How long the SDK may take to notice that its token was cancelled before the attempt counts as abandoned.
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(250);

    private readonly ClientIdentity _unseen = clientName is null ? ClientIdentity.Default : new ClientIdentity(clientName);
    private ClientIdentity? _identity;

    /// <summary>Gets the client that the attempts are made with, as far as it is known.</summary>
    public ClientIdentity Client => _identity ?? _unseen;

    /// <returns>What the SDK answered or threw; the exceptions are those that a strategy of the user's expects to see.</returns>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<Outcome<AmazonWebServiceResponse>> RunAsync(AuditCall call, AmazonWebServiceRequest request, CancellationToken cancellationToken)
    {
        Deadline? limit = null;
        Task? sending = null;
        try
        {
            await call.WaitForPermitAsync(cancellationToken).ConfigureAwait(false);
            call.BeginAttempt();
            limit = Deadline.Begin(options.AttemptTimeout, timeProvider, cancellationToken);
            var client = await clients.GetAsync(limit.Token).ConfigureAwait(false);
            call.Client = _identity ??= SeenIdentity.Of(clientName, client, request);
            sending = call.Operation.SendAsync(client, request, limit.Token);

            // Polly and the SDK only ask for an end; this one comes.
            await sending.WaitAsync(limit.Token).ConfigureAwait(false);
            var response = call.Operation.ResponseOf(sending);
            if (call.Operation.FindFlaw(request, response) is { } flaw)
            {
                throw Flawed(call.Operation, flaw, response);
            }

            call.Pacer.ReportServed();
            return Outcome.FromResult(response);
        }
        catch (Exception exception)
        {
            return Outcome.FromException<AmazonWebServiceResponse>(await EndAsync(call, exception, limit, sending, cancellationToken).ConfigureAwait(false));
        }
        finally
        {
            limit?.Dispose();
        }
    }

    // Says what the attempt died of, and takes note of it unless the whole call is over.
    private async ValueTask<Exception> EndAsync(AuditCall call, Exception exception, Deadline? limit, Task? sending, CancellationToken cancellationToken)
    {
        var isOver = limit is { IsCancellationRequested: true } && !FailureReader.IsAnswer(exception);
        if (isOver)
        {
            Observe(sending);
        }

        if (cancellationToken.IsCancellationRequested && (isOver || exception is OperationCanceledException))
        {
            return new OperationCanceledException(exception.Message, exception, cancellationToken);
        }

        if (isOver)
        {
            call.IsAbandoned = sending is not null && !await EndsAsync(sending, call, cancellationToken).ConfigureAwait(false);
            if (cancellationToken.IsCancellationRequested)
            {
                return new OperationCanceledException(exception.Message, exception, cancellationToken);
            }

            exception = new TimeoutRejectedException($"{call.Operation.Name} did not answer within {options.AttemptTimeout}.", options.AttemptTimeout, exception);
        }

        call.Fail(exception);
        return exception;
    }

    private static AuditResponseException Flawed(AuditOperation operation, string flaw, AmazonWebServiceResponse response) =>
        new($"The answer to {operation.Name} is not one: {flaw}.")
        {
            Operation = operation.Name,
            RequestId = response.ResponseMetadata?.RequestId,
            StatusCode = response.HttpStatusCode == 0 ? null : response.HttpStatusCode,
        };

    private async Task<bool> EndsAsync(Task sending, AuditCall call, CancellationToken cancellationToken)
    {
        // The grace may not outlast the call.
        var remaining = call.Remaining;
        if (remaining > TimeSpan.Zero)
        {
            await Task.WhenAny(sending, Task.Delay(remaining < Grace ? remaining : Grace, timeProvider, cancellationToken)).ConfigureAwait(false);
        }

        return sending.IsCompleted;
    }

    // Nobody waits for an abandoned read, so nobody else would see its exception.
    // Stryker disable once Bitwise : without the flags the same happens, a moment later and for tasks without an exception, too.
    private static void Observe(Task? sending) => sending?.ContinueWith(
        static task => _ = task.Exception,
        CancellationToken.None,
        TaskContinuationOptions.ExecuteSynchronously | TaskContinuationOptions.OnlyOnFaulted,
        TaskScheduler.Default);
}
