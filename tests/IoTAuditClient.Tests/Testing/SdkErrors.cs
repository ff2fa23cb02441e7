using System.Net;
using Amazon.IoT;
using Amazon.IoT.Model;
using Amazon.Runtime;

namespace IoTAuditClient.Tests.Testing;

/// <summary>The exceptions that the SDK throws for answers of the service.</summary>
public static class SdkErrors
{
    public const string RequestId = "11111111-2222-3333-4444-555555555555";

    public static ThrottlingException Throttling() =>
        new("Rate exceeded", ErrorType.Unknown, "ThrottlingException", RequestId, HttpStatusCode.BadRequest);

    public static InternalFailureException InternalFailure() =>
        new("internal", ErrorType.Unknown, "InternalFailureException", RequestId, HttpStatusCode.InternalServerError);

    public static ResourceNotFoundException NotFound() =>
        new("no such finding", ErrorType.Unknown, "ResourceNotFoundException", RequestId, HttpStatusCode.NotFound);

    public static AmazonIoTException Plain(string? code, int status, string message = "the message") =>
        new(message, ErrorType.Unknown, code, RequestId, (HttpStatusCode)status);
}
