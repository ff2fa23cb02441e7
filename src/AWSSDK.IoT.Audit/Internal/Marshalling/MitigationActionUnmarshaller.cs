using Amazon.IoT.Model;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class MitigationActionUnmarshaller : StructureUnmarshaller<MitigationAction>
{
    public static readonly MitigationActionUnmarshaller Instance = new();

    public static readonly ListUnmarshaller<MitigationAction> List = new(Instance);

    protected override void UnmarshallMember(
        MitigationAction target, int depth, JsonUnmarshallerContext context, ref StreamingUtf8JsonReader reader)
    {
        if (MemberName.Is(context, "actionParams", depth, ref reader))
        {
            target.ActionParams = MitigationActionParamsUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "id", depth, ref reader))
        {
            target.Id = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "name", depth, ref reader))
        {
            target.Name = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "roleArn", depth, ref reader))
        {
            target.RoleArn = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
    }
}
