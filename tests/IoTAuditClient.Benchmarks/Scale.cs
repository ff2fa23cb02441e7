namespace IoTAuditClient.Benchmarks;

/// <summary>How much of everything is measured: all of it for figures, or a hundredth, which only shows that it still runs.</summary>
/// <param name="Divisor">What the counts of the full measurement are divided by.</param>
internal readonly record struct Scale(int Divisor)
{
    /// <summary>The word at the end of a command line that asks for the hundredth.</summary>
    public const string SmallWord = "small";

    public bool IsSmall => Divisor > 1;

    /// <summary>Takes the word off the end of a command line.</summary>
    public static (Scale Scale, string[] Arguments) Of(string[] arguments) =>
        arguments is [.. var rest, SmallWord] ? (new Scale(100), rest) : (new Scale(1), arguments);

    /// <summary>The share of a full count that is made, at least one.</summary>
    public int Of(int full) => Math.Max(1, full / Divisor);
}
