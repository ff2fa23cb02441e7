using Amazon.IoT.Model;
using Amazon.Runtime.Internal;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class UpdateAuditSuppressionRequestMarshaller : OperationRequestMarshaller<UpdateAuditSuppressionRequest>
{
    public static readonly UpdateAuditSuppressionRequestMarshaller Instance = new();

    private UpdateAuditSuppressionRequestMarshaller()
        : base("PATCH", "/audit/suppressions/update")
    {
    }

    protected override void Marshall(UpdateAuditSuppressionRequest input, IRequest request)
        => JsonBody.Write(request, input, static (writer, input) =>
        {
            writer.WriteMember("checkName", input.CheckName);
            writer.WriteMember("description", input.Description);
            writer.WriteMember("expirationDate", input.ExpirationDate);
            writer.WriteMember("resourceIdentifier", input.ResourceIdentifier, ResourceIdentifierMarshaller.Marshall);
            writer.WriteMember("suppressIndefinitely", input.SuppressIndefinitely);
        });
}
