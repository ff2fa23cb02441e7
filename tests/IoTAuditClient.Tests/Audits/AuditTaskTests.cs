using System.Text.Json;
using Xunit;

namespace IoTAuditClient.Tests.Audits;

public sealed class AuditTaskTests
{
    /// <summary>The form in which the AWS CLI prints an audit; the values are invented.</summary>
    private const string Described = """
        {
          "taskStatus": "COMPLETED", "taskType": "SCHEDULED_AUDIT_TASK", "taskStartTime": 1772431200.105, "scheduledAuditName": "nightly",
          "taskStatistics": {"totalChecks": 2, "inProgressChecks": 0, "compliantChecks": 1, "nonCompliantChecks": 1, "failedChecks": 0, "canceledChecks": 0},
          "auditDetails": {
            "LOGGING_DISABLED_CHECK": {"checkRunStatus": "COMPLETED_COMPLIANT", "checkCompliant": true, "totalResourcesCount": 1, "nonCompliantResourcesCount": 0},
            "CONFLICTING_CLIENT_IDS_CHECK": {"checkRunStatus": "COMPLETED_NON_COMPLIANT", "checkCompliant": false, "nonCompliantResourcesCount": 3}
          }
        }
        """;

    [Fact]
    public void Deserialize_WhatTheCliPrints_IsTheAudit()
    {
        var task = JsonSerializer.Deserialize<AuditTask>(Described)!;

        Assert.Equal(
            (AuditStatus.Completed, AuditType.Scheduled, "nightly"),
            (task.Status!.Value, task.Type!.Value, task.ScheduledAuditName));
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 6, 0, 0, 105, TimeSpan.Zero), task.StartTime);
        Assert.Equal(2, task.Statistics!.TotalChecks);
        Assert.Equal([AuditCheckName.ConflictingClientIds, AuditCheckName.LoggingDisabled], task.Checks.Select(check => check.CheckName));
        Assert.Equal(3, task.Checks[0].NonCompliantResources);
        Assert.True(task.IsConclusive);
    }

    [Fact]
    public void Serialize_AndBack_IsEqual()
    {
        var task = JsonSerializer.Deserialize<AuditTask>(Described)! with { TaskId = "a-1", Status = "NEW" };

        var json = JsonSerializer.Serialize(task);

        Assert.Equal(task, JsonSerializer.Deserialize<AuditTask>(json));
        Assert.Contains("\"taskStartTime\":\"2026-03-02T06:00:00.105Z\"", json, StringComparison.Ordinal);
        Assert.Contains("\"auditDetails\":{\"CONFLICTING_CLIENT_IDS_CHECK\":{\"checkRunStatus\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Serialize_WithoutReflection_IsTheSame()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = AuditFindingJson.TypeInfoResolver };
        var task = JsonSerializer.Deserialize<AuditTask>(Described)!;
        var configuration = new AuditConfiguration
        {
            RoleArn = "arn",
            Checks = [new AuditCheckSettings
            {
                CheckName = "A_CHECK",
                IsEnabled = true,
                Parameters = new Dictionary<string, string> { ["DAYS"] = "30" },
            }],
            NotificationTargets = [new AuditNotificationTarget { Type = "SNS", TargetArn = "topic", IsEnabled = true }],
        };

        Assert.Equal(JsonSerializer.Serialize(task), JsonSerializer.Serialize(task, options));
        Assert.Equal(
            configuration,
            JsonSerializer.Deserialize<AuditConfiguration>(JsonSerializer.Serialize(configuration, options), options));
        Assert.Contains(
            "\"auditCheckConfigurations\":{\"A_CHECK\":{\"enabled\":true",
            JsonSerializer.Serialize(configuration),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Serialize_FlatRecords_WriteAwsNamesWithoutNulls()
    {
        Assert.Equal(
            """{"taskId":"a","taskStatus":"FAILED"}""",
            JsonSerializer.Serialize(new AuditTaskSummary { TaskId = "a", Status = AuditStatus.Failed }));
        Assert.Equal(
            """{"scheduledAuditName":"n","frequency":"DAILY"}""",
            JsonSerializer.Serialize(new ScheduledAudit { Name = "n", Frequency = ScheduledAuditFrequency.Daily }));
    }

    [Theory]
    [InlineData("COMPLETED", "COMPLETED_COMPLIANT", true)]
    [InlineData("COMPLETED", "COMPLETED_NON_COMPLIANT", true)]
    [InlineData("COMPLETED", "FAILED", false)]
    [InlineData("COMPLETED", "CANCELED", false)]
    [InlineData("COMPLETED", "WAITING_FOR_DATA_COLLECTION", false)]
    [InlineData("COMPLETED", "NEW_STATUS", false)]
    [InlineData("IN_PROGRESS", "COMPLETED_COMPLIANT", false)]
    [InlineData("FAILED", "COMPLETED_COMPLIANT", false)]
    [InlineData("NEW_STATUS", "COMPLETED_COMPLIANT", false)]
    public void IsConclusive_ByStatusOfAuditAndCheck_IsTrueOnlyForAWholeOne(string status, string checkStatus, bool expected)
    {
        var task = new AuditTask { Status = status, Checks = [new AuditCheckResult { CheckName = "A", Status = checkStatus }] };

        Assert.Equal(expected, task.IsConclusive);
    }

    [Theory]
    [InlineData("COMPLETED_COMPLIANT", "INSUFFICIENT_PERMISSIONS", false)]
    [InlineData("COMPLETED_NON_COMPLIANT", "INSUFFICIENT_PERMISSIONS", false)]
    [InlineData("COMPLETED_COMPLIANT", "", true)]
    [InlineData("COMPLETED_COMPLIANT", null, true)]
    public void IsConclusive_ACheckWithAnErrorCode_IsFalseWhateverItsStatusSays(string status, string? errorCode, bool expected)
    {
        var task = new AuditTask
        {
            Status = AuditStatus.Completed,
            Checks = [new AuditCheckResult { CheckName = "A", Status = status, ErrorCode = errorCode }],
            Statistics = new AuditStatistics { NonCompliantChecks = expected ? 0 : 1 },
        };

        Assert.Equal(expected, task.Checks[0].IsConclusive);
        Assert.Equal(expected, task.IsConclusive);
        Assert.False(task.ContradictsItself);
    }

    [Fact]
    public void IsConclusive_MoreChecksCountedThanNamed_IsFalse()
    {
        var check = new AuditCheckResult { CheckName = "A", Status = AuditCheckStatus.CompletedCompliant };

        Assert.False(new AuditTask
        {
            Status = AuditStatus.Completed,
            Checks = [check],
            Statistics = new AuditStatistics { TotalChecks = 2 },
        }.IsConclusive);
        Assert.False(new AuditTask { Status = AuditStatus.Completed }.IsConclusive);
    }

    [Theory]
    [InlineData("COMPLETED", 2, 0, 0, false)]
    [InlineData("COMPLETED", 3, 0, 0, true)]
    [InlineData("COMPLETED", 2, 1, 0, false)]
    [InlineData("COMPLETED", 2, 0, 1, false)]
    [InlineData("COMPLETED", 2, 1, 2, true)]
    [InlineData("IN_PROGRESS", 3, 0, 2, false)]
    [InlineData("FAILED", 3, 0, 2, false)]
    public void ContradictsItself_OfACheckThatFailed_IsTrueOnlyWhereACompletedAuditCountsWhatNoneOfItsChecksIs(
        string status, int total, int failed, int nonCompliant, bool expected)
    {
        var task = new AuditTask
        {
            Status = status,
            Checks =
            [
                new AuditCheckResult { CheckName = "A", Status = AuditCheckStatus.Failed },
                new AuditCheckResult { CheckName = "B", Status = AuditCheckStatus.CompletedCompliant },
            ],
            Statistics = new AuditStatistics { TotalChecks = total, FailedChecks = failed, NonCompliantChecks = nonCompliant },
        };

        Assert.Equal(expected, task.ContradictsItself);
        Assert.False(task.IsConclusive);
    }

    [Theory]
    [InlineData(1, "COMPLETED_COMPLIANT", true, 0L, 0L, false)]
    [InlineData(1, "COMPLETED_COMPLIANT", null, null, null, false)]
    [InlineData(3, "COMPLETED_NON_COMPLIANT", false, 1L, 0L, false)]
    [InlineData(2, "COMPLETED_COMPLIANT", true, 1L, 1L, false)]
    [InlineData(1, "COMPLETED_NON_COMPLIANT", null, null, null, true)]
    [InlineData(1, "COMPLETED_COMPLIANT", false, 0L, 0L, true)]
    [InlineData(1, "COMPLETED_COMPLIANT", true, 1L, null, true)]
    [InlineData(1, "COMPLETED_COMPLIANT", true, 0L, 1L, true)]
    [InlineData(0, "COMPLETED_COMPLIANT", true, 0L, 0L, true)]
    [InlineData(0, "COMPLETED_NON_COMPLIANT", false, 1L, 1L, true)]
    public void IsConclusive_MoreChecksAreCountedThatDoNotPassThanNamed_IsFalse(
        int counted, string status, bool? isCompliant, long? nonCompliant, long? suppressed, bool expected)
    {
        var check = new AuditCheckResult
        {
            CheckName = "A",
            Status = status,
            IsCompliant = isCompliant,
            NonCompliantResources = nonCompliant,
            SuppressedNonCompliantResources = suppressed,
        };
        var task = new AuditTask
        {
            Status = AuditStatus.Completed,
            Checks = [check, new AuditCheckResult { CheckName = "B", Status = AuditCheckStatus.CompletedCompliant }],
            Statistics = new AuditStatistics { NonCompliantChecks = counted },
        };

        Assert.Equal(expected, task.IsConclusive);
    }

    [Theory]
    [InlineData(0, 0, 0, 0, true)]
    [InlineData(-1, 0, 0, 0, false)]
    [InlineData(1, -1, 0, 0, false)]
    [InlineData(1, 0, 0, 0, false)]
    [InlineData(0, 1, 0, 0, false)]
    [InlineData(0, 0, 1, 0, false)]
    [InlineData(0, 0, 0, 1, false)]
    public void IsConclusive_ChecksWithoutAResultAreCountedAndNoneIsNamed_IsFalse(
        int failed, int cancelled, int running, int waiting, bool expected)
    {
        var task = new AuditTask
        {
            Status = AuditStatus.Completed,
            Checks = [new AuditCheckResult { CheckName = "A", Status = AuditCheckStatus.CompletedCompliant }],
            Statistics = new AuditStatistics
            {
                TotalChecks = 1,
                FailedChecks = failed,
                CanceledChecks = cancelled,
                InProgressChecks = running,
                WaitingForDataCollectionChecks = waiting,
            },
        };

        Assert.Equal(expected, task.IsConclusive);
    }

    [Theory]
    [InlineData(-1L, 0L, 0L, 0, true)]
    [InlineData(0L, -1L, 0L, 0, true)]
    [InlineData(0L, 0L, -1L, 0, true)]
    [InlineData(0L, 0L, 0L, -1, true)]
    [InlineData(0L, 0L, 0L, 0, false)]
    public void ContradictsItself_ACountBelowZero_IsTrue(long total, long nonCompliant, long suppressed, int compliant, bool expected)
    {
        var task = new AuditTask
        {
            Status = AuditStatus.Completed,
            Checks =
            [
                new AuditCheckResult
                {
                    CheckName = "A",
                    Status = AuditCheckStatus.CompletedCompliant,
                    TotalResources = total,
                    NonCompliantResources = nonCompliant,
                    SuppressedNonCompliantResources = suppressed,
                },
            ],
            Statistics = new AuditStatistics { CompliantChecks = compliant },
        };

        Assert.Equal(expected, task.ContradictsItself);
        Assert.Equal(!expected, task.IsConclusive);
        Assert.False((task with { Status = AuditStatus.InProgress }).ContradictsItself);
    }

    [Fact]
    public void ToString_HostileText_IsOneSafeLine()
    {
        var text = new AuditTask { TaskId = "a\u001b[2J\nb", Status = "x\r" }.ToString();

        Assert.DoesNotContain(text, char.IsControl);
    }
}
