namespace IoTAuditClient.Emulator;

/// <summary>Something wrong with a resource of the fleet, which each audit of its check finds until it is mended.</summary>
internal abstract class FleetProblem
{
    public abstract string CheckName { get; }

    public abstract bool IsSuppressed { get; }

    public abstract EmulatedResource? Resource { get; }

    public string? ReasonCode => Describe("problem").ReasonForNonComplianceCode;

    /// <summary>Tells the problem as the finding of an audit.</summary>
    public EmulatedFinding Report(string findingId, EmulatedAuditTask audit, DateTimeOffset time, bool isSuppressed) =>
        Describe(findingId) with
        {
            TaskId = audit.TaskId,
            TaskStartTime = audit.StartTime,
            FindingTime = time,
            IsSuppressed = isSuppressed,
        };

    protected abstract EmulatedFinding Describe(string findingId);
}
