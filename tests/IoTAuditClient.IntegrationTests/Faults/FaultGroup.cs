namespace IoTAuditClient.IntegrationTests.Faults;

/// <summary>Faults that have something in common, under one heading of the document.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Introduction">What to know of all of them.</param>
/// <param name="Faults">The rows.</param>
internal sealed record FaultGroup(string Title, string Introduction, IReadOnlyList<MatrixFault> Faults);
