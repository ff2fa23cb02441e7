using IoTAudit.Tool.Commands.Mitigate;
using IoTAuditClient;
using Xunit;

namespace IoTAudit.Tool.Tests;

public sealed class MitigationTextTests
{
    [Theory]
    [InlineData("COMPLETED", "COMPLETED", 2, 2L, 0L, 0L, true)]
    [InlineData("COMPLETED", "SKIPPED", 2, 1L, 1L, 0L, true)]
    [InlineData("COMPLETED", "COMPLETED", 2, null, null, null, true)]
    [InlineData("COMPLETED", "COMPLETED", 2, 1L, 0L, 1L, false)]
    [InlineData("COMPLETED", "COMPLETED", 2, 1L, 0L, 0L, false)]
    [InlineData("COMPLETED", "COMPLETED", 2, 1L, null, null, false)]
    [InlineData("COMPLETED", "FAILED", 2, 2L, 0L, 0L, false)]
    [InlineData("COMPLETED", "CANCELED", 2, null, null, null, false)]
    [InlineData("COMPLETED", "PENDING", 2, 2L, 0L, 0L, false)]
    [InlineData("COMPLETED", null, 2, 2L, 0L, 0L, false)]
    [InlineData("FAILED", "COMPLETED", 2, 2L, 0L, 0L, false)]
    public void IsDone_OfAnEndedTask_IsTrueOnlyWhereNothingSaysOtherwise(
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

        Assert.Equal(expected, MitigationText.IsDone(task, [execution]));
    }
}
