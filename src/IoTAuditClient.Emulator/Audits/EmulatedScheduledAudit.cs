namespace IoTAuditClient.Emulator;

/// <summary>An audit that the emulator starts by its clock, at the time of day of <see cref="AuditEmulatorOptions.TimeBase"/>.</summary>
/// <remarks>Immutable. AWS determines the time of day itself, and documents none.</remarks>
public sealed record EmulatedScheduledAudit
{
    private EmulatedScheduledAudit(string name, string frequency, IEnumerable<string> checkNames)
    {
        Constraint.ScheduledAuditName.ThrowIfBroken(name, nameof(name));
        ArgumentNullException.ThrowIfNull(checkNames);
        Name = name;
        Frequency = frequency;
        CheckNames = [.. checkNames];
    }

    /// <summary>The name: 1 to 128 characters of <c>a-z A-Z 0-9 _ -</c>.</summary>
    public string Name { get; }

    /// <summary>How often it runs, as AWS spells it: DAILY, WEEKLY, BIWEEKLY or MONTHLY.</summary>
    public string Frequency { get; }

    /// <summary>The checks that it makes.</summary>
    public IReadOnlyList<string> CheckNames { get; }

    /// <summary>The day of a weekly or biweekly audit; null for the others.</summary>
    public DayOfWeek? DayOfWeek { get; private init; }

    /// <summary>The day of a monthly audit, <c>1</c> to <c>31</c> or <c>LAST</c>; null for the others.</summary>
    public string? DayOfMonth { get; private init; }

    /// <summary>An audit on every day.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="checkNames">Its checks.</param>
    public static EmulatedScheduledAudit Daily(string name, params IEnumerable<string> checkNames) => new(name, "DAILY", checkNames);

    /// <summary>An audit on one day of each week.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="day">The day, in UTC.</param>
    /// <param name="checkNames">Its checks.</param>
    public static EmulatedScheduledAudit Weekly(string name, DayOfWeek day, params IEnumerable<string> checkNames) =>
        new(name, "WEEKLY", checkNames) { DayOfWeek = day };

    /// <summary>An audit on one day of every other week, from the first such day on.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="day">The day, in UTC.</param>
    /// <param name="checkNames">Its checks.</param>
    public static EmulatedScheduledAudit Biweekly(string name, DayOfWeek day, params IEnumerable<string> checkNames) =>
        new(name, "BIWEEKLY", checkNames) { DayOfWeek = day };

    /// <summary>An audit on one day of each month.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="day">The day, 1 to 31, in UTC. A month that is shorter has the audit on its last day.</param>
    /// <param name="checkNames">Its checks.</param>
    /// <exception cref="ArgumentOutOfRangeException">No month has this day.</exception>
    public static EmulatedScheduledAudit Monthly(string name, int day, params IEnumerable<string> checkNames)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(day, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(day, 31);
        return new(name, "MONTHLY", checkNames) { DayOfMonth = day.ToString(System.Globalization.CultureInfo.InvariantCulture) };
    }

    /// <summary>An audit on the last day of each month.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="checkNames">Its checks.</param>
    public static EmulatedScheduledAudit MonthlyOnLastDay(string name, params IEnumerable<string> checkNames) =>
        new(name, "MONTHLY", checkNames) { DayOfMonth = "LAST" };

    /// <summary>The first run after a time. The run before matters to a biweekly audit alone.</summary>
    internal DateTimeOffset NextRun(DateTimeOffset after, TimeSpan timeOfDay, DateTimeOffset? before)
    {
        if (Frequency == "BIWEEKLY" && before is { } last)
        {
            return last.AddDays(14);
        }

        var run = new DateTimeOffset(after.UtcDateTime.Date, TimeSpan.Zero) + timeOfDay;
        while (run <= after || !FallsOn(run))
        {
            run = run.AddDays(1);
        }

        return run;
    }

    private bool FallsOn(DateTimeOffset time)
    {
        if (DayOfMonth is null)
        {
            return DayOfWeek is null || DayOfWeek == time.DayOfWeek;
        }

        var lastDay = DateTime.DaysInMonth(time.Year, time.Month);
        var day = DayOfMonth == "LAST" ? lastDay : int.Parse(DayOfMonth, System.Globalization.CultureInfo.InvariantCulture);
        return time.Day == Math.Min(day, lastDay);
    }
}
