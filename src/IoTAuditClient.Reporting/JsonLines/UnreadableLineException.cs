using System.Globalization;

namespace IoTAuditClient.Reporting;

/// <summary>A line of saved findings holds no finding, or findings are missing after it, and nothing was given that handles that.</summary>
public sealed class UnreadableLineException : FormatException
{
    /// <summary>Initializes the exception.</summary>
    /// <param name="line">The line.</param>
    /// <exception cref="ArgumentNullException"><paramref name="line"/> is null.</exception>
    public UnreadableLineException(UnreadableLine line)
        : base(MessageOf(line)) => Line = line;

    /// <summary>Gets the line: its number, and what is wrong with it.</summary>
    public UnreadableLine Line { get; }

    private static string MessageOf(UnreadableLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var problem = line.IsRestMissing ? "does not end the findings" : "is no finding";
        return string.Create(CultureInfo.InvariantCulture, $"Line {line.Line} {problem}: {line.Reason}");
    }
}
