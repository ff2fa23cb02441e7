using Amazon.IoT.Model;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class PolicyVersionIdentifierUnmarshaller : StructureUnmarshaller<PolicyVersionIdentifier>
{
    public static readonly PolicyVersionIdentifierUnmarshaller Instance = new();

    protected override void UnmarshallMember(
        PolicyVersionIdentifier target,
        int depth,
        JsonUnmarshallerContext context,
        ref StreamingUtf8JsonReader reader)
    {
        if (MemberName.Is(context, "policyName", depth, ref reader))
        {
            target.PolicyName = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "policyVersionId", depth, ref reader))
        {
            target.PolicyVersionId = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
    }
}
