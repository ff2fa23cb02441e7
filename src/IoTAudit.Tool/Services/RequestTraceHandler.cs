using System.Globalization;
using Amazon.IoT.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace IoTAudit.Tool.Services;

/// <summary>Says of each attempt what was asked, what came back, how long it took, and its request id.</summary>
internal sealed class RequestTraceHandler(VerboseLines lines) : PipelineHandler
{
    public override async Task<T> InvokeAsync<T>(IExecutionContext executionContext)
    {
        var start = lines.TimeProvider.GetTimestamp();
        try
        {
            var response = await base.InvokeAsync<T>(executionContext);
            var answer = executionContext.ResponseContext.Response;
            Write(executionContext, start, $"HTTP {(int)answer.HttpStatusCode}", answer.ResponseMetadata?.RequestId);
            return response;
        }
        catch (AmazonServiceException exception) when (exception.StatusCode != 0)
        {
            Write(executionContext, start, string.Join(' ', new[] { $"HTTP {(int)exception.StatusCode}", exception.ErrorCode }.Where(text => !string.IsNullOrEmpty(text))), exception.RequestId);
            throw;
        }
        catch (Exception exception)
        {
            Write(executionContext, start, exception is OperationCanceledException ? "given up" : $"no answer ({OneLine(exception.GetBaseException().Message)})", requestId: null);
            throw;
        }
    }

    private static string OneLine(string text) => text.Split('\n', 2)[0].Trim().TrimEnd('.');

    private static string Describe(IExecutionContext execution)
    {
        var context = execution.RequestContext;
        var what = context.OriginalRequest switch
        {
            DescribeAuditFindingRequest request => $"DescribeAuditFinding {request.FindingId}",
            ListAuditFindingsRequest request => $"ListAuditFindings{(request.NextToken is null ? "" : ", next page")}",
            ListRelatedResourcesForAuditFindingRequest request => $"ListRelatedResourcesForAuditFinding {request.FindingId}{(request.NextToken is null ? "" : ", next page")}",
            _ => context.RequestName,
        };
        return context.Request?.Endpoint is { } endpoint ? $"{what} at {endpoint.Authority}" : what;
    }

    private void Write(IExecutionContext execution, long start, string answer, string? requestId)
    {
        var elapsed = lines.TimeProvider.GetElapsedTime(start).TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture);
        lines.Write($"{Describe(execution)}: {answer} after {elapsed} ms{(string.IsNullOrEmpty(requestId) ? "" : $", request id {requestId}")}");
    }
}
