using Amazon.IoT.Internal.Marshalling;
using Amazon.IoT.Model;

namespace Amazon.IoT;

/// <content>The operations of mitigations.</content>
public partial class AmazonIoTClient
{
    public virtual Task<StartAuditMitigationActionsTaskResponse> StartAuditMitigationActionsTaskAsync(
        StartAuditMitigationActionsTaskRequest request, CancellationToken cancellationToken = default)
        => InvokeAsync<StartAuditMitigationActionsTaskResponse>(
            request,
            StartAuditMitigationActionsTaskRequestMarshaller.Instance,
            StartAuditMitigationActionsTaskResponseUnmarshaller.Instance,
            cancellationToken);

    public virtual Task<DescribeAuditMitigationActionsTaskResponse> DescribeAuditMitigationActionsTaskAsync(
        DescribeAuditMitigationActionsTaskRequest request, CancellationToken cancellationToken = default)
        => InvokeAsync<DescribeAuditMitigationActionsTaskResponse>(
            request,
            DescribeAuditMitigationActionsTaskRequestMarshaller.Instance,
            DescribeAuditMitigationActionsTaskResponseUnmarshaller.Instance,
            cancellationToken);

    public virtual Task<ListAuditMitigationActionsTasksResponse> ListAuditMitigationActionsTasksAsync(
        ListAuditMitigationActionsTasksRequest request, CancellationToken cancellationToken = default)
        => InvokeAsync<ListAuditMitigationActionsTasksResponse>(
            request,
            ListAuditMitigationActionsTasksRequestMarshaller.Instance,
            ListAuditMitigationActionsTasksResponseUnmarshaller.Instance,
            cancellationToken);

    public virtual Task<ListAuditMitigationActionsExecutionsResponse> ListAuditMitigationActionsExecutionsAsync(
        ListAuditMitigationActionsExecutionsRequest request, CancellationToken cancellationToken = default)
        => InvokeAsync<ListAuditMitigationActionsExecutionsResponse>(
            request,
            ListAuditMitigationActionsExecutionsRequestMarshaller.Instance,
            ListAuditMitigationActionsExecutionsResponseUnmarshaller.Instance,
            cancellationToken);

    public virtual Task<CancelAuditMitigationActionsTaskResponse> CancelAuditMitigationActionsTaskAsync(
        CancelAuditMitigationActionsTaskRequest request, CancellationToken cancellationToken = default)
        => InvokeAsync<CancelAuditMitigationActionsTaskResponse>(
            request,
            CancelAuditMitigationActionsTaskRequestMarshaller.Instance,
            CancelAuditMitigationActionsTaskResponseUnmarshaller.Instance,
            cancellationToken);

    public virtual Task<ListMitigationActionsResponse> ListMitigationActionsAsync(
        ListMitigationActionsRequest request, CancellationToken cancellationToken = default)
        => InvokeAsync<ListMitigationActionsResponse>(
            request,
            ListMitigationActionsRequestMarshaller.Instance,
            ListMitigationActionsResponseUnmarshaller.Instance,
            cancellationToken);

    public virtual Task<DescribeMitigationActionResponse> DescribeMitigationActionAsync(
        DescribeMitigationActionRequest request, CancellationToken cancellationToken = default)
        => InvokeAsync<DescribeMitigationActionResponse>(
            request,
            DescribeMitigationActionRequestMarshaller.Instance,
            DescribeMitigationActionResponseUnmarshaller.Instance,
            cancellationToken);
}
