using Amazon.Runtime;
using IoTAuditClient.Failures;
using IoTAuditClient.Pacing;
using IoTAuditClient.Telemetry;
using Polly;

namespace IoTAuditClient.Calls;

/// <summary>
/// One call of a client: what its attempts have cost so far, and what the last one died of. Not thread-safe; attempts
/// follow each other.
/// </summary>
internal sealed class AuditCall(
    AuditOperation operation,
    AmazonWebServiceRequest request,
    IPacer pacer,
    CallSettings settings,
    IoTAuditClientOptions options,
    TimeProvider timeProvider)
{
    // Stryker disable once String : any name does that no strategy of an app has, and the empty one is such a name.
    public static readonly ResiliencePropertyKey<AuditCall> Key = new("IoTAuditClient.Call");

    private bool _hasPermit;
    private long _start = timeProvider.GetTimestamp();
    private Failure? _lastFailure;
    private Failure? _clockSkew;
    private MissingPart? _missing;
    private bool _isSent;
    private bool _isLeftOpen;
    private TimeSpan _queued;
    private long? _queuedSince;

    public AuditOperation Operation { get; } = operation;

    public AmazonWebServiceRequest Request { get; } = request;

    public IPacer Pacer { get; } = pacer;

    /// <summary>Gets or sets the client; its Region and endpoint are known from the first attempt on.</summary>
    public ClientIdentity Client { get; set; } = ClientIdentity.Default;

    /// <summary>Gets what the last attempt died of that was not cancelled: it is the reason why a cancelled call took so long.</summary>
    public Failure? LastAnswer { get; private set; }

    public int Attempts { get; private set; }

    public int Throttles { get; private set; }

    /// <summary>
    /// Gets or sets whether the SDK did not give up so many attempts whose time was over that another one would only
    /// add to them.
    /// </summary>
    public bool IsAbandoned { get; set; }

    /// <summary>Gets or sets what the last attempt still waited for when its time was up; null where it was sent.</summary>
    public MissingPart? Missing
    {
        get => _missing;
        set => (_missing, _isSent) = (value, _isSent && value is null);
    }

    /// <summary>Gets whether the last failure would have been retried, had there been time for the wait.</summary>
    public bool IsOutOfTime { get; private set; }

    /// <summary>
    /// Gets whether the call, when it is cancelled, waits for the SDK to end what is under way: a loop that was left
    /// leaves nothing behind.
    /// </summary>
    public bool WaitsForItsEnd => settings.WaitsForItsEnd || settings.Priority is PermitPriority.Bulk;

    public TimeSpan? NextDelay { get; private set; }

    public TimeSpan Elapsed => timeProvider.GetElapsedTime(_start);

    public TimeSpan Remaining =>
        options.OperationTimeout == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : options.OperationTimeout - Elapsed;

    /// <summary>
    /// Gets or sets the limit of the whole call, which a call of a bulk run begins to count with its first permit: it
    /// may queue for hours.
    /// </summary>
    public Deadline? Deadline { get; set; }

    public CallFacts Facts => new(Operation.Name, Client, Attempts, Throttles, Elapsed, IsAbandoned, IsOutOfTime)
    {
        LookWith = Operation.LookWith,
        IsRepeatable = Operation.HasToken,
        IsSent = _isSent,
        IsLeftOpen = _isLeftOpen,
        Queued = Queued,
    };

    /// <summary>Gets how long the call has waited for permits, the present wait included.</summary>
    private TimeSpan Queued => _queued + (_queuedSince is { } since ? timeProvider.GetElapsedTime(since) : TimeSpan.Zero);

    /// <summary>Waits for the permit of the next attempt.</summary>
    public async ValueTask WaitForPermitAsync(CancellationToken cancellationToken)
    {
        var isBulk = settings.Priority is PermitPriority.Bulk;
        _queuedSince = timeProvider.GetTimestamp();
        await Pacer.WaitAsync(isBulk && _hasPermit ? PermitPriority.BulkRetry : settings.Priority, cancellationToken).ConfigureAwait(false);
        _queued = Queued;
        _queuedSince = null;
        if (isBulk && !_hasPermit)
        {
            _hasPermit = true;
            _start = timeProvider.GetTimestamp();
            _queued = TimeSpan.Zero;
            Deadline?.CancelAfter(options.OperationTimeout);
        }
    }

    public void BeginAttempt()
    {
        if (++Attempts > 1)
        {
            AuditTelemetry.RecordRetry(Facts);
        }

        // A mock may throw the same exception at every attempt.
        _lastFailure = null;
        _missing = null;
        NextDelay = null;
    }

    /// <summary>Takes note that the SDK is asked: from here on the service may get the request.</summary>
    public void BeginSending() => _isSent = true;

    /// <summary>Takes note that the attempt is over without an answer and without a failure of its own.</summary>
    public void GiveUp() => _isLeftOpen |= _isSent;

    /// <summary>Reads the exception of an attempt once, however many strategies ask.</summary>
    public Failure FailureOf(Exception exception)
    {
        if (_lastFailure?.Exception != exception)
        {
            _lastFailure = FailureReader.Read(exception);
            if (_lastFailure.Kind is FailureKind.NotFound && Operation.IsAlwaysThere)
            {
                _lastFailure = _lastFailure with { Kind = FailureKind.OtherServer };
            }

            LastAnswer = exception is OperationCanceledException ? LastAnswer : _lastFailure;
            if (_lastFailure.IsThrottle)
            {
                Throttles++;
                AuditTelemetry.RecordThrottle(Facts);
                settings.OnThrottled?.Invoke();
            }
        }

        return _lastFailure;
    }

    /// <summary>Takes note of what an attempt died of.</summary>
    public void Fail(Exception exception)
    {
        var failure = FailureOf(exception);
        _isLeftOpen |= failure.LeavesOpen(Facts);
        _isSent = false;
        if (failure.IsThrottle)
        {
            Pacer.ReportThrottled();
        }
        else
        {
            Pacer.ReportServed();
        }
    }

    /// <summary>
    /// Returns the failure of a call whose operation timeout ran out. Where it was waiting for another attempt, a throttle
    /// or an answer that stays says more than the timeout; another one lends it its code.
    /// </summary>
    public Failure FailureAtDeadline(Exception exception) => _lastFailure switch
    {
        { IsThrottle: true } or { IsRetryable: false } or { Kind: FailureKind.CredentialsUnavailable } => _lastFailure,
        _ when Missing is { } missing => FailureReader.Read(
            new NotReadyException(missing, options.OperationTimeout, nameof(options.OperationTimeout), exception)),
        { Exception: not OperationCanceledException } waited => waited with { Kind = FailureKind.OperationTimeout, Limit = null },
        _ => new Failure(FailureKind.OperationTimeout, exception),
    };

    /// <summary>Says why a call took so long that the caller cancelled it; null where nothing is known but that.</summary>
    public Failure? FailureAtCancellation(Exception exception) => Missing is { } missing
        ? FailureReader.Read(new NotReadyException(missing, limit: null, setting: null, exception))
        : LastAnswer;

    /// <summary>Adds when to call again where the service throttles and does not say: when its turn would come.</summary>
    public Failure WithWait(Failure failure) =>
        failure is { IsThrottle: true, RetryAfter: null } ? failure with { RetryAfter = Pacer.ExpectedWait } : failure;

    /// <summary>Decides whether another attempt is worth making, and when.</summary>
    public bool PlanRetry(Failure failure, double random) =>
        (failure.IsRetryable || IsFirstClockSkew(failure)) && PlanGivenRetry(failure, random);

    /// <summary>Decides when another attempt is made that the app wants, and whether the limits leave room for it.</summary>
    /// <param name="failure">What the attempt failed with; null for an answer that the app does not take.</param>
    /// <param name="random">From 0 (included) to 1.</param>
    public bool PlanGivenRetry(Failure? failure, double random)
    {
        var isThrottle = failure is { IsThrottle: true };
        var mustNotRepeat = !Operation.HasToken && failure?.MayHaveHappened(Facts) is true;
        if (IsAbandoned || mustNotRepeat || (!isThrottle && Attempts - Throttles >= options.MaxAttempts))
        {
            return false;
        }

        var retry = isThrottle ? Throttles : Attempts - Throttles;

        // A throttled call waits in the pacing queue, which throttles slow down, so it needs no delay of its own.
        var delay = isThrottle && Pacer.SlowsDown
            ? failure!.RetryAfter ?? TimeSpan.Zero
            : RetryDelay.Compute(Math.Max(retry, 1), isThrottle, failure?.RetryAfter, random);
        IsOutOfTime = delay >= Remaining;
        NextDelay = IsOutOfTime ? null : delay;
        return !IsOutOfTime;
    }

    // The SDK corrects its clock by the service's answer, so a second refusal has another reason.
    private bool IsFirstClockSkew(Failure failure)
    {
        _clockSkew ??= failure.IsClockSkew ? failure : null;
        return ReferenceEquals(_clockSkew, failure);
    }
}
