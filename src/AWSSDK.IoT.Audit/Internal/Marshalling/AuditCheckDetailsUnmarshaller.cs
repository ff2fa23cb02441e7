using Amazon.IoT.Model;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class AuditCheckDetailsUnmarshaller : StructureUnmarshaller<AuditCheckDetails>
{
    public static readonly AuditCheckDetailsUnmarshaller Instance = new();

    public static readonly MapUnmarshaller<AuditCheckDetails> Map = new(Instance);

    protected override void UnmarshallMember(
        AuditCheckDetails target, int depth, JsonUnmarshallerContext context, ref StreamingUtf8JsonReader reader)
    {
        if (MemberName.Is(context, "checkCompliant", depth, ref reader))
        {
            target.CheckCompliant = NullableBoolUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "checkRunStatus", depth, ref reader))
        {
            target.CheckRunStatus = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "errorCode", depth, ref reader))
        {
            target.ErrorCode = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "message", depth, ref reader))
        {
            target.Message = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "nonCompliantResourcesCount", depth, ref reader))
        {
            target.NonCompliantResourcesCount = NullableLongUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "suppressedNonCompliantResourcesCount", depth, ref reader))
        {
            target.SuppressedNonCompliantResourcesCount = NullableLongUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "totalResourcesCount", depth, ref reader))
        {
            target.TotalResourcesCount = NullableLongUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
    }
}
