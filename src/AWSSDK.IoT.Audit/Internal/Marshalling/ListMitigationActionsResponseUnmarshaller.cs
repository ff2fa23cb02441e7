using Amazon.IoT.Model;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class ListMitigationActionsResponseUnmarshaller : OperationResponseUnmarshaller<ListMitigationActionsResponse>
{
    public static readonly ListMitigationActionsResponseUnmarshaller Instance = new();

    private ListMitigationActionsResponseUnmarshaller()
        : base(ModelledErrors.InternalFailure, ModelledErrors.InvalidRequest, ModelledErrors.Throttling)
    {
    }

    protected override void UnmarshallMember(
        ListMitigationActionsResponse target, int depth, JsonUnmarshallerContext context, ref StreamingUtf8JsonReader reader)
    {
        if (MemberName.Is(context, "actionIdentifiers", depth, ref reader))
        {
            target.ActionIdentifiers = MitigationActionIdentifierUnmarshaller.List.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "nextToken", depth, ref reader))
        {
            target.NextToken = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
    }
}
