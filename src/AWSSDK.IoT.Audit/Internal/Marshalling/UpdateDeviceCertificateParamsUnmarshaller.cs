using Amazon.IoT.Model;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class UpdateDeviceCertificateParamsUnmarshaller : StructureUnmarshaller<UpdateDeviceCertificateParams>
{
    public static readonly UpdateDeviceCertificateParamsUnmarshaller Instance = new();

    protected override void UnmarshallMember(
        UpdateDeviceCertificateParams target, int depth, JsonUnmarshallerContext context, ref StreamingUtf8JsonReader reader)
    {
        if (MemberName.Is(context, "action", depth, ref reader))
        {
            target.Action = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
    }
}
