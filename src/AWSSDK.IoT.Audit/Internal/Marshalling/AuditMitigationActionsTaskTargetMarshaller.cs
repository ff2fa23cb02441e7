using System.Text.Json;
using Amazon.IoT.Model;

namespace Amazon.IoT.Internal.Marshalling;

internal static class AuditMitigationActionsTaskTargetMarshaller
{
    public static void Marshall(Utf8JsonWriter writer, AuditMitigationActionsTaskTarget value)
    {
        writer.WriteMember("auditCheckToReasonCodeFilter", value.AuditCheckToReasonCodeFilter);
        writer.WriteMember("auditTaskId", value.AuditTaskId);
        writer.WriteMember("findingIds", value.FindingIds);
    }
}
