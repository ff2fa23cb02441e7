namespace IoTAudit.Tool.Commands.Mitigate;

/// <summary>The command line of a mitigation, which another identity repeats where this one is denied a call.</summary>
/// <param name="Options">The command and its options.</param>
internal sealed record MitigationWords(IReadOnlyList<string> Options)
{
    /// <summary>The ids of the findings; empty where they are those of an audit.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];
}
