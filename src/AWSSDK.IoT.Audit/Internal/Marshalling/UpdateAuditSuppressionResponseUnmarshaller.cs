using Amazon.IoT.Model;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class UpdateAuditSuppressionResponseUnmarshaller : EmptyResponseUnmarshaller<UpdateAuditSuppressionResponse>
{
    public static readonly UpdateAuditSuppressionResponseUnmarshaller Instance = new();

    private UpdateAuditSuppressionResponseUnmarshaller()
        : base(ModelledErrors.InternalFailure, ModelledErrors.InvalidRequest, ModelledErrors.ResourceNotFound, ModelledErrors.Throttling)
    {
    }
}
