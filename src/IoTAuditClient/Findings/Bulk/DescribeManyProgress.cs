using System.Globalization;
using IoTAuditClient.Exceptions;

namespace IoTAuditClient;

/// <summary>How far a bulk run is. The last report of a run is its summary.</summary>
public sealed record DescribeManyProgress
{
    /// <summary>Gets how many ids have been pulled.</summary>
    public long Given { get; init; }

    /// <summary>Gets how many findings there are: the described and the listed ones.</summary>
    public long Found { get; init; }

    /// <summary>Gets how many of the found ones stood in the list of their task.</summary>
    /// <value>0, except with <see cref="DescribeManyOptions.ListWholeTasks"/>.</value>
    public long Listed { get; init; }

    /// <summary>
    /// Gets what the last list that was given up failed with, such as a permission that is missing. No id fails of it:
    /// they are described.
    /// </summary>
    /// <value><see langword="null"/> where no list failed.</value>
    public AuditClientException? ListFailure { get; init; }

    /// <summary>Gets how many ids have no finding.</summary>
    public long NotFound { get; init; }

    /// <summary>Gets how many ids failed.</summary>
    public long Failed { get; init; }

    /// <summary>Gets how many attempts were throttled, descriptions and pages of lists. They are repeated.</summary>
    public long Throttled { get; init; }

    /// <summary>Gets how many ids have an outcome.</summary>
    public long Done => Found + NotFound + Failed;

    /// <summary>Gets how many ids there will be.</summary>
    /// <value><see langword="null"/> where it is not known.</value>
    public long? ExpectedCount { get; init; }

    /// <summary>Gets the time since the run began.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Gets the outcomes in a second, over the last five seconds; in the summary over the whole run.</summary>
    public double Rate { get; init; }

    /// <summary>Gets how long the rest takes at this rate.</summary>
    /// <value><see langword="null"/> where the count or the rate is not known.</value>
    public TimeSpan? TimeToGo { get; init; }

    /// <summary>Gets whether this is the last report of the run.</summary>
    public bool IsSummary { get; init; }

    /// <summary>
    /// Returns one line for people and logs, such as
    /// <c>7 of 10 done: 5 found, 1 not found, 1 failed; 0 throttled; 12.5/s</c>.
    /// </summary>
    /// <returns>Text that may change between versions. Of a list's failure it has the message of this library alone.</returns>
    public override string ToString()
    {
        var expected = ExpectedCount is { } count ? $" of {count}" : "";
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{Done}{expected} done: {Found} found, {NotFound} not found, {Failed} failed; {Throttled} throttled; {Rate:0.#}/s");
        return ListFailure is null ? text : $"{text}; a list failed: {SafeMessage.Of(ListFailure)}";
    }
}
