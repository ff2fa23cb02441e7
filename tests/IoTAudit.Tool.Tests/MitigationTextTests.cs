using System.Text.Json;
using IoTAudit.Tool.Commands.Mitigate;
using IoTAuditClient;
using Xunit;

namespace IoTAudit.Tool.Tests;

public sealed class MitigationTextTests
{
    [Theory]
    [InlineData("COMPLETED", "COMPLETED", 2, 2L, 0L, 0L, true)]
    [InlineData("COMPLETED", "SKIPPED", 2, 1L, 1L, 0L, true)]
    [InlineData("COMPLETED", "COMPLETED", 2, null, null, null, false)]
    [InlineData("COMPLETED", "COMPLETED", 2, 1L, 0L, 1L, false)]
    [InlineData("COMPLETED", "COMPLETED", 2, 1L, 0L, 0L, false)]
    [InlineData("COMPLETED", "COMPLETED", 2, 1L, null, null, false)]
    [InlineData("COMPLETED", "FAILED", 2, 2L, 0L, 0L, false)]
    [InlineData("COMPLETED", "CANCELED", 2, null, null, null, false)]
    [InlineData("COMPLETED", "PENDING", 2, 2L, 0L, 0L, false)]
    [InlineData("COMPLETED", null, 2, 2L, 0L, 0L, false)]
    [InlineData("FAILED", "COMPLETED", 2, 2L, 0L, 0L, false)]
    public void WhyNotDone_OfAnEndedTask_IsNullOnlyWhereEverythingSaysThatAllIsDone(
        string end, string? listed, long total, long? succeeded, long? skipped, long? failed, bool expected)
    {
        var task = new AuditMitigationTask
        {
            Status = end,
            Statistics =
            [
                new AuditMitigationStatistics
                {
                    TotalFindings = total, SucceededFindings = succeeded, SkippedFindings = skipped, FailedFindings = failed,
                },
            ],
        };
        var execution = new AuditMitigationExecution { Status = listed is null ? default(AuditMitigationExecutionStatus?) : listed };

        Assert.Equal(expected, MitigationText.WhyNotDone(task, [execution]) is null);
    }

    [Theory]
    [InlineData("COMPLETED", "ACCESS_DENIED", "an action on f-1 is listed as COMPLETED with the error ACCESS_DENIED: no role")]
    [InlineData("COMPLETED", "", null)]
    [InlineData("SKIPPED", "ANY", null)]
    public void WhyNotDone_OfACompletedActionWithAnErrorCode_ShowsIt(string listed, string errorCode, string? expected)
    {
        var task = new AuditMitigationTask
        {
            Status = AuditMitigationStatus.Completed,
            Statistics = [new AuditMitigationStatistics { TotalFindings = 1, SucceededFindings = 1 }],
        };
        var execution =
            new AuditMitigationExecution { FindingId = "f-1", Status = listed, ErrorCode = errorCode, Message = "no role" };

        Assert.Equal(expected, MitigationText.WhyNotDone(task, [execution]));
    }

    [Theory]
    [InlineData(3L, 3L, "f-1 f-2 f-3", null)]
    [InlineData(null, null, "", "it counts no finding as done or skipped")]
    [InlineData(null, null, "f-1 f-2 f-3", "it counts no finding as done or skipped")]
    [InlineData(0L, 0L, "", "it is for 3 findings, and counts 0 findings as done or skipped")]
    [InlineData(3L, null, "", "of 3 of A_CHECK it counts 0 findings as done or skipped")]
    [InlineData(3L, null, "f-1", "of 3 of A_CHECK it counts 0 findings as done or skipped")]
    [InlineData(null, 3L, "f-1 f-2 f-3", "of an unknown number of A_CHECK it counts 3 findings as done or skipped")]
    [InlineData(1L, 1L, "f-1", "it is for 3 findings, and counts 1 finding as done or skipped")]
    [InlineData(3L, 3L, "f-1", "no action is listed on 2 of its 3 findings, such as f-2")]
    [InlineData(3L, 3L, "f-7 f-8 f-9", "no action is listed on 3 of its 3 findings, such as f-1")]
    public void WhyNotDone_OfThreeFindings_AsksForEachOfThemInCountsAndList(long? total, long? succeeded, string listed, string? expected)
    {
        var task = new AuditMitigationTask
        {
            Status = AuditMitigationStatus.Completed,
            Target = TargetOf("""{"findingIds":["f-1","f-2","f-3"]}"""),
            Statistics = (total ?? succeeded) is null
                ? []
                : [new AuditMitigationStatistics { CheckName = "A_CHECK", TotalFindings = total, SucceededFindings = succeeded }],
        };
        var executions = listed.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(id => new AuditMitigationExecution { FindingId = id, Status = AuditMitigationExecutionStatus.Completed });

        Assert.Equal(expected, MitigationText.WhyNotDone(task, [.. executions]));
    }

    [Theory]
    [InlineData("""{"findingIds":["f-1","f-2"]}""", "f-1:x f-1:y f-2:z", null)]
    [InlineData("""{"findingIds":["f-1","f-2"]}""", "f-1:x f-2:z", "not every action is listed on 1 of its 2 findings, such as f-1")]
    [InlineData("""{"findingIds":["f-1","f-2"]}""", "f-1:x f-1:y f-2:y", "not every action is listed on 1 of its 2 findings, such as f-2")]
    [InlineData("""{"findingIds":["f-1","f-2"]}""", "f-1:x", "no action is listed on 1 of its 2 findings, such as f-2")]
    [InlineData("""{"auditTaskId":"t-1"}""", "f-1:x f-2:z", "not every action is listed on 1 of its 2 findings, such as f-1")]
    [InlineData("""{"auditTaskId":"t-1"}""", "f-1:y f-1:x f-2:x f-2:y", null)]
    public void WhyNotDone_OfTwoActionsOfACheck_AsksForEachOfThem(string target, string listed, string? expected)
    {
        var task = new AuditMitigationTask
        {
            Status = AuditMitigationStatus.Completed,
            Target = TargetOf(target),
            Statistics = [new AuditMitigationStatistics { CheckName = "A_CHECK", TotalFindings = 2, SucceededFindings = 2 }],
            Choices =
            [
                new AuditMitigationChoice { CheckName = "A_CHECK", ActionNames = ["x", "y"] },
                new AuditMitigationChoice { CheckName = "B_CHECK", ActionNames = ["z"] },
            ],
        };
        var executions = listed.Split(' ').Select(static pair => pair.Split(':')).Select(static pair => new AuditMitigationExecution
        {
            FindingId = pair[0],
            ActionName = pair[1],
            Status = AuditMitigationExecutionStatus.Completed,
        });

        Assert.Equal(expected, MitigationText.WhyNotDone(task, [.. executions]));
    }

    [Fact]
    public void WhyNotDone_OfAnAuditWithoutAFindingForTheAction_IsNull()
    {
        var task = new AuditMitigationTask
        {
            Status = AuditMitigationStatus.Completed,
            Target = TargetOf("""{"auditTaskId":"t-1"}"""),
            Statistics = [new AuditMitigationStatistics { CheckName = "A_CHECK", TotalFindings = 0 }],
        };

        Assert.Null(MitigationText.WhyNotDone(task, []));
    }

    private static AuditMitigationTarget? TargetOf(string json) => JsonSerializer.Deserialize<AuditMitigationTarget>(json);
}
