using Amazon.IoT.Model;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class DescribeAuditMitigationActionsTaskRequestMarshaller
    : OperationRequestMarshaller<DescribeAuditMitigationActionsTaskRequest>
{
    public static readonly DescribeAuditMitigationActionsTaskRequestMarshaller Instance = new();

    private DescribeAuditMitigationActionsTaskRequestMarshaller()
        : base("GET", "/audit/mitigationactions/tasks/{taskId}")
    {
    }

    protected override void Marshall(DescribeAuditMitigationActionsTaskRequest input, IRequest request)
        => request.AddPathResource("{taskId}", StringUtils.FromString(Required(input.TaskId, nameof(input.TaskId))));
}
