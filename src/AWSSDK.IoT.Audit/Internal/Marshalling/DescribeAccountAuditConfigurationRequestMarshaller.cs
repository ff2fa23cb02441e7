using Amazon.IoT.Model;
using Amazon.Runtime.Internal;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class DescribeAccountAuditConfigurationRequestMarshaller
    : OperationRequestMarshaller<DescribeAccountAuditConfigurationRequest>
{
    public static readonly DescribeAccountAuditConfigurationRequestMarshaller Instance = new();

    private DescribeAccountAuditConfigurationRequestMarshaller()
        : base("GET", "/audit/configuration")
    {
    }

    protected override void Marshall(DescribeAccountAuditConfigurationRequest input, IRequest request)
    {
    }
}
