namespace IoTAuditClient.FuzzTests.Fuzzing;

/// <summary>An input that was made by editing a good one.</summary>
/// <param name="Value">The input.</param>
/// <param name="Length">How long it is, in the unit that its allocations are measured by.</param>
/// <param name="Edits">What was done, in order; null for an edit that was left out.</param>
/// <param name="Text">The input as a person can read it.</param>
internal sealed record Mutant<T>(T Value, int Length, IReadOnlyList<string?> Edits, string Text);
