namespace IoTAuditClient.Reporting;

/// <summary>A line of saved findings from which no finding could be read, or from which on findings are missing.</summary>
/// <param name="Line">
/// The number of the line, the first one being 1. In a document that spans lines, the line where the trouble was met.
/// </param>
/// <param name="Reason">What is wrong with it, for people to read. What a terminal would obey appears as its code.</param>
/// <param name="IsCutOff">Whether the input ends in the middle of it, as it does where the writing was interrupted.</param>
public sealed record UnreadableLine(long Line, string Reason, bool IsCutOff)
{
    /// <summary>
    /// Gets whether what is there was read, and the list that ends on this line says that there is more: it has a token for the next page,
    /// tells an error beside its findings, or was marked as partial by <c>iot-audit</c>.
    /// </summary>
    /// <value>The default is false. Where it is true, the reason says how to get the rest.</value>
    public bool IsRestMissing { get; init; }
}
