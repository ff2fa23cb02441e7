using Amazon.IoT.Model;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class AuditSuppressionUnmarshaller : StructureUnmarshaller<AuditSuppression>
{
    public static readonly AuditSuppressionUnmarshaller Instance = new();

    public static readonly ListUnmarshaller<AuditSuppression> List = new(Instance);

    protected override void UnmarshallMember(
        AuditSuppression target, int depth, JsonUnmarshallerContext context, ref StreamingUtf8JsonReader reader)
    {
        if (MemberName.Is(context, "checkName", depth, ref reader))
        {
            target.CheckName = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "description", depth, ref reader))
        {
            target.Description = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "expirationDate", depth, ref reader))
        {
            target.ExpirationDate = NullableDateTimeUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "resourceIdentifier", depth, ref reader))
        {
            target.ResourceIdentifier = ResourceIdentifierUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "suppressIndefinitely", depth, ref reader))
        {
            target.SuppressIndefinitely = NullableBoolUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
    }
}
