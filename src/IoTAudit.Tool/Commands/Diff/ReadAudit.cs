namespace IoTAudit.Tool.Commands.Diff;

/// <summary>What the reading of one side of a comparison came to.</summary>
/// <param name="Findings">How many findings it has, as far as is known: of a file all, of an audit those that were asked for.</param>
/// <param name="IsWhole">Whether no line was lost, and no list says that there is more.</param>
internal readonly record struct ReadAudit(long Findings, bool IsWhole);
