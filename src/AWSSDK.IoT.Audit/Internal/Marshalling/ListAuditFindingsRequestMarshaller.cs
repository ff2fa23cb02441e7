using Amazon.IoT.Model;
using Amazon.Runtime.Internal;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class ListAuditFindingsRequestMarshaller : OperationRequestMarshaller<ListAuditFindingsRequest>
{
    public static readonly ListAuditFindingsRequestMarshaller Instance = new();

    private ListAuditFindingsRequestMarshaller()
        : base("POST", "/audit/findings")
    {
    }

    protected override void Marshall(ListAuditFindingsRequest input, IRequest request)
        => JsonBody.Write(request, input, static (writer, input) =>
        {
            writer.WriteMember("checkName", input.CheckName);
            writer.WriteMember("endTime", input.EndTime);
            writer.WriteMember("listSuppressedFindings", input.ListSuppressedFindings);
            writer.WriteMember("maxResults", input.MaxResults);
            writer.WriteMember("nextToken", input.NextToken);
            writer.WriteMember("resourceIdentifier", input.ResourceIdentifier, ResourceIdentifierMarshaller.Marshall);
            writer.WriteMember("startTime", input.StartTime);
            writer.WriteMember("taskId", input.TaskId);
        });
}
