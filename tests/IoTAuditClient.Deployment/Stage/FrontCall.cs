using Microsoft.AspNetCore.Http;

namespace IoTAuditClient.Deployment.Stage;

/// <summary>A call that a worker makes.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path, for S3 the bucket and key.</param>
/// <param name="Action">The action of SQS, such as DeleteMessage; empty for S3.</param>
/// <param name="IsConditional">Whether an object is put only where there is none.</param>
internal sealed record FrontCall(string Method, string Path, string Action, bool IsConditional)
{
    public static FrontCall Of(HttpRequest request) => new(
        request.Method,
        request.Path,
        request.Headers["X-Amz-Target"].ToString().Split('.')[^1],
        request.Method == "PUT" && request.Headers.IfNoneMatch == "*");

    public bool IsS3 => Action.Length == 0;
}
