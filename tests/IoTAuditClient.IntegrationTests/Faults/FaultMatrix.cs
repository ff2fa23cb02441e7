namespace IoTAuditClient.IntegrationTests.Faults;

/// <summary>All that can go wrong, as far as this project knows.</summary>
internal static class FaultMatrix
{
    public static IReadOnlyList<FaultGroup> Groups { get; } =
    [
        ThrottleFaults.Group,
        ServiceFaults.Group,
        RefusalFaults.Group,
        BodyFaults.Group,
        StrangeAnswerFaults.Group,
        SlowFaults.Group,
        ConnectionFaults.Group,
        TlsFaults.Group,
        ProxyFaults.Group,
    ];

    public static IEnumerable<MatrixFault> Faults => Groups.SelectMany(static group => group.Faults);

    /// <summary>Every cell of a fault and an operation; a fault that cannot be played so that it passes has one.</summary>
    public static IEnumerable<FaultCell> CellsOf(MatrixFault fault, FaultOperation operation) =>
        fault.NeverPasses is null ? [new(fault, operation, Course.Lasts), new(fault, operation, Course.Passes)] : [new(fault, operation, Course.Lasts)];
}
