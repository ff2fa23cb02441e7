using Amazon.IoT.Model;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class ReplaceDefaultPolicyVersionParamsUnmarshaller : StructureUnmarshaller<ReplaceDefaultPolicyVersionParams>
{
    public static readonly ReplaceDefaultPolicyVersionParamsUnmarshaller Instance = new();

    protected override void UnmarshallMember(
        ReplaceDefaultPolicyVersionParams target, int depth, JsonUnmarshallerContext context, ref StreamingUtf8JsonReader reader)
    {
        if (MemberName.Is(context, "templateName", depth, ref reader))
        {
            target.TemplateName = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
    }
}
