using Amazon.IoT.Model;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class NonCompliantResourceUnmarshaller : StructureUnmarshaller<NonCompliantResource>
{
    public static readonly NonCompliantResourceUnmarshaller Instance = new();

    private static readonly MapUnmarshaller<string> StringMap = new(StringUnmarshaller.Instance);

    protected override void UnmarshallMember(
        NonCompliantResource target,
        int depth,
        JsonUnmarshallerContext context,
        ref StreamingUtf8JsonReader reader)
    {
        if (MemberName.Is(context, "additionalInfo", depth, ref reader))
        {
            target.AdditionalInfo = StringMap.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "resourceIdentifier", depth, ref reader))
        {
            target.ResourceIdentifier = ResourceIdentifierUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "resourceType", depth, ref reader))
        {
            target.ResourceType = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
    }
}
