using Amazon.IoT.Model;
using Amazon.Runtime.Internal;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class CreateAuditSuppressionRequestMarshaller : OperationRequestMarshaller<CreateAuditSuppressionRequest>
{
    public static readonly CreateAuditSuppressionRequestMarshaller Instance = new();

    private CreateAuditSuppressionRequestMarshaller()
        : base("POST", "/audit/suppressions/create")
    {
    }

    protected override void Marshall(CreateAuditSuppressionRequest input, IRequest request)
        => JsonBody.Write(request, input, static (writer, input) =>
        {
            writer.WriteMember("checkName", input.CheckName);
            writer.WriteMember("clientRequestToken", input.ClientRequestToken ?? Guid.NewGuid().ToString());
            writer.WriteMember("description", input.Description);
            writer.WriteMember("expirationDate", input.ExpirationDate);
            writer.WriteMember("resourceIdentifier", input.ResourceIdentifier, ResourceIdentifierMarshaller.Marshall);
            writer.WriteMember("suppressIndefinitely", input.SuppressIndefinitely);
        });
}
