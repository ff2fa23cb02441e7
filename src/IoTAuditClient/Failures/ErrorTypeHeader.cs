using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace IoTAuditClient.Failures;

/// <summary>The error code in the header <c>x-amzn-ErrorType</c>, which may have a namespace before it and a URI behind it.</summary>
internal static class ErrorTypeHeader
{
    public static string? Read(AmazonServiceException exception)
    {
        if (exception.InnerException is not HttpErrorResponseException { Response: { } response }
            || response.GetHeaderValue("x-amzn-ErrorType") is not { } value)
        {
            return null;
        }

        var code = value.AsSpan();
        if (code.IndexOf(':') is >= 0 and var uri)
        {
            code = code[..uri];
        }

        code = code[(code.LastIndexOf('#') + 1)..].Trim();
        return code.IsEmpty ? null : code.ToString();
    }
}
