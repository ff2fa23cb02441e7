namespace IoTAuditClient.Benchmarks.WholeProcess;

/// <summary>A program and how it is told to do what is measured.</summary>
/// <param name="Name">As it is printed.</param>
/// <param name="File">The program.</param>
/// <param name="Arguments">Its arguments.</param>
internal sealed record Contender(string Name, string File, IReadOnlyList<string> Arguments)
{
    /// <summary>Variables on top of those that every contender gets.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();
}
