using Amazon.IoT.Internal;
using Amazon.IoT.Internal.Marshalling;
using Amazon.IoT.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace Amazon.IoT;

/// <summary>Calls the audit operations of AWS IoT Device Defender.</summary>
public partial class AmazonIoTClient : AmazonServiceClient, IAmazonIoT
{
    private static readonly AmazonIoTMetadata Metadata = new();

    private IoTPaginatorFactory _paginators;

    public AmazonIoTClient()
        : this(new AmazonIoTConfig())
    {
    }

    public AmazonIoTClient(RegionEndpoint region)
        : this(new AmazonIoTConfig { RegionEndpoint = region })
    {
    }

    public AmazonIoTClient(AmazonIoTConfig config)
        : base(config)
    {
    }

    public AmazonIoTClient(AWSCredentials credentials)
        : this(credentials, new AmazonIoTConfig())
    {
    }

    public AmazonIoTClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonIoTConfig { RegionEndpoint = region })
    {
    }

    public AmazonIoTClient(AWSCredentials credentials, AmazonIoTConfig clientConfig)
        : base(credentials, clientConfig)
    {
    }

    public AmazonIoTClient(string awsAccessKeyId, string awsSecretAccessKey)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonIoTConfig())
    {
    }

    public AmazonIoTClient(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonIoTConfig { RegionEndpoint = region })
    {
    }

    public AmazonIoTClient(string awsAccessKeyId, string awsSecretAccessKey, AmazonIoTConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig)
    {
    }

    public AmazonIoTClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken)
        : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonIoTConfig())
    {
    }

    public AmazonIoTClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, RegionEndpoint region)
        : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonIoTConfig { RegionEndpoint = region })
    {
    }

    public AmazonIoTClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonIoTConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig)
    {
    }

    public IIoTPaginatorFactory Paginators => _paginators ??= new IoTPaginatorFactory(this);

    protected override IServiceMetadata ServiceMetadata => Metadata;

    public virtual Task<DescribeAuditFindingResponse> DescribeAuditFindingAsync(
        DescribeAuditFindingRequest request, CancellationToken cancellationToken = default)
        => InvokeAsync<DescribeAuditFindingResponse>(
            request, DescribeAuditFindingRequestMarshaller.Instance, DescribeAuditFindingResponseUnmarshaller.Instance, cancellationToken);

    public virtual Task<ListAuditFindingsResponse> ListAuditFindingsAsync(
        ListAuditFindingsRequest request, CancellationToken cancellationToken = default)
        => InvokeAsync<ListAuditFindingsResponse>(
            request, ListAuditFindingsRequestMarshaller.Instance, ListAuditFindingsResponseUnmarshaller.Instance, cancellationToken);

    public virtual Task<ListRelatedResourcesForAuditFindingResponse> ListRelatedResourcesForAuditFindingAsync(
        ListRelatedResourcesForAuditFindingRequest request, CancellationToken cancellationToken = default)
        => InvokeAsync<ListRelatedResourcesForAuditFindingResponse>(
            request,
            ListRelatedResourcesForAuditFindingRequestMarshaller.Instance,
            ListRelatedResourcesForAuditFindingResponseUnmarshaller.Instance,
            cancellationToken);

    public virtual Task<StartOnDemandAuditTaskResponse> StartOnDemandAuditTaskAsync(
        StartOnDemandAuditTaskRequest request, CancellationToken cancellationToken = default)
        => InvokeAsync<StartOnDemandAuditTaskResponse>(
            request,
            StartOnDemandAuditTaskRequestMarshaller.Instance,
            StartOnDemandAuditTaskResponseUnmarshaller.Instance,
            cancellationToken);

    public virtual Task<DescribeAuditTaskResponse> DescribeAuditTaskAsync(
        DescribeAuditTaskRequest request, CancellationToken cancellationToken = default)
        => InvokeAsync<DescribeAuditTaskResponse>(
            request, DescribeAuditTaskRequestMarshaller.Instance, DescribeAuditTaskResponseUnmarshaller.Instance, cancellationToken);

    public virtual Task<ListAuditTasksResponse> ListAuditTasksAsync(
        ListAuditTasksRequest request, CancellationToken cancellationToken = default)
        => InvokeAsync<ListAuditTasksResponse>(
            request, ListAuditTasksRequestMarshaller.Instance, ListAuditTasksResponseUnmarshaller.Instance, cancellationToken);

    public virtual Task<CancelAuditTaskResponse> CancelAuditTaskAsync(
        CancelAuditTaskRequest request, CancellationToken cancellationToken = default)
        => InvokeAsync<CancelAuditTaskResponse>(
            request, CancelAuditTaskRequestMarshaller.Instance, CancelAuditTaskResponseUnmarshaller.Instance, cancellationToken);

    public virtual Task<DescribeAccountAuditConfigurationResponse> DescribeAccountAuditConfigurationAsync(
        DescribeAccountAuditConfigurationRequest request, CancellationToken cancellationToken = default)
        => InvokeAsync<DescribeAccountAuditConfigurationResponse>(
            request,
            DescribeAccountAuditConfigurationRequestMarshaller.Instance,
            DescribeAccountAuditConfigurationResponseUnmarshaller.Instance,
            cancellationToken);

    public virtual Task<ListScheduledAuditsResponse> ListScheduledAuditsAsync(
        ListScheduledAuditsRequest request, CancellationToken cancellationToken = default)
        => InvokeAsync<ListScheduledAuditsResponse>(
            request, ListScheduledAuditsRequestMarshaller.Instance, ListScheduledAuditsResponseUnmarshaller.Instance, cancellationToken);

    public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request)
        => Config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(request));

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        pipeline.RemoveHandler<EndpointResolver>();
        pipeline.AddHandlerAfter<Marshaller>(new AmazonIoTEndpointResolver());
        pipeline.AddHandlerAfter<Marshaller>(new AmazonIoTAuthSchemeHandler());
    }

    // AWSSDK.IoT has this override too, and a class derived from the client may call it as its base.
    protected override void Dispose(bool disposing) => base.Dispose(disposing);

    private Task<TResponse> InvokeAsync<TResponse>(
        AmazonWebServiceRequest request,
        IMarshaller<IRequest, AmazonWebServiceRequest> marshaller,
        ResponseUnmarshaller unmarshaller,
        CancellationToken cancellationToken)
        where TResponse : AmazonWebServiceResponse, new()
        => InvokeAsync<TResponse>(
            request, new InvokeOptions { RequestMarshaller = marshaller, ResponseUnmarshaller = unmarshaller }, cancellationToken);
}
