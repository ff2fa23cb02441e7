using Amazon.IoT;
using Amazon.Runtime;
using Polly;
using Polly.Timeout;

namespace IoTAuditClient;

/// <summary>Makes one attempt: takes a permit, asks the SDK, and is back when the attempt's time is over, whatever the SDK does.</summary>
internal sealed class AttemptRunner(IIoTClientSource clients, IoTAuditClientOptions options, TimeProvider timeProvider)
{
    // How long the SDK may take to notice that its token was cancelled before the attempt counts as abandoned.
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(250);

    /// <returns>What the SDK answered or threw; the exceptions are those that a strategy of the user's expects to see.</returns>
    public async ValueTask<Outcome<TResponse>> RunAsync<TRequest, TResponse>(
        AuditOperation<TRequest, TResponse> operation,
        TRequest request,
        AuditCall call,
        CancellationToken cancellationToken)
        where TResponse : AmazonWebServiceResponse
    {
        try
        {
            await call.WaitForPermitAsync(cancellationToken).ConfigureAwait(false);
            call.BeginAttempt();
            var response = await SendAsync(operation, request, call, cancellationToken).ConfigureAwait(false);
            call.Pacer.ReportServed();
            return Outcome.FromResult(response);
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
        {
            return Outcome.FromException<TResponse>(exception);
        }
        catch (Exception exception)
        {
            call.Fail(exception);
            return Outcome.FromException<TResponse>(exception);
        }
    }

    private async Task<TResponse> SendAsync<TRequest, TResponse>(
        AuditOperation<TRequest, TResponse> operation,
        TRequest request,
        AuditCall call,
        CancellationToken cancellationToken)
        where TResponse : AmazonWebServiceResponse
    {
        using var limit = new Deadline(options.AttemptTimeout, timeProvider, cancellationToken);
        Task<TResponse>? sending = null;
        try
        {
            var client = await clients.GetAsync(limit.Token).ConfigureAwait(false);
            sending = operation.SendAsync(client, request, limit.Token);

            // Polly and the SDK only ask for an end; this one comes.
            var response = await sending.WaitAsync(limit.Token).ConfigureAwait(false);
            return operation.FindFlaw(response) is { } flaw ? throw Flawed(operation, flaw, response) : response;
        }
        catch (Exception exception) when (limit.Token.IsCancellationRequested && exception is not (AmazonIoTException or AuditResponseException))
        {
            Observe(sending);
            cancellationToken.ThrowIfCancellationRequested();
            call.IsAbandoned = sending is not null && !await EndsAsync(sending, cancellationToken).ConfigureAwait(false);
            throw new TimeoutRejectedException($"{operation.Name} did not answer within {options.AttemptTimeout}.", options.AttemptTimeout, exception);
        }
    }

    private static AuditResponseException Flawed(AuditOperation operation, string flaw, AmazonWebServiceResponse response) =>
        new($"The answer to {operation.Name} is not one: {flaw}.")
        {
            Operation = operation.Name,
            RequestId = response.ResponseMetadata?.RequestId,
            StatusCode = response.HttpStatusCode == 0 ? null : response.HttpStatusCode,
        };

    private async Task<bool> EndsAsync(Task sending, CancellationToken cancellationToken)
    {
        await Task.WhenAny(sending, Task.Delay(Grace, timeProvider, cancellationToken)).ConfigureAwait(false);
        return sending.IsCompleted;
    }

    // Nobody waits for an abandoned read, so nobody else would see its exception.
    private static void Observe(Task? sending) => sending?.ContinueWith(
        static task => _ = task.Exception,
        CancellationToken.None,
        TaskContinuationOptions.ExecuteSynchronously | TaskContinuationOptions.OnlyOnFaulted,
        TaskScheduler.Default);
}
