namespace IoTAudit.Tool.CommandLine;

/// <summary>The rule that ids of findings keep to.</summary>
internal static class FindingIds
{
    private const int MaxLength = 128;
    private const int MaxQuotedLength = 160;

    /// <summary>Says which rule an id breaks, or null.</summary>
    public static string? Violation(string id)
    {
        const string Rule = "a finding id has 1 to 128 characters of a-z, A-Z, 0-9, '_' and '-'";
        if (id.Length == 0)
        {
            return $"An id is empty: {Rule}.";
        }

        if (id.Length > MaxLength)
        {
            return $"\"{id[..Math.Min(id.Length, MaxQuotedLength)]}{(id.Length > MaxQuotedLength ? "..." : "")}\" has {id.Length} characters: {Rule}.";
        }

        var position = id.TakeWhile(IsAllowed).Count();
        return position == id.Length ? null : $"\"{id}\" is no finding id, because of its character {position + 1}: {Rule}.";
    }

    private static bool IsAllowed(char character) => char.IsAsciiLetterOrDigit(character) || character is '_' or '-';
}
