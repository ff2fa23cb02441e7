using Amazon.IoT.Model;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class CancelAuditMitigationActionsTaskRequestMarshaller
    : OperationRequestMarshaller<CancelAuditMitigationActionsTaskRequest>
{
    public static readonly CancelAuditMitigationActionsTaskRequestMarshaller Instance = new();

    private CancelAuditMitigationActionsTaskRequestMarshaller()
        : base("PUT", "/audit/mitigationactions/tasks/{taskId}/cancel")
    {
    }

    protected override void Marshall(CancelAuditMitigationActionsTaskRequest input, IRequest request)
        => request.AddPathResource("{taskId}", StringUtils.FromString(Required(input.TaskId, nameof(input.TaskId))));
}
