using System.Globalization;

namespace IoTAuditClient.Emulator;

/// <summary>Something that goes wrong: what to play, and on which requests. Add it to <see cref="AuditEmulator.Faults"/>.</summary>
/// <remarks>
/// A fault made by one of the factory methods is played once, on the first signed request for any operation. The other
/// methods give a changed copy:
/// <c>AuditFault.Throttle().For(EmulatedOperation.DescribeAuditFinding).OnCall(3).Times(2)</c> throttles the third and
/// the fourth describe call. Immutable and thread-safe.
/// </remarks>
public sealed partial class AuditFault
{
    private readonly string _name;
    private string? _operation;
    private string? _findingId;
    private Func<ReceivedRequest, bool>? _condition;
    private Func<ReceivedRequest, bool>? _concerns;
    private TimeSpan? _delay;
    private Func<Func<WireResponse>, WireResponse> _answer;

    private AuditFault(string name, Func<Func<WireResponse>, WireResponse> answer, IDelivery? delivery = null)
    {
        _name = name;
        _answer = answer;
        Delivery = delivery ?? WholeDelivery.Instance;
    }

    /// <summary>The number of the matching call that it is played on first, from 1.</summary>
    internal int FirstCall { get; private set; } = 1;

    /// <summary>How often it is played; null for ever.</summary>
    internal int? Limit { get; private set; } = 1;

    internal IDelivery Delivery { get; }

    /// <summary>Plays the fault on one operation only.</summary>
    /// <param name="operation">The operation, one of <see cref="EmulatedOperation"/>.</param>
    /// <exception cref="ArgumentException">The emulator does not know the operation.</exception>
    public AuditFault For(string operation)
    {
        EmulatedOperation.ThrowIfUnknown(operation, nameof(operation));
        return Change(fault => fault._operation = operation);
    }

    /// <summary>Plays the fault only on requests that ask about one finding.</summary>
    /// <param name="findingId">The finding's id.</param>
    public AuditFault ForFinding(string findingId)
    {
        ArgumentNullException.ThrowIfNull(findingId);
        return Change(fault => fault._findingId = findingId);
    }

    /// <summary>Plays the fault only on requests that meet a condition, on top of the others.</summary>
    /// <param name="condition">The condition. Called under a lock, for each request: it has to be quick and must not throw.</param>
    public AuditFault When(Func<ReceivedRequest, bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return Change(fault => fault._condition = condition);
    }

    /// <summary>Lets matching calls pass until the n-th one.</summary>
    /// <param name="number">The number of the first call to play the fault on, from 1, counted from the moment the fault was added.</param>
    public AuditFault OnCall(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        return Change(fault => fault.FirstCall = number);
    }

    /// <summary>Plays the fault a number of times.</summary>
    /// <param name="count">The number, 1 or more.</param>
    public AuditFault Times(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return Change(fault => fault.Limit = count);
    }

    /// <summary>Plays the fault on every matching call, until it is removed.</summary>
    public AuditFault Always() => Change(fault => fault.Limit = null);

    /// <summary>Waits before the first byte of the answer, on top of what else the fault does.</summary>
    /// <param name="delay">The time to wait by the emulator's clock, or <see cref="Timeout.InfiniteTimeSpan"/>: until
    /// the client goes away.</param>
    public AuditFault Delayed(TimeSpan delay)
    {
        if (delay < TimeSpan.Zero && delay != Timeout.InfiniteTimeSpan)
        {
            throw new ArgumentOutOfRangeException(nameof(delay), delay, "The delay is 0 or more, or Timeout.InfiniteTimeSpan.");
        }

        return Change(fault => fault._delay = delay);
    }

    /// <summary>Adds a header to the answer.</summary>
    /// <param name="name">The header's name.</param>
    /// <param name="value">Its value.</param>
    public AuditFault WithHeader(string name, string value)
    {
        HeaderText.ThrowIfInvalid(name, value);
        return Then(response => response.With(name, value));
    }

    /// <summary>Adds the header <c>Retry-After</c>, in whole seconds.</summary>
    /// <param name="delay">How long the client is asked to wait; rounded up.</param>
    public AuditFault WithRetryAfter(TimeSpan delay) =>
        WithHeader("Retry-After", Math.Ceiling(delay.TotalSeconds).ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds the header <c>x-amz-retry-after</c>, in milliseconds.</summary>
    /// <param name="delay">How long the client is asked to wait; rounded up.</param>
    public AuditFault WithAmzRetryAfter(TimeSpan delay) =>
        WithHeader("x-amz-retry-after", Math.Ceiling(delay.TotalMilliseconds).ToString(CultureInfo.InvariantCulture));

    /// <summary>Puts the code of an error answer somewhere else than into the header.</summary>
    /// <param name="placement">The places.</param>
    public AuditFault WithErrorCodeIn(ErrorCodePlacement placement) => Then(response => response.Place(placement));

    /// <summary>What the fault plays.</summary>
    public override string ToString() => _name;

    internal bool Matches(ReceivedRequest request) =>
        request.Operation is not null
        && (_operation is null || _operation == request.Operation)
        && (_findingId is null || _findingId == request.FindingId)
        && (_concerns is null || _concerns(request))
        && (_condition is null || _condition(request));

    internal WireResponse Answer(Func<WireResponse> genuine) => _answer(genuine);

    internal Task DelayAsync(TimeProvider timeProvider, CancellationToken cancellationToken) =>
        _delay is { } delay ? Task.Delay(delay, timeProvider, cancellationToken) : Task.CompletedTask;

    private AuditFault Then(Func<WireResponse, WireResponse> change)
    {
        var before = _answer;
        return Change(fault => fault._answer = genuine => change(before(genuine)));
    }

    private AuditFault Change(Action<AuditFault> change)
    {
        var copy = (AuditFault)MemberwiseClone();
        change(copy);
        return copy;
    }
}
