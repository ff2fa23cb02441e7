using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace IoTAudit.Tool.Commands.Doctor;

/// <summary>Keeps what a call was sent with, and when the service says that it answered.</summary>
internal sealed class CallObservationHandler(CallObservation observation, TimeProvider timeProvider) : PipelineHandler
{
    public override async Task<T> InvokeAsync<T>(IExecutionContext executionContext)
    {
        observation.Began(executionContext.RequestContext);
        try
        {
            var response = await base.InvokeAsync<T>(executionContext);
            var answer = executionContext.ResponseContext;
            observation.Answered(
                answer.HttpResponse,
                (int)answer.Response.HttpStatusCode,
                answer.Response.ResponseMetadata?.RequestId,
                timeProvider.GetUtcNow());
            return response;
        }
        catch (AmazonServiceException exception) when (exception.StatusCode != 0)
        {
            var answer = (exception.InnerException as HttpErrorResponseException)?.Response
                ?? executionContext.ResponseContext.HttpResponse;
            observation.Answered(answer, (int)exception.StatusCode, exception.RequestId, timeProvider.GetUtcNow());
            throw;
        }
        finally
        {
            observation.Sent(executionContext.RequestContext);
        }
    }
}
