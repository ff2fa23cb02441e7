using Amazon.IoT.Internal.Marshalling;
using Amazon.IoT.Model;

namespace Amazon.IoT;

/// <content>The operations of suppressions.</content>
public partial class AmazonIoTClient
{
    public virtual Task<CreateAuditSuppressionResponse> CreateAuditSuppressionAsync(
        CreateAuditSuppressionRequest request, CancellationToken cancellationToken = default)
        => InvokeAsync<CreateAuditSuppressionResponse>(
            request,
            CreateAuditSuppressionRequestMarshaller.Instance,
            CreateAuditSuppressionResponseUnmarshaller.Instance,
            cancellationToken);

    public virtual Task<DescribeAuditSuppressionResponse> DescribeAuditSuppressionAsync(
        DescribeAuditSuppressionRequest request, CancellationToken cancellationToken = default)
        => InvokeAsync<DescribeAuditSuppressionResponse>(
            request,
            DescribeAuditSuppressionRequestMarshaller.Instance,
            DescribeAuditSuppressionResponseUnmarshaller.Instance,
            cancellationToken);

    public virtual Task<UpdateAuditSuppressionResponse> UpdateAuditSuppressionAsync(
        UpdateAuditSuppressionRequest request, CancellationToken cancellationToken = default)
        => InvokeAsync<UpdateAuditSuppressionResponse>(
            request,
            UpdateAuditSuppressionRequestMarshaller.Instance,
            UpdateAuditSuppressionResponseUnmarshaller.Instance,
            cancellationToken);

    public virtual Task<DeleteAuditSuppressionResponse> DeleteAuditSuppressionAsync(
        DeleteAuditSuppressionRequest request, CancellationToken cancellationToken = default)
        => InvokeAsync<DeleteAuditSuppressionResponse>(
            request,
            DeleteAuditSuppressionRequestMarshaller.Instance,
            DeleteAuditSuppressionResponseUnmarshaller.Instance,
            cancellationToken);

    public virtual Task<ListAuditSuppressionsResponse> ListAuditSuppressionsAsync(
        ListAuditSuppressionsRequest request, CancellationToken cancellationToken = default)
        => InvokeAsync<ListAuditSuppressionsResponse>(
            request,
            ListAuditSuppressionsRequestMarshaller.Instance,
            ListAuditSuppressionsResponseUnmarshaller.Instance,
            cancellationToken);
}
