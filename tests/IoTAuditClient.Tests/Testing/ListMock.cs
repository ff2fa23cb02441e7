using System.Collections.Concurrent;
using System.Globalization;
using Amazon.IoT;
using Amazon.IoT.Model;
using Moq;

namespace IoTAuditClient.Tests.Testing;

/// <summary>
/// An IAmazonIoT that lists the given pages: the token of page n is "t" and n, and a hook may do what it likes before each answer.
/// </summary>
public sealed class ListMock
{
    private readonly string[][] _pages;
    private readonly ConcurrentQueue<Task> _answers = [];

    public ListMock(params string[][] pages)
    {
        _pages = pages;
        Mock.Setup(client => client.ListAuditFindingsAsync(It.IsAny<ListAuditFindingsRequest>(), It.IsAny<CancellationToken>()))
            .Returns((ListAuditFindingsRequest request, CancellationToken cancellationToken) =>
            {
                var answer = AnswerAsync(request, cancellationToken);
                _answers.Enqueue(answer);
                return answer;
            });
    }

    public Mock<IAmazonIoT> Mock { get; } = new();

    public ConcurrentQueue<ListAuditFindingsRequest> Requests { get; } = [];

    /// <summary>Gets the pages asked for, by number, in order.</summary>
    public IEnumerable<int> PagesAsked => Requests.Select(request => NumberOf(request.NextToken));

    /// <summary>Runs before the answer for the page of this number; what it throws is the answer.</summary>
    public Func<int, CancellationToken, Task> Before { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>The token that leads from the page of this number to the next one.</summary>
    public Func<int, string?> TokenAfter { get; set; } = page => string.Create(CultureInfo.InvariantCulture, $"t{page + 1}");

    public AuditFindingClient Client(TimeProvider? timeProvider = null, IoTAuditClientOptions? options = null) =>
        new(Mock.Object, options, timeProvider: timeProvider);

    /// <summary>Pages of so many findings each, numbered through.</summary>
    public static string[][] Pages(params int[] sizes)
    {
        var number = 0;
        return [.. sizes.Select(
            size => Enumerable.Range(0, size).Select(_ => string.Create(CultureInfo.InvariantCulture, $"f-{number++}")).ToArray())];
    }

    /// <summary>
    /// Ends when every call has, in whichever way: at once or, where it was cancelled, in a moment; a call that is left
    /// under way never ends.
    /// </summary>
    public Task AllCallsEndAsync() =>
        Task.WhenAll(_answers.Select(answer => answer.ContinueWith(_ => { }, TaskScheduler.Default)))
            .WaitAsync(Xunit.TestContext.Current.CancellationToken);

    private static int NumberOf(string? token) => token is null ? 0 : int.Parse(token.AsSpan(1), CultureInfo.InvariantCulture);

    private async Task<ListAuditFindingsResponse> AnswerAsync(ListAuditFindingsRequest request, CancellationToken cancellationToken)
    {
        Requests.Enqueue(request);
        var page = NumberOf(request.NextToken);
        await Before(page, cancellationToken);
        return new ListAuditFindingsResponse
        {
            Findings = [.. _pages[page].Select(id => new Amazon.IoT.Model.AuditFinding { FindingId = id })],
            NextToken = page + 1 < _pages.Length ? TokenAfter(page) : null,
        };
    }
}
