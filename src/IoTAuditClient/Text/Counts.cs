using System.Globalization;

namespace IoTAuditClient.Text;

/// <summary>Says how many there are: the one place that knows when a noun has its plural.</summary>
internal static class Counts
{
    /// <summary>A count and its noun, such as <c>1 finding</c> and <c>2,000 findings</c>.</summary>
    public static string Of(decimal count, string noun) => Of(count, noun, noun + "s");

    /// <summary>A count and what follows it, such as <c>1 finding is</c> and <c>2,000 findings are</c>.</summary>
    public static string Of(decimal count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many)}");
}
