using System.Collections.Concurrent;
using Amazon.IoT;
using Amazon.IoT.Model;
using IoTAuditClient.Tests.Testing;
using Moq;

namespace IoTAuditClient.Tests.Findings.Bulk;

/// <summary>A service that answers any id, some only when they are released.</summary>
internal sealed class GatedIoT
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _held = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _arrivals = new();
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly ConcurrentQueue<string> _cancelled = new();

    public GatedIoT()
    {
        var mock = new Mock<IAmazonIoT>();
        mock.Setup(client => client.DescribeAuditFindingAsync(It.IsAny<DescribeAuditFindingRequest>(), It.IsAny<CancellationToken>()))
            .Returns((DescribeAuditFindingRequest request, CancellationToken cancellationToken) =>
                AnswerAsync(request.FindingId, cancellationToken));
        Object = mock.Object;
    }

    public IAmazonIoT Object { get; }

    public HashSet<string> Missing { get; } = [];

    public Random? Faults { get; init; }

    public IEnumerable<string> Requests => _requests;

    public IEnumerable<string> Cancelled => _cancelled;

    public void Hold(string findingId) => _held[findingId] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Release(string findingId) => _held[findingId].SetResult();

    public Task WaitForAsync(string findingId) => Arrival(findingId).Task;

    private TaskCompletionSource Arrival(string findingId) =>
        _arrivals.GetOrAdd(findingId, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

    private async Task<DescribeAuditFindingResponse> AnswerAsync(string findingId, CancellationToken cancellationToken)
    {
        _requests.Enqueue(findingId);
        Arrival(findingId).TrySetResult();
        if (_held.TryGetValue(findingId, out var gate))
        {
            try
            {
                await gate.Task.WaitAsync(cancellationToken);
            }
            catch (OperationCanceledException)
            {
                _cancelled.Enqueue(findingId);
                throw;
            }
        }

        await FailSometimesAsync();
        return Missing.Contains(findingId)
            ? throw SdkErrors.NotFound()
            : new DescribeAuditFindingResponse { Finding = new Amazon.IoT.Model.AuditFinding { FindingId = findingId } };
    }

    private async Task FailSometimesAsync()
    {
        if (Faults is null)
        {
            return;
        }

        int dice;
        lock (Faults)
        {
            dice = Faults.Next(10);
        }

        await Task.Yield();
        Exception? fault = dice switch
        {
            0 => SdkErrors.Throttling(),
            1 => SdkErrors.InternalFailure(),
            2 => SdkErrors.NotFound(),
            _ => null,
        };
        if (fault is not null)
        {
            throw fault;
        }
    }
}
