using Amazon.IoT.Model;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class CancelAuditTaskRequestMarshaller : OperationRequestMarshaller<CancelAuditTaskRequest>
{
    public static readonly CancelAuditTaskRequestMarshaller Instance = new();

    private CancelAuditTaskRequestMarshaller()
        : base("PUT", "/audit/tasks/{taskId}/cancel")
    {
    }

    protected override void Marshall(CancelAuditTaskRequest input, IRequest request)
        => request.AddPathResource("{taskId}", StringUtils.FromString(Required(input.TaskId, nameof(input.TaskId))));
}
