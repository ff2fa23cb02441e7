using Amazon.IoT.Model;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class StartAuditMitigationActionsTaskRequestMarshaller : OperationRequestMarshaller<StartAuditMitigationActionsTaskRequest>
{
    public static readonly StartAuditMitigationActionsTaskRequestMarshaller Instance = new();

    private StartAuditMitigationActionsTaskRequestMarshaller()
        : base("POST", "/audit/mitigationactions/tasks/{taskId}")
    {
    }

    protected override void Marshall(StartAuditMitigationActionsTaskRequest input, IRequest request)
    {
        request.AddPathResource("{taskId}", StringUtils.FromString(Required(input.TaskId, nameof(input.TaskId))));
        JsonBody.Write(request, input, static (writer, input) =>
        {
            writer.WriteMember("auditCheckToActionsMapping", input.AuditCheckToActionsMapping);
            writer.WriteMember("clientRequestToken", input.ClientRequestToken ?? Guid.NewGuid().ToString());
            writer.WriteMember("target", input.Target, AuditMitigationActionsTaskTargetMarshaller.Marshall);
        });
    }
}
