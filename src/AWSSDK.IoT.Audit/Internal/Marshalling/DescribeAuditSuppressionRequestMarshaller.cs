using Amazon.IoT.Model;
using Amazon.Runtime.Internal;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class DescribeAuditSuppressionRequestMarshaller : OperationRequestMarshaller<DescribeAuditSuppressionRequest>
{
    public static readonly DescribeAuditSuppressionRequestMarshaller Instance = new();

    private DescribeAuditSuppressionRequestMarshaller()
        : base("POST", "/audit/suppressions/describe")
    {
    }

    protected override void Marshall(DescribeAuditSuppressionRequest input, IRequest request)
        => JsonBody.Write(request, input, static (writer, input) =>
        {
            writer.WriteMember("checkName", input.CheckName);
            writer.WriteMember("resourceIdentifier", input.ResourceIdentifier, ResourceIdentifierMarshaller.Marshall);
        });
}
