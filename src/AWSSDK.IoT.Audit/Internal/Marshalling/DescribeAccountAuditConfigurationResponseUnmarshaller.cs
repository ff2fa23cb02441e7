using Amazon.IoT.Model;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class DescribeAccountAuditConfigurationResponseUnmarshaller
    : OperationResponseUnmarshaller<DescribeAccountAuditConfigurationResponse>
{
    public static readonly DescribeAccountAuditConfigurationResponseUnmarshaller Instance = new();

    private DescribeAccountAuditConfigurationResponseUnmarshaller()
        : base(ModelledErrors.InternalFailure, ModelledErrors.Throttling)
    {
    }

    protected override void UnmarshallMember(
        DescribeAccountAuditConfigurationResponse target, int depth, JsonUnmarshallerContext context, ref StreamingUtf8JsonReader reader)
    {
        if (MemberName.Is(context, "auditCheckConfigurations", depth, ref reader))
        {
            target.AuditCheckConfigurations = AuditCheckConfigurationUnmarshaller.Map.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "auditNotificationTargetConfigurations", depth, ref reader))
        {
            target.AuditNotificationTargetConfigurations = AuditNotificationTargetUnmarshaller.Map.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "roleArn", depth, ref reader))
        {
            target.RoleArn = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
    }
}
