using Amazon.Runtime;
using IoTAuditClient.Text;

namespace IoTAuditClient.Failures;

/// <summary>The service's own words, as far as they may stand in a message of ours.</summary>
internal static class ServiceText
{
    public const int MaxCodeLength = 128;
    private const int MaxLength = 400;

    // The SDK says this where the body of an error is no error of the service, such as a page of a proxy.
    private const string SdkFiller = "The service returned an error. See inner exception";

    public static string? Of(AmazonServiceException exception, FailureKind kind)
    {
        var words = exception.Message.Trim().TrimEnd('.');

        // A refused signature is explained by quoting the request that was signed, session token included, at times
        // under an error code that does not say so.
        return kind is FailureKind.Credentials || words.Length == 0
            || exception.Message.StartsWith(SdkFiller, StringComparison.Ordinal) || SecretText.QuotesARequestOrABody(exception.Message)
            ? null
            : SecretText.Show(words, MaxLength);
    }
}
