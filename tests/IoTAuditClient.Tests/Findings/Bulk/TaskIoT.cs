using System.Collections.Concurrent;
using System.Globalization;
using Amazon.IoT;
using Amazon.IoT.Model;
using IoTAuditClient.Tests.Testing;
using Moq;

namespace IoTAuditClient.Tests.Findings.Bulk;

/// <summary>A service with tasks of findings, which describes and lists them, and remembers what it was asked.</summary>
internal sealed class TaskIoT
{
    private readonly Dictionary<string, Amazon.IoT.Model.AuditFinding> _findings = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Task> _answers = [];

    public TaskIoT()
    {
        Mock.Setup(client => client.DescribeAuditFindingAsync(It.IsAny<DescribeAuditFindingRequest>(), It.IsAny<CancellationToken>()))
            .Returns((DescribeAuditFindingRequest request, CancellationToken cancellationToken) =>
                Remembered(DescribeAsync(request, cancellationToken)));
        Mock.Setup(client => client.ListAuditFindingsAsync(It.IsAny<ListAuditFindingsRequest>(), It.IsAny<CancellationToken>()))
            .Returns((ListAuditFindingsRequest request, CancellationToken cancellationToken) =>
                Remembered(ListAsync(request, cancellationToken)));
    }

    public Mock<IAmazonIoT> Mock { get; } = new();

    public int PageSize { get; init; } = 250;

    /// <summary>Gets the findings of each task, in the order of its list. Ids that are described and not listed are missing here.</summary>
    public Dictionary<string, List<string?>> Lists { get; } = new(StringComparer.Ordinal);

    public ConcurrentQueue<string> Described { get; } = [];

    public ConcurrentQueue<ListAuditFindingsRequest> Pages { get; } = [];

    public IEnumerable<string> ListedTasks => Pages.Select(page => page.TaskId).Distinct(StringComparer.Ordinal);

    public Func<string, CancellationToken, Task> BeforeDescription { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>Runs before the answer for a page, by its number.</summary>
    public Func<int, CancellationToken, Task> BeforePage { get; set; } = (_, _) => Task.CompletedTask;

    public Func<int, string?> TokenAfter { get; set; } = page => (page + 1).ToString(CultureInfo.InvariantCulture);

    public AuditFindingClient Client(TimeProvider? timeProvider = null, TimeSpan? attemptTimeout = null)
    {
        // The rate has tests of its own.
        var options = new IoTAuditClientOptions { OperationTimeout = TimeSpan.FromHours(6) };
        options.AttemptTimeout = attemptTimeout ?? options.AttemptTimeout;
        options.Pacing.Mode = PacingMode.Off;
        return new AuditFindingClient(Mock.Object, options, timeProvider: timeProvider);
    }

    /// <summary>Adds a task with findings whose ids are its own id and a number.</summary>
    public List<string> AddTask(string taskId, int count)
    {
        var ids = Enumerable.Range(0, count).Select(number => $"{taskId}-{number}").ToList();
        Lists[taskId] = [.. ids];
        ids.ForEach(id => AddFinding(id, taskId));
        return ids;
    }

    /// <summary>Adds a finding that can be described; it stands in no list.</summary>
    public void AddFinding(string id, string? taskId) =>
        _findings[id] = new Amazon.IoT.Model.AuditFinding { FindingId = id, TaskId = taskId };

    public Task AllCallsEndAsync() =>
        Task.WhenAll(_answers.Select(answer => answer.ContinueWith(_ => { }, TaskScheduler.Default)))
            .WaitAsync(Xunit.TestContext.Current.CancellationToken);

    private Task<T> Remembered<T>(Task<T> answer)
    {
        _answers.Enqueue(answer);
        return answer;
    }

    private async Task<DescribeAuditFindingResponse> DescribeAsync(DescribeAuditFindingRequest request, CancellationToken cancellationToken)
    {
        Described.Enqueue(request.FindingId);
        await BeforeDescription(request.FindingId, cancellationToken);
        return new DescribeAuditFindingResponse { Finding = _findings.GetValueOrDefault(request.FindingId) ?? throw SdkErrors.NotFound() };
    }

    private async Task<ListAuditFindingsResponse> ListAsync(ListAuditFindingsRequest request, CancellationToken cancellationToken)
    {
        Pages.Enqueue(request);
        var page = request.NextToken is { } token ? int.Parse(token, CultureInfo.InvariantCulture) : 0;
        await BeforePage(page, cancellationToken);
        var ids = Lists.GetValueOrDefault(request.TaskId) ?? throw SdkErrors.Plain("InvalidRequestException", 400);
        return new ListAuditFindingsResponse
        {
            Findings = [.. ids.Skip(page * PageSize)
                .Take(PageSize)
                .Select(id => new Amazon.IoT.Model.AuditFinding { FindingId = id, TaskId = request.TaskId })],
            NextToken = (page + 1) * PageSize < ids.Count ? TokenAfter(page) : null,
        };
    }
}
