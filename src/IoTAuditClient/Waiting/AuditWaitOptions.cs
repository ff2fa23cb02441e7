namespace IoTAuditClient;

/// <summary>How to wait for the end of an audit or of a mitigation task.</summary>
/// <remarks>The options are read when the wait begins.</remarks>
public sealed record AuditWaitOptions
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(90);
    private readonly TimeSpan _timeout = TimeSpan.FromHours(24);
    private readonly TimeSpan _minInterval = TimeSpan.FromSeconds(5);
    private readonly TimeSpan _maxInterval = TimeSpan.FromSeconds(30);

    /// <summary>Gets how long to wait.</summary>
    /// <value>24 hours, the default; more than zero and at most 90 days, for which the service keeps both.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of these bounds.</exception>
    public TimeSpan Timeout
    {
        get => _timeout;
        init => _timeout = InRange(value, nameof(Timeout));
    }

    /// <summary>
    /// Gets how long to wait before the second question. Each later wait is half as long again, up to
    /// <see cref="MaxInterval"/>.
    /// </summary>
    /// <value>5 seconds, the default; more than zero and at most 90 days.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of these bounds.</exception>
    public TimeSpan MinInterval
    {
        get => _minInterval;
        init => _minInterval = InRange(value, nameof(MinInterval));
    }

    /// <summary>
    /// Gets the longest wait between two questions. Where it is shorter than <see cref="MinInterval"/>, it is used from the start.
    /// </summary>
    /// <value>30 seconds, the default; more than zero and at most 90 days.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of these bounds.</exception>
    public TimeSpan MaxInterval
    {
        get => _maxInterval;
        init => _maxInterval = InRange(value, nameof(MaxInterval));
    }

    /// <summary>Gets the clock that the wait goes by.</summary>
    /// <value>The default, <see langword="null"/>, takes the client's, or the system's where the client is a fake.</value>
    public TimeProvider? TimeProvider { get; init; }

    private static TimeSpan InRange(TimeSpan value, string name) => value > TimeSpan.Zero && value <= Longest
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"{name} takes more than zero and at most 90 days.");
}
