using Amazon.IoT.Model;
using Amazon.Runtime.Internal;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class ListAuditSuppressionsRequestMarshaller : OperationRequestMarshaller<ListAuditSuppressionsRequest>
{
    public static readonly ListAuditSuppressionsRequestMarshaller Instance = new();

    private ListAuditSuppressionsRequestMarshaller()
        : base("POST", "/audit/suppressions/list")
    {
    }

    protected override void Marshall(ListAuditSuppressionsRequest input, IRequest request)
        => JsonBody.Write(request, input, static (writer, input) =>
        {
            writer.WriteMember("ascendingOrder", input.AscendingOrder);
            writer.WriteMember("checkName", input.CheckName);
            writer.WriteMember("maxResults", input.MaxResults);
            writer.WriteMember("nextToken", input.NextToken);
            writer.WriteMember("resourceIdentifier", input.ResourceIdentifier, ResourceIdentifierMarshaller.Marshall);
        });
}
