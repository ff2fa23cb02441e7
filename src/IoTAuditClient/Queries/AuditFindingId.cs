using System.Buffers;
using IoTAuditClient.Text;

namespace IoTAuditClient.Queries;

/// <summary>The rule of the service model's shape FindingId, checked before anything is sent.</summary>
internal static class AuditFindingId
{
    public const int MaxLength = 128;
    private const int MaxQuotedLength = 160;
    private static readonly SearchValues<char> Allowed = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");

    /// <exception cref="ArgumentException">The id breaks the rule.</exception>
    public static void ThrowIfInvalid(string? findingId, string parameterName)
    {
        ArgumentNullException.ThrowIfNull(findingId, parameterName);
        if (Violation(findingId) is { } violation)
        {
            throw new ArgumentException(violation, parameterName);
        }
    }

    private static string? Violation(string findingId)
    {
        const string Rule = "A finding id has 1 to 128 characters of a-z, A-Z, 0-9, '_' and '-'";
        if (findingId.Length == 0)
        {
            return $"{Rule}; this one is empty.";
        }

        if (findingId.Length > MaxLength)
        {
            return $"{Rule}; this one has {findingId.Length}: \"{Quote(findingId)}\".";
        }

        var index = findingId.AsSpan().IndexOfAnyExcept(Allowed);
        return index < 0 ? null : $"{Rule}; this one has another at position {index + 1}: \"{Quote(findingId)}\".";
    }

    private static string Quote(string findingId) => BoundedText.Show(findingId, MaxQuotedLength);
}
