using Amazon.IoT.Model;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class ScheduledAuditMetadataUnmarshaller : StructureUnmarshaller<ScheduledAuditMetadata>
{
    public static readonly ScheduledAuditMetadataUnmarshaller Instance = new();

    public static readonly ListUnmarshaller<ScheduledAuditMetadata> List = new(Instance);

    protected override void UnmarshallMember(
        ScheduledAuditMetadata target, int depth, JsonUnmarshallerContext context, ref StreamingUtf8JsonReader reader)
    {
        if (MemberName.Is(context, "dayOfMonth", depth, ref reader))
        {
            target.DayOfMonth = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "dayOfWeek", depth, ref reader))
        {
            target.DayOfWeek = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "frequency", depth, ref reader))
        {
            target.Frequency = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "scheduledAuditArn", depth, ref reader))
        {
            target.ScheduledAuditArn = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "scheduledAuditName", depth, ref reader))
        {
            target.ScheduledAuditName = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
    }
}
