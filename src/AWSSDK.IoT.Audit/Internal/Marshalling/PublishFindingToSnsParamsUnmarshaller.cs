using Amazon.IoT.Model;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class PublishFindingToSnsParamsUnmarshaller : StructureUnmarshaller<PublishFindingToSnsParams>
{
    public static readonly PublishFindingToSnsParamsUnmarshaller Instance = new();

    protected override void UnmarshallMember(
        PublishFindingToSnsParams target, int depth, JsonUnmarshallerContext context, ref StreamingUtf8JsonReader reader)
    {
        if (MemberName.Is(context, "topicArn", depth, ref reader))
        {
            target.TopicArn = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
    }
}
