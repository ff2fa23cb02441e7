using Amazon.IoT.Model;
using Amazon.Runtime.Internal;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class DeleteAuditSuppressionRequestMarshaller : OperationRequestMarshaller<DeleteAuditSuppressionRequest>
{
    public static readonly DeleteAuditSuppressionRequestMarshaller Instance = new();

    private DeleteAuditSuppressionRequestMarshaller()
        : base("POST", "/audit/suppressions/delete")
    {
    }

    protected override void Marshall(DeleteAuditSuppressionRequest input, IRequest request)
        => JsonBody.Write(request, input, static (writer, input) =>
        {
            writer.WriteMember("checkName", input.CheckName);
            writer.WriteMember("resourceIdentifier", input.ResourceIdentifier, ResourceIdentifierMarshaller.Marshall);
        });
}
