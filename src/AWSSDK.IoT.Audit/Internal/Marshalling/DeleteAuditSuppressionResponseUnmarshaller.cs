using Amazon.IoT.Model;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class DeleteAuditSuppressionResponseUnmarshaller : EmptyResponseUnmarshaller<DeleteAuditSuppressionResponse>
{
    public static readonly DeleteAuditSuppressionResponseUnmarshaller Instance = new();

    private DeleteAuditSuppressionResponseUnmarshaller()
        : base(ModelledErrors.InternalFailure, ModelledErrors.InvalidRequest, ModelledErrors.Throttling)
    {
    }
}
