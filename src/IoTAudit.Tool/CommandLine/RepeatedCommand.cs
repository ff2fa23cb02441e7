namespace IoTAudit.Tool.CommandLine;

/// <summary>A command line which another identity repeats where this one is denied a call.</summary>
/// <param name="Options">The command and its options.</param>
internal sealed record RepeatedCommand(params IReadOnlyList<string> Options)
{
    /// <summary>What comes last: the ids that it is for.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];
}
