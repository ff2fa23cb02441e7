using System.Globalization;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace IoTAuditClient.Failures;

/// <summary>The wait that the service asks for: <c>Retry-After</c> in seconds, <c>x-amz-retry-after</c> in milliseconds.</summary>
internal static class RetryAfterHeaders
{
    private const double MaxMilliseconds = 86_400_000;

    public static TimeSpan? Read(AmazonServiceException exception)
    {
        if (exception.InnerException is not HttpErrorResponseException { Response: { } response })
        {
            return null;
        }

        var milliseconds = Math.Max(
            Parse(response.GetHeaderValue("Retry-After")) * 1000 ?? -1,
            Parse(response.GetHeaderValue("x-amz-retry-after")) ?? -1);
        return milliseconds < 0 ? null : TimeSpan.FromMilliseconds(Math.Min(milliseconds, MaxMilliseconds));
    }

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
