namespace IoTAuditClient.Emulator;

/// <summary>A problem that a test put into the fleet, told by a finding.</summary>
internal sealed class GivenProblem(EmulatedFinding finding) : FleetProblem
{
    public override string CheckName => finding.CheckName!;

    public override bool IsSuppressed => finding.IsSuppressed ?? false;

    public override EmulatedResource? Resource => finding.NonCompliantResource;

    protected override EmulatedFinding Describe(string findingId) => finding.WithId(findingId);
}
