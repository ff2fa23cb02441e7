using System.Globalization;
using Amazon.IoT.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using IoTAuditClient.Text;

namespace IoTAudit.Tool.Services;

/// <summary>Says of each attempt what was asked, what came back, how long it took, and its request id.</summary>
internal sealed class RequestTraceHandler(VerboseLines lines) : PipelineHandler
{
    private const int LongestReason = 300;

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
            Write(
                executionContext,
                start,
                string.Join(
                    ' ',
                    new[] { $"HTTP {(int)exception.StatusCode}", exception.ErrorCode }.Where(text => !string.IsNullOrEmpty(text))),
                exception.RequestId);
            throw;
        }
        catch (Exception exception)
        {
            Write(
                executionContext,
                start,
                exception is OperationCanceledException ? "given up" : $"no answer ({ReasonOf(exception.GetBaseException())})",
                requestId: null);
            throw;
        }
    }

    // The SDK's messages may quote a whole answer or the signed request, and helpers print what they like.
    private static string ReasonOf(Exception exception) =>
        exception is AmazonUnmarshallingException || SecretText.QuotesARequestOrABody(exception.Message)
            ? exception.GetType().Name
            : SecretText.Show(exception.Message.Split('\n', 2)[0].Trim().TrimEnd('.'), LongestReason);

    private static string Describe(IExecutionContext execution)
    {
        var context = execution.RequestContext;
        var what = context.OriginalRequest switch
        {
            DescribeAuditFindingRequest request => $"DescribeAuditFinding {request.FindingId}",
            ListAuditFindingsRequest request => $"ListAuditFindings{PageOf(request.NextToken)}",
            ListRelatedResourcesForAuditFindingRequest request =>
                $"ListRelatedResourcesForAuditFinding {request.FindingId}{PageOf(request.NextToken)}",
            DescribeAuditTaskRequest request => $"DescribeAuditTask {request.TaskId}",
            ListAuditTasksRequest request => $"ListAuditTasks {PeriodOf(request)}{PageOf(request.NextToken)}",
            StartOnDemandAuditTaskRequest request => string.Create(
                CultureInfo.InvariantCulture, $"StartOnDemandAuditTask with {request.TargetCheckNames?.Count ?? 0} checks"),
            CancelAuditTaskRequest request => $"CancelAuditTask {request.TaskId}",
            DescribeAccountAuditConfigurationRequest => "DescribeAccountAuditConfiguration",
            CreateAuditSuppressionRequest request => $"CreateAuditSuppression {request.CheckName}",
            UpdateAuditSuppressionRequest request => $"UpdateAuditSuppression {request.CheckName}",
            DeleteAuditSuppressionRequest request => $"DeleteAuditSuppression {request.CheckName}",
            DescribeAuditSuppressionRequest request => $"DescribeAuditSuppression {request.CheckName}",
            ListAuditSuppressionsRequest request => $"ListAuditSuppressions{PageOf(request.NextToken)}",
            StartAuditMitigationActionsTaskRequest request => string.Create(
                CultureInfo.InvariantCulture,
                $"StartAuditMitigationActionsTask {request.TaskId} for {request.Target?.FindingIds?.Count ?? 0} findings"),
            DescribeAuditMitigationActionsTaskRequest request => $"DescribeAuditMitigationActionsTask {request.TaskId}",
            CancelAuditMitigationActionsTaskRequest request => $"CancelAuditMitigationActionsTask {request.TaskId}",
            ListAuditMitigationActionsTasksRequest request =>
                $"ListAuditMitigationActionsTasks{PageOf(request.NextToken)}",
            ListAuditMitigationActionsExecutionsRequest request =>
                $"ListAuditMitigationActionsExecutions of {request.FindingId}{PageOf(request.NextToken)}",
            DescribeMitigationActionRequest request => $"DescribeMitigationAction {request.ActionName}",
            ListMitigationActionsRequest request => $"ListMitigationActions{PageOf(request.NextToken)}",
            ListScheduledAuditsRequest request => $"ListScheduledAudits{PageOf(request.NextToken)}",
            _ => context.RequestName,
        };
        return context.Request?.Endpoint is { } endpoint ? $"{what} at {endpoint.Authority}" : what;
    }

    private static string PageOf(string? token) => token is null ? "" : ", next page";

    // The newest audit is looked for in one period after the other, so that the period tells the calls apart.
    private static string PeriodOf(ListAuditTasksRequest request) => string.Create(
        CultureInfo.InvariantCulture, $"{request.StartTime:yyyy-MM-dd'T'HH:mm:ss'Z'} to {request.EndTime:yyyy-MM-dd'T'HH:mm:ss'Z'}");

    private void Write(IExecutionContext execution, long start, string answer, string? requestId)
    {
        var elapsed = lines.TimeProvider.GetElapsedTime(start).TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture);
        lines.Write(
            $"{Describe(execution)}: {answer} after {elapsed} ms{(string.IsNullOrEmpty(requestId) ? "" : $", request id {requestId}")}");
    }
}
