using Amazon.IoT.Model;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class TaskStatisticsUnmarshaller : StructureUnmarshaller<TaskStatistics>
{
    public static readonly TaskStatisticsUnmarshaller Instance = new();

    protected override void UnmarshallMember(
        TaskStatistics target, int depth, JsonUnmarshallerContext context, ref StreamingUtf8JsonReader reader)
    {
        if (MemberName.Is(context, "canceledChecks", depth, ref reader))
        {
            target.CanceledChecks = NullableIntUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "compliantChecks", depth, ref reader))
        {
            target.CompliantChecks = NullableIntUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "failedChecks", depth, ref reader))
        {
            target.FailedChecks = NullableIntUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "inProgressChecks", depth, ref reader))
        {
            target.InProgressChecks = NullableIntUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "nonCompliantChecks", depth, ref reader))
        {
            target.NonCompliantChecks = NullableIntUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "totalChecks", depth, ref reader))
        {
            target.TotalChecks = NullableIntUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "waitingForDataCollectionChecks", depth, ref reader))
        {
            target.WaitingForDataCollectionChecks = NullableIntUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
    }
}
