using Amazon.IoT.Model;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class MitigationActionParamsUnmarshaller : StructureUnmarshaller<MitigationActionParams>
{
    public static readonly MitigationActionParamsUnmarshaller Instance = new();

    protected override void UnmarshallMember(
        MitigationActionParams target, int depth, JsonUnmarshallerContext context, ref StreamingUtf8JsonReader reader)
    {
        if (MemberName.Is(context, "addThingsToThingGroupParams", depth, ref reader))
        {
            target.AddThingsToThingGroupParams = AddThingsToThingGroupParamsUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "enableIoTLoggingParams", depth, ref reader))
        {
            target.EnableIoTLoggingParams = EnableIoTLoggingParamsUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "publishFindingToSnsParams", depth, ref reader))
        {
            target.PublishFindingToSnsParams = PublishFindingToSnsParamsUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "replaceDefaultPolicyVersionParams", depth, ref reader))
        {
            target.ReplaceDefaultPolicyVersionParams =
                ReplaceDefaultPolicyVersionParamsUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "updateCACertificateParams", depth, ref reader))
        {
            target.UpdateCACertificateParams = UpdateCACertificateParamsUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "updateDeviceCertificateParams", depth, ref reader))
        {
            target.UpdateDeviceCertificateParams = UpdateDeviceCertificateParamsUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
    }
}
