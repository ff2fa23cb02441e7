using System.Globalization;
using System.Text.RegularExpressions;

namespace IoTAuditClient.Model;

/// <summary>
/// The forms in which other programs write the service's times, beside the one of JSON: RFC 3339 with a blank or small
/// letters, Python's and Ruby's text of a time, an offset without its colon, Go's with the name of a zone behind the offset that
/// holds, and the Date of PowerShell and of older .NET. All of them are unambiguous; without an offset it is UTC, as for ISO 8601.
/// </summary>
internal static partial class TimeForms
{
    private const long TicksADigit = 10;
    private const int FractionDigits = 7;

    public static bool TryParse(string text, out DateTimeOffset time)
    {
        time = default;
        if (DateForm().Match(text) is { Success: true } date)
        {
            return long.TryParse(date.Groups[1].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var milliseconds)
                && TryFromTicks(DateTimeOffset.UnixEpoch.Ticks, milliseconds, out time);
        }

        return DateAndTimeForm().Match(text) is { Success: true } match
            && DateTime.TryParseExact(
                $"{match.Groups["date"].Value} {match.Groups["time"].Value}",
                "yyyy-MM-dd HH:mm:ss",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var local)
            && TryFromTicks(local.Ticks + FractionTicks(match.Groups["fraction"].Value), -60_000L * OffsetMinutes(match), out time);
    }

    private static long FractionTicks(string digits)
    {
        var ticks = 0L;
        for (var place = 0; place < FractionDigits; place++)
        {
            ticks = (ticks * TicksADigit) + (place < digits.Length ? digits[place] - '0' : 0);
        }

        return ticks;
    }

    private static int OffsetMinutes(Match match)
    {
        var minutes = (60 * Number(match.Groups["hours"])) + Number(match.Groups["minutes"]);
        return match.Groups["sign"].Value == "-" ? -minutes : minutes;

        static int Number(Group digits) =>
            digits.Success ? int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
    }

    private static bool TryFromTicks(long ticks, long milliseconds, out DateTimeOffset time)
    {
        // Decimal holds the ticks of any number of milliseconds, which a long does not.
        var sum = ticks + ((decimal)milliseconds * TimeSpan.TicksPerMillisecond);
        var fits = sum >= DateTime.MinValue.Ticks && sum <= DateTime.MaxValue.Ticks;
        time = fits ? new DateTimeOffset((long)sum, TimeSpan.Zero) : default;
        return fits;
    }

    [GeneratedRegex(@"^/Date\((-?[0-9]{1,15})(?:[+-][0-9]{4})?\)/\z", RegexOptions.CultureInvariant)]
    private static partial Regex DateForm();

    [GeneratedRegex(
        @"^(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})[Tt ](?<time>[0-9]{2}:[0-9]{2}:[0-9]{2})(?:[.,](?<fraction>[0-9]{1,9}))?"
        + @"(?: ?(?:[Zz]|UTC|(?<sign>[+-])(?<hours>[01][0-9]|2[0-3])(?::?(?<minutes>[0-5][0-9]))?"
        + @"(?: (?:[A-Z]{1,6}|[+-][0-9]{2}(?:[0-9]{2})?)(?: m=[+-][0-9.]{1,24})?)?))?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex DateAndTimeForm();
}
