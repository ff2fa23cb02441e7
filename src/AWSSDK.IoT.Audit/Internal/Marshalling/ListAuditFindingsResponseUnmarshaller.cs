using Amazon.IoT.Model;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class ListAuditFindingsResponseUnmarshaller : OperationResponseUnmarshaller<ListAuditFindingsResponse>
{
    public static readonly ListAuditFindingsResponseUnmarshaller Instance = new();

    private ListAuditFindingsResponseUnmarshaller()
        : base(ModelledErrors.InternalFailure, ModelledErrors.InvalidRequest, ModelledErrors.Throttling)
    {
    }

    protected override void UnmarshallMember(
        ListAuditFindingsResponse target, int depth, JsonUnmarshallerContext context, ref StreamingUtf8JsonReader reader)
    {
        if (MemberName.Is(context, "findings", depth, ref reader))
        {
            target.Findings = AuditFindingUnmarshaller.List.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "nextToken", depth, ref reader))
        {
            target.NextToken = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
    }
}
