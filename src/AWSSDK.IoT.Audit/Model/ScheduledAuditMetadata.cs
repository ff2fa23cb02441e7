namespace Amazon.IoT.Model;

/// <summary>A scheduled audit, as a list names it.</summary>
public class ScheduledAuditMetadata
{
    public string DayOfMonth { get; set; }

    public DayOfWeek DayOfWeek { get; set; }

    public AuditFrequency Frequency { get; set; }

    public string ScheduledAuditArn { get; set; }

    public string ScheduledAuditName { get; set; }
}
