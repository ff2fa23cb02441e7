using Amazon.IoT;

namespace IoTAuditClient;

/// <summary>The service's own words, as far as they may stand in a message of ours.</summary>
internal static class ServiceText
{
    public const int MaxCodeLength = 128;
    private const int MaxLength = 400;

    // What a message holds that quotes a signed request.
    private static readonly string[] SignsOfARequest = ["x-amz-security-token", "AWS4-HMAC", "Signature=", "Credential=", "canonical"];

    public static string? Of(AmazonIoTException exception, FailureKind kind)
    {
        // A refused signature is explained by quoting the request that was signed, session token included, at times under an error code that does not say so.
        if (kind is FailureKind.Credentials || string.IsNullOrWhiteSpace(exception.Message) || QuotesARequest(exception.Message))
        {
            return null;
        }

        // Where the service sent no message, the SDK writes one from the whole body.
        return exception.Message.Contains("HTTP Body:", StringComparison.OrdinalIgnoreCase) ? null : BoundedText.Show(exception.Message.Trim(), MaxLength);
    }

    private static bool QuotesARequest(string message) =>
        Array.Exists(SignsOfARequest, sign => message.Contains(sign, StringComparison.OrdinalIgnoreCase));
}
