namespace Amazon.IoT.Model;

/// <summary>How many checks of an audit are how far.</summary>
public class TaskStatistics
{
    public int? CanceledChecks { get; set; }

    public int? CompliantChecks { get; set; }

    public int? FailedChecks { get; set; }

    public int? InProgressChecks { get; set; }

    public int? NonCompliantChecks { get; set; }

    public int? TotalChecks { get; set; }

    public int? WaitingForDataCollectionChecks { get; set; }
}
