using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using IoTAuditClient.Text;

namespace IoTAuditClient;

/// <summary>The rule for the ids of findings: 1 to 128 characters of a-z, A-Z, 0-9, <c>_</c> and <c>-</c>.</summary>
/// <remarks>
/// Every call checks it before anything is sent. Check it by yourself where an id comes from a person or a file.
/// An id that keeps to the rule may still be one that the service does not know. All members are thread-safe.
/// </remarks>
public static class AuditFindingId
{
    /// <summary>The most characters that an id has: 128.</summary>
    public const int MaxLength = 128;

    /// <summary>The characters of the ids and names that AWS IoT Device Defender lets people choose.</summary>
    internal static readonly SearchValues<char> Characters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");

    internal static readonly TextRule Rule = new("A finding id", 1, MaxLength, Characters, " of a-z, A-Z, 0-9, '_' and '-'");

    /// <summary>Tells whether a text can be the id of a finding.</summary>
    /// <param name="findingId">Any text, or null, which is no id.</param>
    /// <returns>Whether the text keeps to the rule.</returns>
    public static bool IsValid([NotNullWhen(true)] string? findingId) => IsValid(findingId, out _);

    /// <summary>Tells whether a text can be the id of a finding, and where it cannot, why.</summary>
    /// <param name="findingId">Any text, or null, which is no id.</param>
    /// <param name="violation">The rule and what breaks it, as one bounded line for people; null where nothing does.</param>
    /// <returns>Whether the text keeps to the rule.</returns>
    public static bool IsValid([NotNullWhen(true)] string? findingId, [NotNullWhen(false)] out string? violation)
    {
        violation = Rule.Violation(findingId);
        return violation is null;
    }
}
