using Amazon.IoT.Model;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoT.Internal.Marshalling;

internal static class ResourceAlreadyExistsExceptionUnmarshaller
{
    public static void UnmarshallMember(
        AmazonIoTException exception, int depth, JsonUnmarshallerContext context, ref StreamingUtf8JsonReader reader)
    {
        var target = (ResourceAlreadyExistsException)exception;
        if (MemberName.Is(context, "resourceArn", depth, ref reader))
        {
            target.ResourceArn = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "resourceId", depth, ref reader))
        {
            target.ResourceId = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
    }
}
