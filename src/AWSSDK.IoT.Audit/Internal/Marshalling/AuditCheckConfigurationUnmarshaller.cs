using Amazon.IoT.Model;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class AuditCheckConfigurationUnmarshaller : StructureUnmarshaller<AuditCheckConfiguration>
{
    public static readonly AuditCheckConfigurationUnmarshaller Instance = new();

    public static readonly MapUnmarshaller<AuditCheckConfiguration> Map = new(Instance);

    private static readonly MapUnmarshaller<string> StringMap = new(StringUnmarshaller.Instance);

    protected override void UnmarshallMember(
        AuditCheckConfiguration target, int depth, JsonUnmarshallerContext context, ref StreamingUtf8JsonReader reader)
    {
        if (MemberName.Is(context, "configuration", depth, ref reader))
        {
            target.Configuration = StringMap.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "enabled", depth, ref reader))
        {
            target.Enabled = NullableBoolUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
    }
}
