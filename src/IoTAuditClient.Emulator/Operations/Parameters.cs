using System.Globalization;

namespace IoTAuditClient.Emulator;

/// <summary>Checks of parameters that several operations share.</summary>
internal static class Parameters
{
    public const int DefaultPageSize = 25;

    public static string FindingId(string? value) => RequiredText("findingId", value, Constraint.FindingId);

    public static string RequiredText(string name, string? value, Constraint constraint) =>
        Text(name, value ?? throw ServiceException.MissingParameter(name), constraint);

    public static string? OptionalText(string name, string? value, Constraint constraint) =>
        value is null ? null : Text(name, value, constraint);

    public static string Text(string name, string value, Constraint constraint) =>
        constraint.Problem(value) is { } problem
            ? throw ServiceException.InvalidRequest($"The value '{Shorten(value)}' at '{name}' {problem}.")
            : value;

    public static int PageSize(long size) =>
        size is >= 1 and <= 250
            ? (int)size
            : throw ServiceException.InvalidRequest(
                string.Create(CultureInfo.InvariantCulture, $"The value '{size}' at 'maxResults' is outside 1 to 250."));

    public static int PageSize(string? text)
    {
        if (text is null)
        {
            return DefaultPageSize;
        }

        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var size)
            ? PageSize(size)
            : throw ServiceException.InvalidRequest($"The value '{Shorten(text)}' at 'maxResults' is not a whole number.");
    }

    /// <summary>A time of a query, which carries ISO 8601 text where a body carries a number. It counts in milliseconds.</summary>
    public static DateTimeOffset Time(string name, string? text)
    {
        if (text is null)
        {
            throw ServiceException.MissingParameter(name);
        }

        return DateTimeOffset.TryParseExact(
            text,
            "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var time)
            ? time.InMilliseconds()
            : throw ServiceException.InvalidRequest($"The value '{Shorten(text)}' at '{name}' is no time, as in 2026-03-02T06:00:00Z.");
    }

    /// <summary>A time range starts before it ends, or at its end.</summary>
    public static void CheckOrder(DateTimeOffset start, DateTimeOffset end)
    {
        if (start > end)
        {
            throw ServiceException.InvalidRequest("'startTime' lies after 'endTime'.");
        }
    }

    public static string? OneOf(string name, string? value, IReadOnlyList<string> values) =>
        value is null || values.Contains(value, StringComparer.Ordinal)
            ? value
            : throw ServiceException.InvalidRequest($"The value '{Shorten(value)}' at '{name}' is none of {string.Join(", ", values)}.");

    private static string Shorten(string value) => value.Length <= 200 ? value : value[..200] + "...";
}
