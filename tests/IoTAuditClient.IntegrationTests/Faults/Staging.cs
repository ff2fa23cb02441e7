using IoTAuditClient.Tests.Testing;

namespace IoTAuditClient.IntegrationTests.Faults;

/// <summary>What a scene has to know to play its fault.</summary>
/// <param name="Operation">The operation that meets the fault.</param>
/// <param name="Course">How long the fault goes on.</param>
/// <param name="RequestsPerAttempt">How many requests the fault has to be played on until one attempt has failed.</param>
/// <param name="ClientTime">The client's clock.</param>
internal sealed record Staging(FaultOperation Operation, Course Course, int RequestsPerAttempt, StepTime ClientTime);
