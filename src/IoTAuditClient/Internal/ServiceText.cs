using Amazon.IoT;

namespace IoTAuditClient;

/// <summary>The service's own words, as far as they may stand in a message of ours.</summary>
internal static class ServiceText
{
    public const int MaxCodeLength = 128;
    private const int MaxLength = 400;

    public static string? Of(AmazonIoTException exception, FailureKind kind)
    {
        // A refused signature is explained by quoting the request that was signed, session token included.
        if (kind is FailureKind.Credentials || string.IsNullOrWhiteSpace(exception.Message))
        {
            return null;
        }

        return QuotesARequestOrABody(exception.Message) ? null : BoundedText.Show(exception.Message.Trim(), MaxLength);
    }

    /// <summary>Whether a message contains the request that was signed, or the whole body, of which the SDK writes a message where the service sent none.</summary>
    public static bool QuotesARequestOrABody(string message) =>
        message.Contains("HTTP Body:", StringComparison.OrdinalIgnoreCase)
        || message.Contains("Canonical String", StringComparison.OrdinalIgnoreCase)
        || message.Contains("String-to-Sign", StringComparison.OrdinalIgnoreCase);
}
