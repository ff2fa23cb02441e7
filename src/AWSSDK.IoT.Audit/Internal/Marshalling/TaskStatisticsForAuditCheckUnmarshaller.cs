using Amazon.IoT.Model;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class TaskStatisticsForAuditCheckUnmarshaller : StructureUnmarshaller<TaskStatisticsForAuditCheck>
{
    public static readonly TaskStatisticsForAuditCheckUnmarshaller Instance = new();

    public static readonly MapUnmarshaller<TaskStatisticsForAuditCheck> Map = new(Instance);

    protected override void UnmarshallMember(
        TaskStatisticsForAuditCheck target, int depth, JsonUnmarshallerContext context, ref StreamingUtf8JsonReader reader)
    {
        if (MemberName.Is(context, "canceledFindingsCount", depth, ref reader))
        {
            target.CanceledFindingsCount = NullableLongUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "failedFindingsCount", depth, ref reader))
        {
            target.FailedFindingsCount = NullableLongUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "skippedFindingsCount", depth, ref reader))
        {
            target.SkippedFindingsCount = NullableLongUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "succeededFindingsCount", depth, ref reader))
        {
            target.SucceededFindingsCount = NullableLongUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "totalFindingsCount", depth, ref reader))
        {
            target.TotalFindingsCount = NullableLongUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
    }
}
