using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace IoTAuditClient.Emulator;

/// <summary>Takes each request from Kestrel through route, signature, fault, quota and operation to its answer.</summary>
internal sealed class EmulatorApplication(
    IReadOnlyList<IAuditOperation> operations,
    SignatureCheck signatures,
    AuditFaults faults,
    AuditQuotas quotas,
    RequestCounters counters,
    RequestLog log,
    Action advance,
    Action<ReceivedRequest>? completed,
    TimeProvider timeProvider,
    CancellationToken stopping) : IHttpApplication<HttpContext>
{
    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    public async Task ProcessRequestAsync(HttpContext context)
    {
        using var clientGone = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            await AnswerAsync(context, clientGone.Token).ConfigureAwait(false);
        }
        catch (Exception problem) when (clientGone.IsCancellationRequested || problem is IOException or SocketException)
        {
            context.Abort();
        }
    }

    private async Task AnswerAsync(HttpContext context, CancellationToken clientGone)
    {
        var data = await RequestData.ReadAsync(context).ConfigureAwait(false);
        var operation = operations.FirstOrDefault(o => o.Matches(data.Method, data.Path));
        var requestId = Guid.NewGuid().ToString();
        var request = new ReceivedRequest(data, operation, timeProvider.GetUtcNow(), requestId);
        var problem = Refusal(data, operation);
        request.Fault = problem is null ? faults.Next(request) : null;
        counters.Received(operation?.Name);
        log.Add(request);
        try
        {
            await AnswerAsync(context, data, operation, request, problem, clientGone).ConfigureAwait(false);
        }
        finally
        {
            completed?.Invoke(request);
        }
    }

    private async Task AnswerAsync(
        HttpContext context,
        RequestData data,
        IAuditOperation? operation,
        ReceivedRequest request,
        WireResponse? problem,
        CancellationToken clientGone)
    {
        WireResponse Genuine() => problem ?? Answer(operation!, data);
        var response = request.Fault is null ? Genuine() : request.Fault.Answer(Genuine);
        if (response.ErrorCode == Throttling.Code)
        {
            counters.Throttled(operation?.Name);
        }

        if (request.Fault is { } fault)
        {
            await fault.DelayAsync(timeProvider, clientGone).ConfigureAwait(false);
        }

        var delivery = request.Fault?.Delivery ?? WholeDelivery.Instance;
        if (delivery.SendsStatus)
        {
            request.Answered(response);
        }

        await delivery.SendAsync(new Exchange(context, response, request.RequestId, timeProvider, clientGone)).ConfigureAwait(false);
    }

    // The route comes first, so that a person who opens the address in a browser learns what it is.
    private WireResponse? Refusal(RequestData data, IAuditOperation? operation)
    {
        if (operation is null)
        {
            return WireResponse.Error(
                404,
                "UnknownOperationException",
                $"{data.Method} {data.Path} is no operation of this emulator. It knows {string.Join(", ", EmulatedOperation.All)}.");
        }

        try
        {
            signatures.Verify(data);
            return null;
        }
        catch (ServiceException error)
        {
            return error.ToResponse();
        }
    }

    private WireResponse Answer(IAuditOperation operation, RequestData data)
    {
        try
        {
            quotas.Take(operation.Name);
            advance();
            return operation.Answer(data);
        }
        catch (ServiceException error)
        {
            return error.ToResponse();
        }
    }
}
