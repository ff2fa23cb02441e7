using System.Runtime.CompilerServices;
using IoTAuditClient;

namespace IoTAudit.Tool.Tests;

/// <summary>A client that answers as the test says, and keeps what it was asked for.</summary>
internal sealed class ScriptedClient(Func<string, CancellationToken, Task<AuditFinding>> describe) : IAuditFindingClient
{
    public ScriptedClient(Func<string, AuditFinding> describe)
        : this((id, _) => Task.FromResult(describe(id)))
    {
    }

    public ScriptedClient()
        : this(id => new AuditFinding { FindingId = id })
    {
    }

    public List<string> Asked { get; } = [];

    public List<AuditFindingQuery> Queries { get; } = [];

    public DescribeManyOptions? Options { get; private set; }

    /// <summary>Gives the page of a token; the token of a page is its number.</summary>
    public Func<int, CancellationToken, Task<AuditPage<AuditFinding>>> Page { get; init; } =
        (_, _) => Task.FromResult(new AuditPage<AuditFinding>());

    /// <summary>Gives the related resources of a token.</summary>
    public Func<int, AuditPage<AuditResource>> RelatedPage { get; init; } = _ => new AuditPage<AuditResource>();

    /// <summary>What a bulk run reports after each outcome.</summary>
    public Func<DescribeManyProgress, DescribeManyProgress>? Progress { get; init; }

    public static ScriptedClient WithPages(params AuditFinding[][] pages) => new()
    {
        Page = (number, _) => Task.FromResult(PageOf(pages, number)),
    };

    public static AuditPage<T> PageOf<T>(T[][] pages, int number)
        where T : class => new() { Items = pages[number], NextToken = number + 1 < pages.Length ? Token(number + 1) : null };

    public Task<AuditFinding> DescribeAsync(string findingId, CancellationToken cancellationToken = default)
    {
        Asked.Add(findingId);
        return describe(findingId, cancellationToken);
    }

    public Task<AuditFinding?> FindAsync(string findingId, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<AuditPage<AuditFinding>> ListPageAsync(
        AuditFindingQuery query,
        string? pageToken = null,
        CancellationToken cancellationToken = default)
    {
        Queries.Add(query);
        return Page(Number(pageToken), cancellationToken);
    }

    public Task<AuditPage<AuditResource>> ListRelatedResourcesPageAsync(
        string findingId,
        string? pageToken = null,
        CancellationToken cancellationToken = default)
    {
        Asked.Add(findingId);
        return Task.FromResult(RelatedPage(Number(pageToken)));
    }

    /// <summary>One id after the other, so that a test knows what was asked for when.</summary>
    public async IAsyncEnumerable<AuditFindingOutcome> DescribeManyAsync(
        IAsyncEnumerable<string?> findingIds,
        DescribeManyOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        Options = options;
        var progress = new DescribeManyProgress { ExpectedCount = options?.ExpectedCount };
        await foreach (var id in findingIds.WithCancellation(cancellationToken))
        {
            var outcome = await OutcomeOfAsync(id!, cancellationToken);
            progress = Progress?.Invoke(progress) ?? progress;
            options?.Progress?.Report(progress);
            yield return outcome;
        }
    }

    private static string Token(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static int Number(string? token) => token is null ? 0 : int.Parse(token, System.Globalization.CultureInfo.InvariantCulture);

    private async Task<AuditFindingOutcome> OutcomeOfAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            return AuditFindingOutcome.Found(id, await DescribeAsync(id, cancellationToken));
        }
        catch (AuditFindingNotFoundException)
        {
            return AuditFindingOutcome.NotFound(id);
        }
        catch (Exception exception) when (exception is AuditClientException or ArgumentException)
        {
            return AuditFindingOutcome.Failed(id, exception);
        }
    }
}
