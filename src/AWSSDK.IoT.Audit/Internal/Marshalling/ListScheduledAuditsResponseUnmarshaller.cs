using Amazon.IoT.Model;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class ListScheduledAuditsResponseUnmarshaller : OperationResponseUnmarshaller<ListScheduledAuditsResponse>
{
    public static readonly ListScheduledAuditsResponseUnmarshaller Instance = new();

    private ListScheduledAuditsResponseUnmarshaller()
        : base(ModelledErrors.InternalFailure, ModelledErrors.InvalidRequest, ModelledErrors.Throttling)
    {
    }

    protected override void UnmarshallMember(
        ListScheduledAuditsResponse target, int depth, JsonUnmarshallerContext context, ref StreamingUtf8JsonReader reader)
    {
        if (MemberName.Is(context, "nextToken", depth, ref reader))
        {
            target.NextToken = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "scheduledAudits", depth, ref reader))
        {
            target.ScheduledAudits = ScheduledAuditMetadataUnmarshaller.List.Unmarshall(context, ref reader);
        }
    }
}
