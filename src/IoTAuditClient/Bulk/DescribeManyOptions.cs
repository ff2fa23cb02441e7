namespace IoTAuditClient;

/// <summary>The settings of one bulk run.</summary>
public sealed class DescribeManyOptions
{
    private const int HighestMaxInFlight = 4096;

    /// <summary>Gets or sets how many ids may be under way, or answered and not yet taken, at a time.</summary>
    /// <value>64. From 1 to 4,096. More does not go faster than the service's rate.</value>
    public int MaxInFlight { get; set; } = 64;

    /// <summary>Gets or sets the order of the outcomes.</summary>
    /// <value><see cref="DescribeManyOrder.Input"/>.</value>
    public DescribeManyOrder Order { get; set; }

    /// <summary>Gets or sets how many ids there will be, where that is known; it is used for the time to go and nothing else.</summary>
    /// <value><see langword="null"/>. The overload for collections fills it in.</value>
    public long? ExpectedCount { get; set; }

    /// <summary>Gets or sets who hears of the progress: at most ten times a second, and once at the end, however the run ends.</summary>
    /// <value><see langword="null"/>. Called from any thread, one report at a time; what it throws is ignored.</value>
    public IProgress<DescribeManyProgress>? Progress { get; set; }

    internal static DescribeManyOptions With(DescribeManyOptions? options, long expectedCount) => new()
    {
        MaxInFlight = options?.MaxInFlight ?? 64,
        Order = options?.Order ?? DescribeManyOrder.Input,
        Progress = options?.Progress,
        ExpectedCount = expectedCount,
    };

    internal void ThrowIfInvalid()
    {
        if (MaxInFlight is < 1 or > HighestMaxInFlight)
        {
            throw new ArgumentException($"{nameof(MaxInFlight)} is {MaxInFlight}: it takes 1 to {HighestMaxInFlight}.", nameof(MaxInFlight));
        }

        if (!Enum.IsDefined(Order))
        {
            throw new ArgumentException($"{nameof(Order)} is {Order}: it takes {DescribeManyOrder.Input} or {DescribeManyOrder.Completion}.", nameof(Order));
        }

        if (ExpectedCount < 0)
        {
            throw new ArgumentException($"{nameof(ExpectedCount)} is {ExpectedCount}: it takes 0 or more.", nameof(ExpectedCount));
        }
    }
}
