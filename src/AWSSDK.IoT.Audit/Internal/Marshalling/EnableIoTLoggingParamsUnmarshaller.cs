using Amazon.IoT.Model;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class EnableIoTLoggingParamsUnmarshaller : StructureUnmarshaller<EnableIoTLoggingParams>
{
    public static readonly EnableIoTLoggingParamsUnmarshaller Instance = new();

    protected override void UnmarshallMember(
        EnableIoTLoggingParams target, int depth, JsonUnmarshallerContext context, ref StreamingUtf8JsonReader reader)
    {
        if (MemberName.Is(context, "logLevel", depth, ref reader))
        {
            target.LogLevel = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "roleArnForLogging", depth, ref reader))
        {
            target.RoleArnForLogging = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
    }
}
