namespace IoTAudit.Tool.Services;

/// <summary>When the invented audits were: of the last days, as those of an account are, so that the newest audit is found.</summary>
internal static class RecentAudits
{
    private static readonly TimeSpan TimeOfDay = TimeSpan.FromHours(6);

    /// <summary>The start of the newest one: the last 06:00 UTC.</summary>
    public static DateTimeOffset NewestStart(TimeProvider timeProvider)
    {
        var now = timeProvider.GetUtcNow().UtcDateTime;
        var today = new DateTimeOffset(now.Date, TimeSpan.Zero) + TimeOfDay;
        return today <= now ? today : today.AddDays(-1);
    }
}
