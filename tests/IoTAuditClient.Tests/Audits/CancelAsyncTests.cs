using Amazon.IoT;
using Amazon.IoT.Model;
using IoTAuditClient.Calls;
using IoTAuditClient.Sdk;
using IoTAuditClient.Tests.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using Xunit;

namespace IoTAuditClient.Tests.Audits;

public sealed class CancelAsyncTests
{
    private readonly Mock<IAmazonIoT> _iot = new();
    private readonly StepTime _time = new(TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(10));
    private readonly Queue<Exception> _failures = new();
    private int _cancels;

    public CancelAsyncTests()
    {
        _iot.Setup(client => client.CancelAuditTaskAsync(It.IsAny<CancelAuditTaskRequest>(), It.IsAny<CancellationToken>()))
            .Returns(() =>
            {
                _cancels++;
                return _failures.TryDequeue(out var failure)
                    ? Task.FromException<CancelAuditTaskResponse>(failure)
                    : Task.FromResult(new CancelAuditTaskResponse());
            });
        Describes(AuditTaskStatus.CANCELED);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private int Looks => _iot.Invocations.Count(call => call.Method.Name == nameof(IAmazonIoT.DescribeAuditTaskAsync));

    [Fact]
    public async Task CancelAsync_FirstAnswerIsLostAndTheSecondARefusal_HasSucceededWhereTheAuditIsCancelled()
    {
        _failures.Enqueue(new IOException("The connection was reset."));
        _failures.Enqueue(Refusal());

        await CancelAsync();

        Assert.Equal((2, 1), (_cancels, Looks));
    }

    [Fact]
    public async Task CancelAsync_FirstAnswerIsLostAndTheAuditHasEnded_IsRefused()
    {
        Describes(AuditTaskStatus.COMPLETED);
        _failures.Enqueue(SdkErrors.InternalFailure());
        _failures.Enqueue(Refusal());

        var exception = await Assert.ThrowsAsync<AuditRequestInvalidException>(CancelAsync);

        Assert.Equal((2, 1), (exception.Attempts, Looks));
        Assert.False(exception.MayHaveHappened);
    }

    [Fact]
    public async Task CancelAsync_FirstAnswerIsLostAndLookingIsDenied_IsRefused()
    {
        _iot.Setup(client => client.DescribeAuditTaskAsync(It.IsAny<DescribeAuditTaskRequest>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(SdkErrors.Plain("AccessDeniedException", 403));
        _failures.Enqueue(new IOException("The connection was reset."));
        _failures.Enqueue(Refusal());

        await Assert.ThrowsAsync<AuditRequestInvalidException>(CancelAsync);
    }

    [Fact]
    public async Task CancelAsync_NothingCanHaveBeenTakenBefore_DoesNotLook()
    {
        _failures.Enqueue(SdkErrors.Throttling());
        _failures.Enqueue(new HttpRequestException(HttpRequestError.ConnectionError));
        _failures.Enqueue(Refusal());

        await Assert.ThrowsAsync<AuditRequestInvalidException>(CancelAsync);

        Assert.Equal((3, 0), (_cancels, Looks));
    }

    private static AmazonIoTException Refusal() => SdkErrors.Plain("InvalidRequestException", 400);

    private void Describes(AuditTaskStatus status) =>
        _iot.Setup(client => client.DescribeAuditTaskAsync(It.IsAny<DescribeAuditTaskRequest>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(AuditTasks.Response(status));

    private async Task CancelAsync()
    {
        var options = new IoTAuditClientOptions();
        var client = new AuditTaskClient(new ClientDependencies(
            new GivenIoTClientSource(_iot.Object),
            DefaultPipeline.Build(_time, NullLogger.Instance, static () => 0.5, null),
            options,
            _time,
            NullLogger.Instance));
        var cancelling = client.CancelAsync("a-1", Token);
        await _time.RunAsync(cancelling);
        await cancelling;
    }
}
