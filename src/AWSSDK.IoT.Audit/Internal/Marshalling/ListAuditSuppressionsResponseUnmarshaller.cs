using Amazon.IoT.Model;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class ListAuditSuppressionsResponseUnmarshaller : OperationResponseUnmarshaller<ListAuditSuppressionsResponse>
{
    public static readonly ListAuditSuppressionsResponseUnmarshaller Instance = new();

    private ListAuditSuppressionsResponseUnmarshaller()
        : base(ModelledErrors.InternalFailure, ModelledErrors.InvalidRequest, ModelledErrors.Throttling)
    {
    }

    protected override void UnmarshallMember(
        ListAuditSuppressionsResponse target, int depth, JsonUnmarshallerContext context, ref StreamingUtf8JsonReader reader)
    {
        if (MemberName.Is(context, "nextToken", depth, ref reader))
        {
            target.NextToken = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "suppressions", depth, ref reader))
        {
            target.Suppressions = AuditSuppressionUnmarshaller.List.Unmarshall(context, ref reader);
        }
    }
}
