using Amazon.IoT.Model;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class DescribeMitigationActionResponseUnmarshaller : OperationResponseUnmarshaller<DescribeMitigationActionResponse>
{
    public static readonly DescribeMitigationActionResponseUnmarshaller Instance = new();

    private DescribeMitigationActionResponseUnmarshaller()
        : base(ModelledErrors.InternalFailure, ModelledErrors.InvalidRequest, ModelledErrors.ResourceNotFound, ModelledErrors.Throttling)
    {
    }

    protected override void UnmarshallMember(
        DescribeMitigationActionResponse target, int depth, JsonUnmarshallerContext context, ref StreamingUtf8JsonReader reader)
    {
        if (MemberName.Is(context, "actionArn", depth, ref reader))
        {
            target.ActionArn = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "actionId", depth, ref reader))
        {
            target.ActionId = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "actionName", depth, ref reader))
        {
            target.ActionName = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "actionParams", depth, ref reader))
        {
            target.ActionParams = MitigationActionParamsUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "actionType", depth, ref reader))
        {
            target.ActionType = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "creationDate", depth, ref reader))
        {
            target.CreationDate = NullableDateTimeUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "lastModifiedDate", depth, ref reader))
        {
            target.LastModifiedDate = NullableDateTimeUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "roleArn", depth, ref reader))
        {
            target.RoleArn = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
    }
}
