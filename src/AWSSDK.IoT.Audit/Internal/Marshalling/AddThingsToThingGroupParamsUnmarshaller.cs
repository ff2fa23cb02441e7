using Amazon.IoT.Model;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class AddThingsToThingGroupParamsUnmarshaller : StructureUnmarshaller<AddThingsToThingGroupParams>
{
    public static readonly AddThingsToThingGroupParamsUnmarshaller Instance = new();

    protected override void UnmarshallMember(
        AddThingsToThingGroupParams target, int depth, JsonUnmarshallerContext context, ref StreamingUtf8JsonReader reader)
    {
        if (MemberName.Is(context, "overrideDynamicGroups", depth, ref reader))
        {
            target.OverrideDynamicGroups = NullableBoolUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "thingGroupNames", depth, ref reader))
        {
            target.ThingGroupNames = StringListUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
    }
}
