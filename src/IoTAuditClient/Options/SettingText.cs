using System.Globalization;
using System.Text.RegularExpressions;
using IoTAuditClient.Text;

namespace IoTAuditClient.Options;

/// <summary>
/// Reads the text of a setting, where it can mean one thing only: the converters of .NET take <c>1</c> for a day and <c>00:30</c> for half
/// an hour.
/// </summary>
internal static partial class SettingText
{
    public const string TimeRule = "it takes a time with its unit, such as 30s, 500ms or 00:00:30; -00:00:00.001 means no limit.";
    public const string IntegerRule = "it takes a whole number in digits.";
    public const string NumberRule = "it takes a number in digits, such as 25 or 0.5.";
    public const string UrlRule = "it takes an absolute http or https URL.";

    private const int MaxShownLength = 200;
    private const NumberStyles IntegerStyle = NumberStyles.AllowLeadingSign;
    private const NumberStyles NumberStyle = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    public static bool TryReadTime(string text, out TimeSpan value)
    {
        if (TimeOfUnit().Match(text) is { Success: true } match)
        {
            var count = decimal.Parse(match.Groups[1].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
            value = new TimeSpan((long)(count * TicksOf(match.Groups[2].Value)));
            return true;
        }

        value = default;
        return TimeOfClock().IsMatch(text) && TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out value);
    }

    public static bool TryReadInteger(string text, out int value) =>
        int.TryParse(text, IntegerStyle, CultureInfo.InvariantCulture, out value);

    public static bool TryReadNumber(string text, out double value) =>
        double.TryParse(text, NumberStyle, CultureInfo.InvariantCulture, out value);

    public static bool TryReadUrl(string text, out Uri value) => Uri.TryCreate(text, UriKind.Absolute, out value!);

    /// <summary>Tells that parts of a URL are not sent. The sentence leaves them out, because a URL may hold a password.</summary>
    /// <returns>What stands behind the name of the setting; null where all of the URL is sent.</returns>
    public static string? UnsentPartOf(Uri url) => (url.Query + url.Fragment + url.UserInfo).Length == 0
        ? null
        : "has a user name, a query or a fragment, which are not sent: write \""
            + SecretText.Show(url.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped), MaxShownLength)
            + "\".";

    public static bool TryReadText(string text, out string value)
    {
        value = text;
        return true;
    }

    /// <summary>
    /// Reads the name of a value of an enumeration, without regard to case. .NET's parser takes numbers and several names as well.
    /// </summary>
    public static bool TryReadName<T>(string text, out T value)
        where T : struct, Enum
    {
        value = default;
        return Enum.GetNames<T>().Contains(text, StringComparer.OrdinalIgnoreCase) && Enum.TryParse(text, ignoreCase: true, out value);
    }

    private static long TicksOf(string unit) => unit switch
    {
        "ms" => TimeSpan.TicksPerMillisecond,
        "s" => TimeSpan.TicksPerSecond,
        "m" => TimeSpan.TicksPerMinute,
        "h" => TimeSpan.TicksPerHour,
        _ => TimeSpan.TicksPerDay,
    };

    [GeneratedRegex(@"\A([0-9]{1,6}(?:\.[0-9]{1,7})?)(ms|s|m|h|d)\z", RegexOptions.CultureInvariant)]
    private static partial Regex TimeOfUnit();

    [GeneratedRegex(@"\A-?(?:[0-9]{1,6}\.)?[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,7})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex TimeOfClock();
}
