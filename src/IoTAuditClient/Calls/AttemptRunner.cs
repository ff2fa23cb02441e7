using System.Runtime.CompilerServices;
using Amazon.Runtime;
using IoTAuditClient.Failures;
using IoTAuditClient.Sdk;
using Polly;
using Polly.Timeout;

namespace IoTAuditClient.Calls;

/// <summary>
/// Makes one attempt: asks for the client, takes a permit, sends, and is back when the attempt's time is over, even
/// where the SDK is not.
/// </summary>
/// <remarks>
/// The client comes before the permit, because a permit says that something may be sent now: permits that wait for a client would all be
/// used at once when it is there.
/// </remarks>
internal sealed class AttemptRunner(
    IIoTClientSource clients,
    IoTAuditClientOptions options,
    TimeProvider timeProvider,
    string? clientName = null)
{
    /// <summary>How many reads may go on beyond their time before a call that times out is not tried again.</summary>
    public const int MaxAbandoned = 128;

    /// <summary>How long a cancelled call of a loop waits for the SDK to end what is under way.</summary>
    public static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(2);

    private readonly StartGate? _gate = options.Pacing.Mode is PacingMode.Off ? null : new StartGate(timeProvider);
    private readonly ClientIdentity _unseen = clientName is null ? ClientIdentity.Default : new ClientIdentity(clientName);
    private ClientIdentity? _identity;
    private int _abandoned;

    /// <summary>Gets the client that the attempts are made with, as far as it is known.</summary>
    public ClientIdentity Client => _identity ?? _unseen;

    /// <returns>
    /// What the SDK answered or threw; the exceptions are those that a strategy of the user's expects to see. The answer is an object,
    /// because strategies without a type of result wrap every call once more whose result has another.
    /// </returns>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<Outcome<object>> RunAsync(AuditCall call, CancellationToken cancellationToken)
    {
        var hasClient = false;
        CredentialsWait? credentials = null;
        Task<AmazonWebServiceResponse?>? sending = null;
        using var limit = Deadline.Begin(options.AttemptTimeout, timeProvider, cancellationToken);
        try
        {
            var client = await clients.GetAsync(limit.Token).ConfigureAwait(false);
            hasClient = true;
            call.Client = _identity ??= SeenIdentity.Of(clientName, client, call.Request);

            // The attempt's limit pauses here, because only the operation's limit bounds the wait for a permit.
            limit.CancelAfter(Timeout.InfiniteTimeSpan);
            if (_gate is not null)
            {
                await _gate.WaitAsync(limit.Token).ConfigureAwait(false);
            }

            await call.WaitForPermitAsync(limit.Token).ConfigureAwait(false);
            call.BeginAttempt();
            limit.CancelAfter(options.AttemptTimeout);
            call.BeginSending();
            credentials = clients.FollowCredentials();
            sending = call.Operation.SendAsync(client, call.Request, limit.Token);

            // Polly and the SDK end when the code below them obeys its token; this wait ends in any case.
            var response = await sending.WaitAsync(limit.Token).ConfigureAwait(false);
            _gate?.Open();
            if (call.Operation.Validate(call.Request, response) is { } flaw)
            {
                throw Flawed(call.Operation, flaw, response);
            }

            call.Pacer.ReportServed();
            return Outcome.FromResult<object>(response!);
        }
        catch (Exception exception)
        {
            if (!hasClient)
            {
                // A call that got no client counts as an attempt, because it would be retried for ever otherwise.
                call.BeginAttempt();
            }

            var isReady = hasClient && credentials is not { IsUnderWay: true };
            var told = await EndAsync(call, exception, limit, sending, isReady, cancellationToken).ConfigureAwait(false);
            return Outcome.FromException<object>(told);
        }
    }

    // Returns what ended the attempt, and notes it unless the whole call is over.
    private async ValueTask<Exception> EndAsync(
        AuditCall call,
        Exception exception,
        Deadline limit,
        Task<AmazonWebServiceResponse?>? sending,
        bool isReady,
        CancellationToken cancellationToken)
    {
        // The token is cancelled by now, and with it nothing is sent any more when credentials come after all.
        call.Missing = !isReady && limit.IsCancellationRequested && exception is OperationCanceledException ? clients.Missing : null;
        if (clients.IsDisposed && exception is not ObjectDisposedException)
        {
            // The SDK ends the requests of a disposed client with what looks like a timeout, so the exception is replaced below.
            if (sending is { IsCompleted: false })
            {
                Abandon(sending);
            }

            exception = new ObjectDisposedException("The client was disposed during the call.", exception);
        }

        // The answer may come while the end of waiting for it is on its way here.
        if (exception is OperationCanceledException
            && sending is { IsFaulted: true, Exception.InnerException: { } late }
            && FailureReader.IsAnswer(late))
        {
            exception = late;
        }

        var isOver = limit.IsCancellationRequested && !FailureReader.IsAnswer(exception) && !clients.IsDisposed;
        if (isOver && sending is { IsCompleted: false })
        {
            Abandon(sending);
        }

        if (cancellationToken.IsCancellationRequested && (isOver || exception is OperationCanceledException))
        {
            if (sending is not null && call.WaitsForItsEnd)
            {
                await Task.WhenAny(sending, Task.Delay(LongestEnd, timeProvider, CancellationToken.None)).ConfigureAwait(false);
            }

            call.GiveUp();
            return new OperationCanceledException(exception.Message, exception, cancellationToken);
        }

        if (isOver)
        {
            // A read that does not end is abandoned. Where there are many, another attempt would only add one.
            call.IsAbandoned = Volatile.Read(ref _abandoned) >= MaxAbandoned;
            exception = call.Missing is { } part
                ? new NotReadyException(part, options.AttemptTimeout, nameof(options.AttemptTimeout), exception)
                : new TimeoutRejectedException(
                    $"{call.Operation.Name} did not answer within {options.AttemptTimeout}.", options.AttemptTimeout, exception);
        }
        else if (sending is not null)
        {
            _gate?.Open();
        }

        call.Fail(exception);
        return exception;
    }

    private static AuditResponseException Flawed(AuditOperation operation, string flaw, AmazonWebServiceResponse? response) =>
        new($"The answer to {operation.Name} is not one: {flaw}.")
        {
            Operation = operation.Name,
            RequestId = response?.ResponseMetadata?.RequestId,
            StatusCode = response is null or { HttpStatusCode: 0 } ? null : response.HttpStatusCode,
        };

    private void Abandon(Task sending)
    {
        Interlocked.Increment(ref _abandoned);
        _ = sending.ContinueWith(
            (ended, _) =>
            {
                // Read, so that it is not reported as unobserved: no caller waits for it any more.
                _ = ended.Exception;
                Interlocked.Decrement(ref _abandoned);
            },
            null,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }
}
