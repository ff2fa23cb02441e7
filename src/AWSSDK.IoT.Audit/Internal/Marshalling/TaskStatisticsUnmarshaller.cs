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
        if (context.TestExpression("canceledChecks", depth, ref reader))
        {
            target.CanceledChecks = NullableIntUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (context.TestExpression("compliantChecks", depth, ref reader))
        {
            target.CompliantChecks = NullableIntUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (context.TestExpression("failedChecks", depth, ref reader))
        {
            target.FailedChecks = NullableIntUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (context.TestExpression("inProgressChecks", depth, ref reader))
        {
            target.InProgressChecks = NullableIntUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (context.TestExpression("nonCompliantChecks", depth, ref reader))
        {
            target.NonCompliantChecks = NullableIntUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (context.TestExpression("totalChecks", depth, ref reader))
        {
            target.TotalChecks = NullableIntUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (context.TestExpression("waitingForDataCollectionChecks", depth, ref reader))
        {
            target.WaitingForDataCollectionChecks = NullableIntUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
    }
}
