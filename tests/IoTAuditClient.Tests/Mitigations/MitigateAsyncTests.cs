using Amazon.IoT.Model;
using IoTAuditClient.Tests.Testing;
using Xunit;

namespace IoTAuditClient.Tests.Mitigations;

public sealed class MitigateAsyncTests
{
    private static readonly AuditCheckName Check = AuditCheckName.DeviceCertificateShared;
    private readonly MitigationScene _scene = new();
    private readonly List<AuditMitigationTask> _progress = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static AuditMitigationChoice Deactivate => new() { CheckName = Check, ActionNames = ["deactivate"] };

    [Fact]
    public async Task MitigateAsync_SixtyFindings_GoOutInThreeTasksAndEachIsThereOnce()
    {
        var result = await MitigateAsync(Findings(60));

        Assert.Equal([25, 25, 10], _scene.Starts.Select(start => start.Target.FindingIds.Count));
        Assert.Equal(Findings(60).Select(finding => finding.FindingId), result.Findings.Select(found => found.Finding.FindingId));
        Assert.True(result.IsComplete);
        Assert.Equal(3, result.Tasks.Count);
        Assert.All(result.Tasks, task => Assert.True(task.IsFinished));
        Assert.Equal(_scene.Tasks.Keys, _progress.Select(task => task.TaskId!).Distinct());
    }

    [Fact]
    public async Task MitigateAsync_FindingsThatCannotBeMitigated_AreToldWhyAndNotSent()
    {
        var good = Findings(1)[0];

        var result = await MitigateAsync(
            [
                good,
                good with { FindingId = "s", IsSuppressed = true },
                good with { FindingId = "n", CheckName = null },
                good with { FindingId = "o", CheckName = AuditCheckName.LoggingDisabled },
                good with { FindingId = null },
                good,
            ],
            Deactivate);

        Assert.Equal(["f-0"], Assert.Single(_scene.Starts).Target.FindingIds);
        Assert.Collection(
            result.Findings,
            found => Assert.Null(found.Reason),
            found => Assert.StartsWith("It is suppressed,", found.Reason, StringComparison.Ordinal),
            found => Assert.StartsWith("It does not say of which check it is", found.Reason, StringComparison.Ordinal),
            found => Assert.Equal("No action is chosen for LOGGING_DISABLED_CHECK.", found.Reason),
            found => Assert.StartsWith("It cannot be named to the service. A finding id has", found.Reason, StringComparison.Ordinal));
        Assert.Equal(4, result.Count(MitigationOutcome.Skipped));
        Assert.False(result.IsComplete);
    }

    [Fact]
    public async Task MitigateAsync_ActionThatTheCheckDoesNotAllow_IsNotSent()
    {
        var result = await MitigateAsync(
            [Findings(1)[0] with { CheckName = AuditCheckName.LoggingDisabled }],
            new AuditMitigationChoice { CheckName = AuditCheckName.LoggingDisabled, ActionNames = ["publish", "deactivate"] });

        Assert.Empty(_scene.Starts);
        Assert.Contains("UPDATE_DEVICE_CERTIFICATE, which AWS does not allow", result.Findings[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MitigateAsync_ActionsMayNotBeRead_LeavesTheJudgementToTheService()
    {
        _scene.ActionTypes.Clear();
        _scene.ActionFailure = SdkErrors.Plain("AccessDeniedException", 403);

        Assert.True((await MitigateAsync(Findings(1))).IsComplete);
    }

    [Fact]
    public async Task MitigateAsync_UnknownAction_StartsNothing()
    {
        _scene.ActionTypes.Clear();

        await Assert.ThrowsAsync<MitigationActionNotFoundException>(() => MitigateAsync(Findings(1)));

        Assert.Empty(_scene.Starts);
    }

    [Fact]
    public async Task MitigateAsync_TwoTasksMayRun_WaitsForItsOwnToEnd()
    {
        _scene.MostRunning = 2;

        var result = await MitigateAsync(Findings(25 * 6));

        Assert.True(result.IsComplete);
        Assert.Equal(6, result.Tasks.Count);
    }

    [Fact]
    public async Task MitigateAsync_OthersUseUpTheQuota_TellsWhatWasNotStarted()
    {
        _scene.MostRunning = 0;

        var result = await MitigateAsync(Findings(30));

        Assert.Equal(30, result.Count(MitigationOutcome.NotStarted));
        Assert.All(result.Findings, found => Assert.IsType<AuditQuotaExceededException>(found.Exception));
        Assert.Single(_scene.Starts);
    }

    [Fact]
    public async Task MitigateAsync_SecondTaskIsRefused_GoesOnWithTheThird()
    {
        _scene.Failure = number => number == 1 ? SdkErrors.Plain("InvalidRequestException", 400) : null;

        var result = await MitigateAsync(Findings(75));

        Assert.Equal(50, result.Count(MitigationOutcome.Completed));
        Assert.Equal(25, result.Count(MitigationOutcome.NotStarted));
        Assert.All(result.Findings.Skip(25).Take(25), found => Assert.Equal("Its task was refused.", found.Reason));
    }

    [Fact]
    public async Task MitigateAsync_AnswersOfAStartAreLost_LooksWhetherItIsThere()
    {
        _scene.FailsAfterwards = true;
        _scene.Failure = _ => new HttpRequestException(HttpRequestError.ResponseEnded);

        Assert.True((await MitigateAsync(Findings(1))).IsComplete);
    }

    [Fact]
    public async Task MitigateAsync_NoAnswerAndNoTask_IsUnknownAndStopsTheRest()
    {
        _scene.Failure = _ => new HttpRequestException(HttpRequestError.ResponseEnded);

        var result = await MitigateAsync(Findings(26));

        Assert.Equal(25, result.Count(MitigationOutcome.Unknown));
        Assert.Equal(1, result.Count(MitigationOutcome.NotStarted));
        Assert.Equal(_scene.Starts[0].TaskId, result.Findings[0].TaskId);
    }

    [Theory]
    [InlineData("COMPLETED", MitigationOutcome.Completed)]
    [InlineData("FAILED", MitigationOutcome.Failed)]
    [InlineData("CANCELED", MitigationOutcome.Failed)]
    [InlineData("SKIPPED", MitigationOutcome.Skipped)]
    [InlineData("PENDING", MitigationOutcome.Unknown)]
    [InlineData("PAUSED", MitigationOutcome.Unknown)]
    public async Task MitigateAsync_ActionEnds_IsToldByItsStatus(string status, MitigationOutcome outcome)
    {
        _scene.StatusOf = _ => status;

        var found = Assert.Single((await MitigateAsync(Findings(1))).Findings);

        Assert.Equal(outcome, found.Outcome);
        Assert.Equal(status, Assert.Single(found.Executions).Status?.Value);
        Assert.Equal(status == "COMPLETED" ? null : $"The action deactivate is {status}: as told", found.Reason);
    }

    [Theory]
    [InlineData("no role\u001b", "The action deactivate is COMPLETED, but has the error ACCESS_DENIED: no role\\u001B")]
    [InlineData(null, "The action deactivate is COMPLETED, but has the error ACCESS_DENIED")]
    public async Task MitigateAsync_CompletedActionHasAnErrorCode_IsUnknownAndShowsIt(string? message, string expected)
    {
        (_scene.ErrorCode, _scene.Message) = ("ACCESS_DENIED", message);

        var found = Assert.Single((await MitigateAsync(Findings(1))).Findings);

        Assert.Equal((MitigationOutcome.Unknown, expected), (found.Outcome, found.Reason));
    }

    [Theory]
    [InlineData("COMPLETED", new[] { "deactivate" }, "publish")]
    [InlineData("COMPLETED", new[] { "publish" }, "deactivate")]
    [InlineData("COMPLETED", new[] { "Deactivate", "publish" }, "deactivate")]
    [InlineData("COMPLETED", new string?[] { "deactivate", null }, "publish")]
    [InlineData("SKIPPED", new[] { "deactivate" }, "publish")]
    public async Task MitigateAsync_AskedActionIsNotListed_IsUnknownAndNamesIt(string status, string?[] listed, string missing)
    {
        (_scene.StatusOf, _scene.Listed) = (_ => status, listed);

        var result = await MitigateAsync(Findings(1), Deactivate with { ActionNames = ["deactivate", "publish"] });

        var found = Assert.Single(result.Findings);
        Assert.Equal(MitigationOutcome.Unknown, found.Outcome);
        Assert.Equal($"Its task has ended, but the service lists nothing of the action {missing}.", found.Reason);
    }

    [Fact]
    public async Task MitigateAsync_AskedActionsAreListedInAnotherOrder_IsCompleted()
    {
        _scene.Listed = ["publish", "deactivate"];

        Assert.True((await MitigateAsync(Findings(1), Deactivate with { ActionNames = ["deactivate", "publish"] })).IsComplete);
    }

    [Theory]
    [InlineData("FAILED", null, null, null, null, "is FAILED")]
    [InlineData("CANCELED", null, null, null, null, "is CANCELED")]
    [InlineData("FAILED", 0L, 0L, 0L, 1L, "is FAILED")]
    [InlineData("COMPLETED", 1L, 0L, 0L, null, "counts 1 finding that failed or was cancelled")]
    [InlineData("COMPLETED", 0L, 1L, 0L, null, "counts 1 finding that failed or was cancelled")]
    [InlineData("COMPLETED", 0L, 0L, 1L, null, "counts 1 finding on which not everything was done")]
    [InlineData("COMPLETED", 0L, 0L, 0L, 0L, "counts 0 findings that succeeded")]
    [InlineData(
        "COMPLETED", long.MaxValue, long.MaxValue, -1L, 1L, "counts 18,446,744,073,709,551,614 findings that failed or were cancelled")]
    public async Task MitigateAsync_TaskContradictsThatItsActionsAreDone_IsUnknownAndSaysSo(
        string end, long? failed, long? cancelled, long? skipped, long? succeeded, string words)
    {
        (_scene.EndStatus, _scene.Counted) = (end, Counted(failed, cancelled, skipped, succeeded));

        var found = Assert.Single((await MitigateAsync(Findings(1))).Findings);

        Assert.Equal(
            (MitigationOutcome.Unknown, $"Its actions are listed as COMPLETED, but its task {words}."), (found.Outcome, found.Reason));
        Assert.Single(found.Executions);
    }

    [Theory]
    [InlineData("COMPLETED", new[] { "zz" }, null, "is not for the finding f-0, which it was started for")]
    [InlineData("SKIPPED", new[] { "zz" }, null, "is not for the finding f-0, which it was started for")]
    [InlineData("COMPLETED", new string[0], "t-1", "is not for the finding f-0, which it was started for")]
    [InlineData("COMPLETED", new[] { "zz", "f-0" }, null, null)]
    [InlineData("COMPLETED", new string[0], null, null)]
    public async Task MitigateAsync_TaskIsForOtherFindings_IsUnknownAndSaysSo(
        string status, string[] described, string? audit, string? words)
    {
        _scene.StatusOf = _ => status;
        _scene.DescribedTarget = new AuditMitigationActionsTaskTarget { FindingIds = [.. described], AuditTaskId = audit };

        var found = Assert.Single((await MitigateAsync(Findings(1))).Findings);

        Assert.Equal(words is null, found.Outcome is not MitigationOutcome.Unknown);
        Assert.Equal(words is not null, found.Reason?.EndsWith($"but its task {words}.", StringComparison.Ordinal) ?? false);
    }

    [Theory]
    [InlineData(5L, 1L, "counts 5 findings where it was started for 1")]
    [InlineData(null, 2L, "counts 2 findings where it was started for 1")]
    [InlineData(1L, 1L, null)]
    public async Task MitigateAsync_TaskCountsMoreFindingsThanWereSent_IsUnknownAndSaysSo(long? total, long? succeeded, string? words)
    {
        _scene.Counted = new TaskStatisticsForAuditCheck { TotalFindingsCount = total, SucceededFindingsCount = succeeded };

        var found = Assert.Single((await MitigateAsync(Findings(1))).Findings);

        Assert.Equal(words is null ? MitigationOutcome.Completed : MitigationOutcome.Unknown, found.Outcome);
        Assert.Equal(words is null ? null : $"Its actions are listed as COMPLETED, but its task {words}.", found.Reason);
    }

    [Theory]
    [InlineData("deactivate", false)]
    [InlineData("another", true)]
    public async Task MitigateAsync_TaskHasAnActionOfAnotherTypeThanBefore_IsUnknownAndSaysSo(string name, bool isComplete)
    {
        _scene.DescribedActions =
        [
            new Amazon.IoT.Model.MitigationAction
            {
                Name = name,
                ActionParams = new MitigationActionParams
                {
                    PublishFindingToSnsParams = new PublishFindingToSnsParams { TopicArn = "arn" },
                },
            },
        ];

        var found = Assert.Single((await MitigateAsync(Findings(1))).Findings);

        Assert.Equal(isComplete, found.Outcome is MitigationOutcome.Completed);
        Assert.Equal(
            isComplete
                ? null
                : "Its actions are listed as COMPLETED, but its task has the action deactivate as PUBLISH_FINDING_TO_SNS, "
                    + "which was UPDATE_DEVICE_CERTIFICATE before.",
            found.Reason);
    }

    [Theory]
    [InlineData("FAILED", null, null, "is FAILED")]
    [InlineData("COMPLETED", 1L, 0L, "counts 1 finding that failed or was cancelled")]
    public async Task MitigateAsync_TaskContradictsThatItsActionsAreSkipped_IsUnknownAndSaysSo(
        string end, long? failed, long? skipped, string words)
    {
        (_scene.StatusOf, _scene.EndStatus, _scene.Counted) = (_ => "SKIPPED", end, Counted(failed, 0, skipped, 0));

        var found = Assert.Single((await MitigateAsync(Findings(1))).Findings);

        Assert.Equal(
            (MitigationOutcome.Unknown, $"No action on it is listed as failed, but its task {words}."), (found.Outcome, found.Reason));
    }

    [Theory]
    [InlineData(1L, "Its actions are listed as COMPLETED, but its task counts 1 finding in all.")]
    [InlineData(2L, null)]
    [InlineData(null, null)]
    public async Task MitigateAsync_TaskIsForFewerFindingsThanAreListed_IsUnknownAndSaysSo(long? total, string? expected)
    {
        _scene.Counted = new TaskStatisticsForAuditCheck { TotalFindingsCount = total };

        var result = await MitigateAsync(Findings(2));

        Assert.All(result.Findings, found => Assert.Equal(
            (expected is null ? MitigationOutcome.Completed : MitigationOutcome.Unknown, expected), (found.Outcome, found.Reason)));
    }

    [Theory]
    [InlineData("COMPLETED", "COMPLETED", 1L, MitigationOutcome.Completed)]
    [InlineData("COMPLETED", "SKIPPED", 0L, MitigationOutcome.Skipped)]
    [InlineData("FAILED", "FAILED", 0L, MitigationOutcome.Failed)]
    public async Task MitigateAsync_TaskAndListingAgree_IsToldByTheListing(
        string end, string status, long succeeded, MitigationOutcome outcome)
    {
        _scene.StatusOf = _ => status;
        _scene.EndStatus = end;
        _scene.Counted = Counted(status == "FAILED" ? 1 : 0, 0, status == "SKIPPED" ? 1 : 0, succeeded);

        Assert.Equal(outcome, Assert.Single((await MitigateAsync(Findings(1))).Findings).Outcome);
    }

    [Theory]
    [InlineData("COMPLETED", "FAILED")]
    [InlineData("FAILED", "FAILED")]
    [InlineData("CANCELED", "CANCELED")]
    public async Task MitigateAsync_TaskCountsOneOfTwoAsFailedAndTheListingAgrees_TheOtherIsCompleted(string end, string status)
    {
        _scene.EndStatus = end;
        _scene.StatusOf = id => id == "f-0" ? status : "COMPLETED";
        _scene.Counted = Counted(status == "FAILED" ? 1 : 0, status == "CANCELED" ? 1 : 0, 0, 1);

        var result = await MitigateAsync(Findings(2));

        Assert.Equal([MitigationOutcome.Failed, MitigationOutcome.Completed], result.Findings.Select(found => found.Outcome));
    }

    [Fact]
    public async Task MitigateAsync_TaskCountsTwoAsFailedAndOneIsListedSo_TheOthersAreUnknown()
    {
        _scene.StatusOf = id => id == "f-0" ? "FAILED" : "COMPLETED";
        _scene.Counted = Counted(2, 0, 0, 1);

        var result = await MitigateAsync(Findings(3));

        Assert.Equal(
            [MitigationOutcome.Failed, MitigationOutcome.Unknown, MitigationOutcome.Unknown],
            result.Findings.Select(found => found.Outcome));
    }

    [Fact]
    public async Task MitigateAsync_SkippedWithoutAWord_SaysWhatTheServiceSkips()
    {
        (_scene.StatusOf, _scene.Message) = (_ => "SKIPPED", null);

        var found = Assert.Single((await MitigateAsync(Findings(1))).Findings);

        Assert.Equal("The action deactivate is SKIPPED: no reason is given; the service skips what is suppressed", found.Reason);
    }

    [Theory]
    [InlineData(null, "deactivate", "The action deactivate is of no stated status: as told")]
    [InlineData("FAILED", null, "The action without a name is FAILED: as told")]
    [InlineData("SOME\u202eTHING", "deactivate", "The action deactivate is SOME\\u202ETHING: as told")]
    public async Task MitigateAsync_ActionIsListedWithoutItsNameOrStatus_SaysWhatIsMissing(string? status, string? name, string expected)
    {
        (_scene.StatusOf, _scene.Listed) = (_ => status, [name]);

        Assert.Equal(expected, Assert.Single((await MitigateAsync(Findings(1))).Findings).Reason);
    }

    [Fact]
    public async Task MitigateAsync_NothingIsListed_IsUnknownAndSaysSo()
    {
        _scene.Listed = [];

        var found = Assert.Single((await MitigateAsync(Findings(1))).Findings);

        Assert.Equal(
            (MitigationOutcome.Unknown, "Its task has ended, but the service lists no action on it."), (found.Outcome, found.Reason));
    }

    [Fact]
    public async Task MitigateAsync_WhatWasDoneMayNotBeListed_IsUnknownAndCarriesTheFailure()
    {
        _scene.ListFailure = SdkErrors.Plain("AccessDeniedException", 403);

        var found = Assert.Single((await MitigateAsync(Findings(1))).Findings);

        Assert.Equal(
            (MitigationOutcome.Unknown, "Its task has ended, but what became of it was not seen."), (found.Outcome, found.Reason));
        Assert.IsType<AuditAccessDeniedException>(found.Exception);
    }

    [Fact]
    public async Task MitigateAsync_TasksMayNotBeDescribed_IsUnknownAndGoesOnWithTheOtherTasks()
    {
        _scene.TaskFailure = SdkErrors.Plain("AccessDeniedException", 403);

        var result = await MitigateAsync(Findings(26));

        Assert.Equal(2, result.Tasks.Count);
        Assert.All(result.Findings, found =>
        {
            Assert.Equal((MitigationOutcome.Unknown, "The end of its task was not seen."), (found.Outcome, found.Reason));
            Assert.IsType<AuditAccessDeniedException>(found.Exception);
        });
    }

    [Fact]
    public async Task MitigateAsync_NoAnswerAndLookingIsDenied_MayHaveBeenStarted()
    {
        _scene.Failure = _ => new HttpRequestException(HttpRequestError.ResponseEnded);
        _scene.TaskFailure = SdkErrors.Plain("AccessDeniedException", 403);

        var found = Assert.Single((await MitigateAsync(Findings(1))).Findings);

        Assert.Equal((MitigationOutcome.Unknown, "Its task may have been started."), (found.Outcome, found.Reason));
        Assert.Equal(_scene.Starts[0].TaskId, found.TaskId);
    }

    [Fact]
    public async Task MitigateAsync_FindingsOfTwoChecks_GoOutInATaskForEach()
    {
        var other = Deactivate with { CheckName = AuditCheckName.DeviceCertificateExpiring };
        var findings = Findings(4);
        findings[1] = findings[1] with { CheckName = other.CheckName };
        _scene.Failure = number => number == 0 ? SdkErrors.Plain("InvalidRequestException", 400) : null;

        var result = await MitigateAsync(findings, Deactivate, other);

        Assert.Equal([["f-0", "f-2", "f-3"], ["f-1"]], _scene.Starts.Select(start => start.Target.FindingIds));
        Assert.All(_scene.Starts, start => Assert.Single(start.AuditCheckToActionsMapping));
        Assert.Equal(
            [MitigationOutcome.NotStarted, MitigationOutcome.Completed, MitigationOutcome.NotStarted, MitigationOutcome.NotStarted],
            result.Findings.Select(found => found.Outcome));
    }

    [Fact]
    public async Task MitigateAsync_WithoutWaiting_IsBackWithTheTasks()
    {
        var result = await _scene.Client.MitigateAsync(
            Findings(30), [Deactivate], new MitigateOptions { WaitsForEnd = false }, cancellationToken: Token);

        Assert.Equal(2, result.Tasks.Count);
        Assert.Equal(30, result.Count(MitigationOutcome.Unknown));
        Assert.Equal("Its task goes on.", result.Findings[0].Reason);
    }

    [Fact]
    public async Task MitigateAsync_RandomFailuresOfStarts_HaveEachFindingOnceAndNoneTwiceAtTheService()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var scene = new MitigationScene { MostRunning = random.Next(0, 4), FailsAfterwards = random.Next(2) == 0 };
            scene.Failure = _ => random.Next(6) switch
            {
                0 => SdkErrors.InternalFailure(),
                1 => SdkErrors.Throttling(),
                2 when !scene.FailsAfterwards => SdkErrors.Plain("InvalidRequestException", 400),
                3 when !scene.FailsAfterwards => SdkErrors.Plain("AccessDeniedException", 403),
                4 => new HttpRequestException(HttpRequestError.ResponseEnded),
                _ => null,
            };
            var findings = Findings(random.Next(1, 120)).Select(finding => finding with { IsSuppressed = random.Next(5) == 0 }).ToList();

            var result = await scene.RunAsync(scene.Client.MitigateAsync(findings, [Deactivate], cancellationToken: Token));

            Assert.Equal(findings, result.Findings.Select(found => found.Finding));
            var done = scene.Tasks.Values.SelectMany(task => task.Target.FindingIds).ToList();
            Assert.Distinct(done);
            Assert.Equal(
                done.Order(),
                result.Findings.Where(found => found.Outcome is MitigationOutcome.Completed)
                    .Select(found => found.Finding.FindingId!).Order());
        }
    }

    private static TaskStatisticsForAuditCheck? Counted(long? failed, long? cancelled, long? skipped, long? succeeded) =>
        failed is null ? null : new()
        {
            FailedFindingsCount = failed,
            CanceledFindingsCount = cancelled,
            SkippedFindingsCount = skipped,
            SucceededFindingsCount = succeeded,
        };

    private static List<AuditFinding> Findings(int count) =>
        [.. Enumerable.Range(0, count).Select(i => new AuditFinding { FindingId = $"f-{i}", CheckName = Check })];

    private Task<AuditMitigationResult> MitigateAsync(IEnumerable<AuditFinding> findings, params AuditMitigationChoice[] choices) =>
        _scene.RunAsync(_scene.Client.MitigateAsync(
            findings, choices is [] ? [Deactivate] : choices, null, new Sink(_progress), Token));

    private sealed class Sink(List<AuditMitigationTask> seen) : IProgress<AuditMitigationTask>
    {
        public void Report(AuditMitigationTask value) => seen.Add(value);
    }
}
