using Amazon.IoT.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Amazon.IoT;

/// <summary>The audit operations of AWS IoT Device Defender.</summary>
public interface IAmazonIoT : IAmazonService, IDisposable
{
    IIoTPaginatorFactory Paginators { get; }

    Task<DescribeAuditFindingResponse> DescribeAuditFindingAsync(
        DescribeAuditFindingRequest request, CancellationToken cancellationToken = default);

    Task<ListAuditFindingsResponse> ListAuditFindingsAsync(
        ListAuditFindingsRequest request, CancellationToken cancellationToken = default);

    Task<ListRelatedResourcesForAuditFindingResponse> ListRelatedResourcesForAuditFindingAsync(
        ListRelatedResourcesForAuditFindingRequest request, CancellationToken cancellationToken = default);

    Task<StartOnDemandAuditTaskResponse> StartOnDemandAuditTaskAsync(
        StartOnDemandAuditTaskRequest request, CancellationToken cancellationToken = default);

    Task<DescribeAuditTaskResponse> DescribeAuditTaskAsync(
        DescribeAuditTaskRequest request, CancellationToken cancellationToken = default);

    Task<ListAuditTasksResponse> ListAuditTasksAsync(
        ListAuditTasksRequest request, CancellationToken cancellationToken = default);

    Task<CancelAuditTaskResponse> CancelAuditTaskAsync(
        CancelAuditTaskRequest request, CancellationToken cancellationToken = default);

    Task<DescribeAccountAuditConfigurationResponse> DescribeAccountAuditConfigurationAsync(
        DescribeAccountAuditConfigurationRequest request, CancellationToken cancellationToken = default);

    Task<ListScheduledAuditsResponse> ListScheduledAuditsAsync(
        ListScheduledAuditsRequest request, CancellationToken cancellationToken = default);

    Task<CreateAuditSuppressionResponse> CreateAuditSuppressionAsync(
        CreateAuditSuppressionRequest request, CancellationToken cancellationToken = default);

    Task<DescribeAuditSuppressionResponse> DescribeAuditSuppressionAsync(
        DescribeAuditSuppressionRequest request, CancellationToken cancellationToken = default);

    Task<UpdateAuditSuppressionResponse> UpdateAuditSuppressionAsync(
        UpdateAuditSuppressionRequest request, CancellationToken cancellationToken = default);

    Task<DeleteAuditSuppressionResponse> DeleteAuditSuppressionAsync(
        DeleteAuditSuppressionRequest request, CancellationToken cancellationToken = default);

    Task<ListAuditSuppressionsResponse> ListAuditSuppressionsAsync(
        ListAuditSuppressionsRequest request, CancellationToken cancellationToken = default);

    Task<StartAuditMitigationActionsTaskResponse> StartAuditMitigationActionsTaskAsync(
        StartAuditMitigationActionsTaskRequest request, CancellationToken cancellationToken = default);

    Task<DescribeAuditMitigationActionsTaskResponse> DescribeAuditMitigationActionsTaskAsync(
        DescribeAuditMitigationActionsTaskRequest request, CancellationToken cancellationToken = default);

    Task<ListAuditMitigationActionsTasksResponse> ListAuditMitigationActionsTasksAsync(
        ListAuditMitigationActionsTasksRequest request, CancellationToken cancellationToken = default);

    Task<ListAuditMitigationActionsExecutionsResponse> ListAuditMitigationActionsExecutionsAsync(
        ListAuditMitigationActionsExecutionsRequest request, CancellationToken cancellationToken = default);

    Task<CancelAuditMitigationActionsTaskResponse> CancelAuditMitigationActionsTaskAsync(
        CancelAuditMitigationActionsTaskRequest request, CancellationToken cancellationToken = default);

    Task<ListMitigationActionsResponse> ListMitigationActionsAsync(
        ListMitigationActionsRequest request, CancellationToken cancellationToken = default);

    Task<DescribeMitigationActionResponse> DescribeMitigationActionAsync(
        DescribeMitigationActionRequest request, CancellationToken cancellationToken = default);

    Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonIoTConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig)
    {
        if (clientConfig is not AmazonIoTConfig config)
        {
            throw new AmazonClientException(
                $"A client of AWS IoT takes an {nameof(AmazonIoTConfig)}, not a {clientConfig?.GetType().Name ?? "null"}.");
        }

        return awsCredentials is null ? new AmazonIoTClient(config) : new AmazonIoTClient(awsCredentials, config);
    }
}
