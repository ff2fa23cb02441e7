using Amazon.IoT.Model;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class CreateAuditSuppressionResponseUnmarshaller : EmptyResponseUnmarshaller<CreateAuditSuppressionResponse>
{
    public static readonly CreateAuditSuppressionResponseUnmarshaller Instance = new();

    private CreateAuditSuppressionResponseUnmarshaller()
        : base(
            ModelledErrors.InternalFailure,
            ModelledErrors.InvalidRequest,
            ModelledErrors.LimitExceeded,
            ModelledErrors.ResourceAlreadyExists,
            ModelledErrors.Throttling)
    {
    }
}
