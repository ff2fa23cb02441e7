using Amazon.IoT.Model;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class DescribeAuditFindingRequestMarshaller : OperationRequestMarshaller<DescribeAuditFindingRequest>
{
    public static readonly DescribeAuditFindingRequestMarshaller Instance = new();

    private DescribeAuditFindingRequestMarshaller()
        : base("GET", "/audit/findings/{findingId}")
    {
    }

    protected override void Marshall(DescribeAuditFindingRequest input, IRequest request)
    {
        request.AddPathResource("{findingId}", StringUtils.FromString(Required(input.FindingId, nameof(input.FindingId))));
    }
}
