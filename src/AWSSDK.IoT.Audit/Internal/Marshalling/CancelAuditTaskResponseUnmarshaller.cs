using Amazon.IoT.Model;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class CancelAuditTaskResponseUnmarshaller : EmptyResponseUnmarshaller<CancelAuditTaskResponse>
{
    public static readonly CancelAuditTaskResponseUnmarshaller Instance = new();

    private CancelAuditTaskResponseUnmarshaller()
        : base(ModelledErrors.InternalFailure, ModelledErrors.InvalidRequest, ModelledErrors.ResourceNotFound, ModelledErrors.Throttling)
    {
    }
}
