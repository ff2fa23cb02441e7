using Amazon.IoT.Model;
using IoTAuditClient.Tests.Testing;
using Xunit;

namespace IoTAuditClient.Tests.Mitigations;

public sealed class StartAsyncTests
{
    private readonly MitigationScene _scene = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static AuditMitigationRequest Request =>
        AuditMitigationRequest.ForFindings(["f-1", "f-2"]).With("REVOKED_DEVICE_CERT_CHECK", "deactivate", "publish");

    [Fact]
    public async Task StartAsync_Findings_SendsThemWithTheirActionsUnderAnIdThatItMakes()
    {
        var taskId = await _scene.Client.StartAsync(Request, Token);

        var sent = Assert.Single(_scene.Starts);
        Assert.Equal(sent.TaskId, taskId);
        Assert.Equal(["f-1", "f-2"], sent.Target.FindingIds);
        Assert.Null(sent.Target.AuditTaskId);
        Assert.Null(sent.Target.AuditCheckToReasonCodeFilter);
        Assert.Equal(["deactivate", "publish"], sent.AuditCheckToActionsMapping["REVOKED_DEVICE_CERTIFICATE_STILL_ACTIVE_CHECK"]);
    }

    [Fact]
    public async Task StartAsync_Audit_SendsItsIdAlone()
    {
        await _scene.Client.StartAsync(AuditMitigationRequest.ForAudit("a-1").With("C", "publish") with { TaskId = "mine" }, Token);

        var sent = Assert.Single(_scene.Starts);
        Assert.Equal(("mine", "a-1"), (sent.TaskId, sent.Target.AuditTaskId));
        Assert.Null(sent.Target.FindingIds);
    }

    [Fact]
    public async Task StartAsync_ReasonCodes_SendsThemByCheck()
    {
        var filter = new AuditReasonFilter { CheckName = "C", ReasonCodes = ["R-1", "R-2"] };

        await _scene.Client.StartAsync(AuditMitigationRequest.ForReasonCodes(filter).With("C", "publish"), Token);

        Assert.Equal(["R-1", "R-2"], Assert.Single(_scene.Starts).Target.AuditCheckToReasonCodeFilter["C"]);
    }

    [Fact]
    public async Task StartAsync_NoAction_IsRefusedBeforeSending()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => _scene.Client.StartAsync(AuditMitigationRequest.ForAudit("a-1"), Token));

        Assert.Empty(_scene.Starts);
    }

    public static TheoryData<Func<object>, string> Broken => new()
    {
        { () => AuditMitigationRequest.ForFindings([]), "1 to 25 findings; this one has 0" },
        { () => AuditMitigationRequest.ForFindings(Enumerable.Range(0, 26).Select(i => $"f-{i}")), "this one has 26" },
        { () => AuditMitigationRequest.ForFindings(["f-1", "f-1"]), "'f-1' comes 2 times" },
        { () => AuditMitigationRequest.ForFindings(["a b"]), "position 2" },
        { () => AuditMitigationRequest.ForAudit("a_b"), "position 2" },
        { () => AuditMitigationRequest.ForReasonCodes([]), "at least one check" },
        { () => AuditMitigationRequest.ForReasonCodes(new AuditReasonFilter { CheckName = "C" }), "the one of C has 0" },
        { () => Request.With("C", Enumerable.Range(0, 6).Select(i => $"a-{i}")), "C has 6" },
        { () => Request.With("C"), "C has 0" },
        { () => Request.With("C", "a b"), "position 2" },
        { () => Request.With("C", "a", "a"), "'a' comes 2 times" },
        { () => Request.With("REVOKED_DEVICE_CERTIFICATE_STILL_ACTIVE_CHECK", "a"), "comes 2 times" },
        { () => Request.With("", "a"), "the name of no check" },
        { () => Request with { TaskId = "a b" }, "position 2" },
    };

    [Theory]
    [MemberData(nameof(Broken), DisableDiscoveryEnumeration = true)]
    public void Request_BreaksARule_SaysWhich(Func<object> make, string message) =>
        Assert.Contains(message, Assert.ThrowsAny<ArgumentException>(make).Message, StringComparison.Ordinal);

    [Fact]
    public async Task StartAsync_AnswerIsLost_IsRepeatedWithItsTokenAndSucceedsWithoutASecondTask()
    {
        _scene.FailsAfterwards = true;
        _scene.Failure = number => number == 0 ? SdkErrors.InternalFailure() : null;

        var taskId = await _scene.RunAsync(_scene.Client.StartAsync(Request with { TaskId = "mine" }, Token));

        Assert.Equal("mine", taskId);
        Assert.Equal(2, _scene.Starts.Count);
        Assert.Single(_scene.Starts.Select(start => start.ClientRequestToken).Distinct());
        Assert.Single(_scene.Tasks);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task StartAsync_AnswerWithoutAnId_IsNoProofOfAStart(string? answered)
    {
        _scene.AnsweredId = _ => answered;

        var exception = await Assert.ThrowsAsync<AuditResponseException>(
            () => _scene.RunAsync(_scene.Client.StartAsync(Request with { TaskId = "mine" }, Token)));

        Assert.True(exception.MayHaveHappened);
        Assert.Contains("no id of a task", exception.Message, StringComparison.Ordinal);
        Assert.True(_scene.Starts.Count > 1);
    }

    [Fact]
    public async Task StartAsync_TaskOfAnotherHasTheId_IsAlreadyExists()
    {
        _scene.Tasks["mine"] = new StartAuditMitigationActionsTaskRequest { TaskId = "mine" };

        var exception = await Assert.ThrowsAsync<AuditAlreadyExistsException>(
            () => _scene.Client.StartAsync(Request with { TaskId = "mine" }, Token));

        Assert.False(exception.MayHaveHappened);
        Assert.Contains("'mine' already", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StartAsync_TaskOfAnotherHasTheIdAfterALostAnswer_SaysThatItMayHaveHappened()
    {
        _scene.Failure = number => number == 0 ? SdkErrors.InternalFailure() : null;
        _scene.Time.BeforeWaitEnds = () => _scene.Tasks["mine"] = new StartAuditMitigationActionsTaskRequest
        {
            TaskId = "mine",
            Target = new AuditMitigationActionsTaskTarget { FindingIds = ["f-9"] },
        };

        var exception = await Assert.ThrowsAsync<AuditAlreadyExistsException>(
            () => _scene.RunAsync(_scene.Client.StartAsync(Request with { TaskId = "mine" }, Token)));

        Assert.True(exception.MayHaveHappened);
    }

    [Fact]
    public async Task DescribeActionAsync_ThereIsNone_SaysWhere()
    {
        var exception = await Assert.ThrowsAsync<MitigationActionNotFoundException>(
            () => _scene.Client.DescribeActionAsync("gone", Token));

        Assert.Equal("gone", exception.ActionName);
        Assert.Contains("ListMitigationActions", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WaitAsync_TaskThatEnds_ReportsEachChangeAndReturnsItsEnd()
    {
        await _scene.Client.StartAsync(Request with { TaskId = "mine" }, Token);

        var ended = await _scene.RunAsync(_scene.Client.WaitAsync("mine", cancellationToken: Token));

        Assert.True(ended.IsFinished);
        Assert.Equal("mine", ended.TaskId);
        Assert.Equal(Request.Choices, ended.Choices);
        Assert.Equal(["f-1", "f-2"], ended.Target!.FindingIds);
    }
}
