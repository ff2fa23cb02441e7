using Amazon.IoT;
using Amazon.IoT.Model;
using Moq;

namespace IoTAuditClient.Tests.Testing;

/// <summary>An IAmazonIoT whose answers are queued, and which counts how often it was asked.</summary>
public sealed class IoTMock
{
    private readonly Queue<Func<CancellationToken, Task<DescribeAuditFindingResponse>>> _answers = new();
    private Func<CancellationToken, Task<DescribeAuditFindingResponse>>? _last;

    public IoTMock()
    {
        Mock.Setup(client => client.DescribeAuditFindingAsync(It.IsAny<DescribeAuditFindingRequest>(), It.IsAny<CancellationToken>()))
            .Returns((DescribeAuditFindingRequest request, CancellationToken cancellationToken) =>
            {
                Requests.Add(request.FindingId);
                var answer = _answers.TryDequeue(out var next)
                    ? next
                    : _last ?? throw new InvalidOperationException("The mock has no answer left.");
                return answer(cancellationToken);
            });
    }

    public Mock<IAmazonIoT> Mock { get; } = new();

    public IAmazonIoT Object => Mock.Object;

    public List<string> Requests { get; } = [];

    public IoTMock Returns(Amazon.IoT.Model.AuditFinding? finding) =>
        Answers(_ => Task.FromResult(new DescribeAuditFindingResponse { Finding = finding }));

    public IoTMock Throws(Exception exception) => Answers(_ => Task.FromException<DescribeAuditFindingResponse>(exception));

    /// <summary>Queues one answer.</summary>
    public IoTMock Answers(Func<CancellationToken, Task<DescribeAuditFindingResponse>> answer)
    {
        _answers.Enqueue(answer);
        return this;
    }

    /// <summary>Answers so whenever the queue is empty.</summary>
    public IoTMock Always(Func<CancellationToken, Task<DescribeAuditFindingResponse>> answer)
    {
        _last = answer;
        return this;
    }

    public IoTMock AlwaysThrows(Exception exception) => Always(_ => Task.FromException<DescribeAuditFindingResponse>(exception));
}
