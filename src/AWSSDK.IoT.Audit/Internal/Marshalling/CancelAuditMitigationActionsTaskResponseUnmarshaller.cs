using Amazon.IoT.Model;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class CancelAuditMitigationActionsTaskResponseUnmarshaller
    : EmptyResponseUnmarshaller<CancelAuditMitigationActionsTaskResponse>
{
    public static readonly CancelAuditMitigationActionsTaskResponseUnmarshaller Instance = new();

    private CancelAuditMitigationActionsTaskResponseUnmarshaller()
        : base(ModelledErrors.InternalFailure, ModelledErrors.InvalidRequest, ModelledErrors.ResourceNotFound, ModelledErrors.Throttling)
    {
    }
}
