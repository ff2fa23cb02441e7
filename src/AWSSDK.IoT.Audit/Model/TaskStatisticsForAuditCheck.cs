namespace Amazon.IoT.Model;

/// <summary>How many findings of a check a mitigation task has, by what became of them.</summary>
public class TaskStatisticsForAuditCheck
{
    public long? CanceledFindingsCount { get; set; }

    public long? FailedFindingsCount { get; set; }

    public long? SkippedFindingsCount { get; set; }

    public long? SucceededFindingsCount { get; set; }

    public long? TotalFindingsCount { get; set; }
}
