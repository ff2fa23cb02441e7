using Amazon.IoT.Model;
using Amazon.Runtime.Internal;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class StartOnDemandAuditTaskRequestMarshaller : OperationRequestMarshaller<StartOnDemandAuditTaskRequest>
{
    public static readonly StartOnDemandAuditTaskRequestMarshaller Instance = new();

    private StartOnDemandAuditTaskRequestMarshaller()
        : base("POST", "/audit/tasks")
    {
    }

    protected override void Marshall(StartOnDemandAuditTaskRequest input, IRequest request)
        => JsonBody.Write(request, input, static (writer, input) => writer.WriteMember("targetCheckNames", input.TargetCheckNames));
}
