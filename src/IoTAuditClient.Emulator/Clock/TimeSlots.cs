namespace IoTAuditClient.Emulator;

/// <summary>The times of things that wait together, and are then done one after the other in equal times.</summary>
internal static class TimeSlots
{
    /// <summary>When each of them starts and ends. The last one ends with the duration, and none before the clock's next tick.</summary>
    public static IEnumerable<(DateTimeOffset Start, DateTimeOffset End)> Of(DateTimeOffset now, TimeSpan duration, int count)
    {
        var slot = duration.Ticks / (count + 1);
        for (var index = 0; index < count; index++)
        {
            // What takes no time ends with the clock's next tick, so that a client that is quick enough sees it in progress.
            var end = index == count - 1 ? duration.Ticks : slot * (index + 2);
            yield return (now.AddTicks(slot * (index + 1)), now.AddTicks(Math.Max(1, end)));
        }
    }
}
