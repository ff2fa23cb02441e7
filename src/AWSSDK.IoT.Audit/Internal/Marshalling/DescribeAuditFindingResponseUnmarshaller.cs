using Amazon.IoT.Model;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class DescribeAuditFindingResponseUnmarshaller : OperationResponseUnmarshaller<DescribeAuditFindingResponse>
{
    public static readonly DescribeAuditFindingResponseUnmarshaller Instance = new();

    private DescribeAuditFindingResponseUnmarshaller()
        : base(ModelledErrors.InternalFailure, ModelledErrors.InvalidRequest, ModelledErrors.ResourceNotFound, ModelledErrors.Throttling)
    {
    }

    protected override void UnmarshallMember(
        DescribeAuditFindingResponse target, int depth, JsonUnmarshallerContext context, ref StreamingUtf8JsonReader reader)
    {
        if (MemberName.Is(context, "finding", depth, ref reader))
        {
            target.Finding = AuditFindingUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
    }
}
