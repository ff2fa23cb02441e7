using Amazon.IoT.Model;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class DescribeAuditTaskRequestMarshaller : OperationRequestMarshaller<DescribeAuditTaskRequest>
{
    public static readonly DescribeAuditTaskRequestMarshaller Instance = new();

    private DescribeAuditTaskRequestMarshaller()
        : base("GET", "/audit/tasks/{taskId}")
    {
    }

    protected override void Marshall(DescribeAuditTaskRequest input, IRequest request)
        => request.AddPathResource("{taskId}", StringUtils.FromString(Required(input.TaskId, nameof(input.TaskId))));
}
