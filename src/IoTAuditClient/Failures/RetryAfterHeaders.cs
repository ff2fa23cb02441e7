using System.Globalization;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace IoTAuditClient.Failures;

/// <summary>How long the service asks to wait: <c>Retry-After</c>, seconds or a date, and <c>x-amz-retry-after</c>, milliseconds.</summary>
internal static class RetryAfterHeaders
{
    private const double MaxMilliseconds = 86_400_000;

    public static TimeSpan? Read(AmazonServiceException exception)
    {
        if (exception.InnerException is not HttpErrorResponseException { Response: { } response })
        {
            return null;
        }

        var text = response.GetHeaderValue("Retry-After");
        var milliseconds = Math.Max(
            Parse(text) * 1000 ?? UntilDate(text, response.GetHeaderValue("Date")) ?? -1,
            Parse(response.GetHeaderValue("x-amz-retry-after")) ?? -1);
        return milliseconds < 0 ? null : TimeSpan.FromMilliseconds(Math.Min(milliseconds, MaxMilliseconds));
    }

    // Both times are the service's, so that this machine's clock does not matter.
    private static double? UntilDate(string? text, string? now) =>
        ReadDate(text) is { } end && ReadDate(now) is { } begin && end >= begin ? (end - begin).TotalMilliseconds : null;

    private static DateTimeOffset? ReadDate(string? text) =>
        DateTimeOffset.TryParseExact(text?.Trim(), "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? date
            : null;

    private static double? Parse(string? text) =>
        double.TryParse(
            text,
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture,
            out var number)
            && double.IsFinite(number)
            ? number
            : null;
}
