using Amazon.IoT.Model;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class AuditNotificationTargetUnmarshaller : StructureUnmarshaller<AuditNotificationTarget>
{
    public static readonly AuditNotificationTargetUnmarshaller Instance = new();

    public static readonly MapUnmarshaller<AuditNotificationTarget> Map = new(Instance);

    protected override void UnmarshallMember(
        AuditNotificationTarget target, int depth, JsonUnmarshallerContext context, ref StreamingUtf8JsonReader reader)
    {
        if (MemberName.Is(context, "enabled", depth, ref reader))
        {
            target.Enabled = NullableBoolUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "roleArn", depth, ref reader))
        {
            target.RoleArn = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "targetArn", depth, ref reader))
        {
            target.TargetArn = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
    }
}
