using Amazon.IoT.Model;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class MitigationActionIdentifierUnmarshaller : StructureUnmarshaller<MitigationActionIdentifier>
{
    public static readonly MitigationActionIdentifierUnmarshaller Instance = new();

    public static readonly ListUnmarshaller<MitigationActionIdentifier> List = new(Instance);

    protected override void UnmarshallMember(
        MitigationActionIdentifier target, int depth, JsonUnmarshallerContext context, ref StreamingUtf8JsonReader reader)
    {
        if (MemberName.Is(context, "actionArn", depth, ref reader))
        {
            target.ActionArn = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "actionName", depth, ref reader))
        {
            target.ActionName = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "creationDate", depth, ref reader))
        {
            target.CreationDate = NullableDateTimeUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
    }
}
