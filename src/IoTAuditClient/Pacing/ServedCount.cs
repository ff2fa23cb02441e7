namespace IoTAuditClient.Pacing;

/// <summary>How many calls were served in the last second, counted in slices.</summary>
internal sealed class ServedCount(TimeProvider timeProvider)
{
    private const int Slices = 20;
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan ShortestWindow = TimeSpan.FromMilliseconds(250);

    private readonly int[] _counts = new int[Slices];
    private long? _start;
    private long _current;

    public void Add(long now)
    {
        _start ??= now;
        MoveTo(now);
        _counts[_current % Slices]++;
    }

    /// <summary>The rate over the last second, or over the time since the first call where that is shorter.</summary>
    public double PerSecond(long now)
    {
        if (_start is not { } start)
        {
            return 0;
        }

        MoveTo(now);
        var window =
            Math.Clamp(timeProvider.GetElapsedTime(start, now).TotalSeconds, ShortestWindow.TotalSeconds, (Slice * Slices).TotalSeconds);
        return _counts.Sum() / window;
    }

    public void Clear()
    {
        _start = null;
        Array.Clear(_counts);
    }

    private void MoveTo(long now)
    {
        var slice = timeProvider.GetElapsedTime(0, now).Ticks / Slice.Ticks;

        // Stryker disable once Arithmetic : to clear a slice more than once changes nothing.
        for (var next = Math.Max(_current + 1, slice - Slices + 1); next <= slice; next++)
        {
            _counts[next % Slices] = 0;
        }

        _current = Math.Max(_current, slice);
    }
}
