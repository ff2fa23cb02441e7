using Amazon.IoT.Model;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class ListRelatedResourcesForAuditFindingResponseUnmarshaller
    : OperationResponseUnmarshaller<ListRelatedResourcesForAuditFindingResponse>
{
    public static readonly ListRelatedResourcesForAuditFindingResponseUnmarshaller Instance = new();

    private ListRelatedResourcesForAuditFindingResponseUnmarshaller()
        : base(ModelledErrors.InternalFailure, ModelledErrors.InvalidRequest, ModelledErrors.ResourceNotFound, ModelledErrors.Throttling)
    {
    }

    protected override void UnmarshallMember(
        ListRelatedResourcesForAuditFindingResponse target, int depth, JsonUnmarshallerContext context, ref StreamingUtf8JsonReader reader)
    {
        if (MemberName.Is(context, "nextToken", depth, ref reader))
        {
            target.NextToken = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "relatedResources", depth, ref reader))
        {
            target.RelatedResources = RelatedResourceUnmarshaller.List.Unmarshall(context, ref reader);
        }
    }
}
