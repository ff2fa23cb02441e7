using Amazon.IoT.Model;
using IoTAuditClient.Tests.Testing;
using Moq;
using Xunit;

namespace IoTAuditClient.Tests.Mitigations;

/// <summary>Mitigation tasks that are waited for and cancelled.</summary>
public sealed class TaskAsyncTests
{
    private readonly MitigationScene _scene = new();
    private readonly Queue<Exception> _failures = new();

    public TaskAsyncTests() => _scene.Iot.Setup(client => client.CancelAuditMitigationActionsTaskAsync(
        It.Is<CancelAuditMitigationActionsTaskRequest>(request => request.TaskId == "m-1"), It.IsAny<CancellationToken>()))
        .Returns(() => _failures.TryDequeue(out var failure)
            ? Task.FromException<CancelAuditMitigationActionsTaskResponse>(failure)
            : Task.FromResult(new CancelAuditMitigationActionsTaskResponse()));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WaitAsync_TaskEnds_ReturnsIt()
    {
        await StartAsync();

        Assert.Equal(AuditMitigationStatus.Completed, (await _scene.RunAsync(_scene.Client.WaitAsync("m-1", null, null, Token))).Status);
    }

    [Fact]
    public async Task WaitAsync_TaskDoesNotEnd_ThrowsWithTheTaskAndTheWayOut()
    {
        _scene.EndStatus = "PAUSED";
        await StartAsync();

        var exception = await Assert.ThrowsAsync<AuditMitigationWaitTimeoutException>(
            () => _scene.RunAsync(_scene.Client.WaitAsync("m-1", null, null, Token)));

        Assert.Equal(
            "DescribeAuditMitigationActionsTask: The mitigation task m-1 had not ended within 1:0:00:00: its status was PAUSED. "
                + "It goes on: wait again, or cancel it with CancelAsync.",
            exception.Message);
        Assert.Equal(("m-1", TimeSpan.FromDays(1)), (exception.TaskId, exception.Limit));
        Assert.Equal("PAUSED", exception.LastTask?.Status?.Value);
    }

    [Fact]
    public async Task CancelAsync_FirstAnswerIsLostAndTheSecondARefusal_HasSucceededWhereTheTaskIsCancelled()
    {
        _scene.EndStatus = "CANCELED";
        await EndAsync();
        _failures.Enqueue(new IOException("The connection was reset."));
        _failures.Enqueue(SdkErrors.Plain("InvalidRequestException", 400));

        await CancelAsync();

        Assert.Empty(_failures);
    }

    [Fact]
    public async Task CancelAsync_FirstAnswerIsLostAndTheTaskIsCompleted_IsRefused()
    {
        await EndAsync();
        _failures.Enqueue(new IOException("The connection was reset."));
        _failures.Enqueue(SdkErrors.Plain("InvalidRequestException", 400));

        await Assert.ThrowsAsync<AuditRequestInvalidException>(CancelAsync);
    }

    private Task StartAsync() => _scene.Client.StartAsync(
        AuditMitigationRequest.ForFindings(["f-1"]).With("C", "publish") with { TaskId = "m-1" }, Token);

    private async Task EndAsync()
    {
        await StartAsync();
        await _scene.Client.DescribeAsync("m-1", Token);
        await _scene.Client.DescribeAsync("m-1", Token);
    }

    private async Task<bool> CancelAsync() => await _scene.RunAsync(DoneAsync(_scene.Client.CancelAsync("m-1", Token)));

    private static async Task<bool> DoneAsync(Task task)
    {
        await task;
        return true;
    }
}
