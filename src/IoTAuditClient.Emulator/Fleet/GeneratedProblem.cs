namespace IoTAuditClient.Emulator;

/// <summary>
/// A problem that a generated finding told. It holds its number alone, so that the fleet of a million findings stays small.
/// </summary>
internal sealed class GeneratedProblem(FindingGenerator generator, long number) : FleetProblem
{
    public override string CheckName => generator.CheckAt(number).Name;

    public override bool IsSuppressed => generator.IsSuppressedAt(number);

    public override EmulatedResource Resource => generator.NonCompliantResourceAt(number, generator.CheckAt(number));

    protected override EmulatedFinding Describe(string findingId) =>
        generator.Fill(new EmulatedFinding(findingId), generator.CheckAt(number), number);
}
