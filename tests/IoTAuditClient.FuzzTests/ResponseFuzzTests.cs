using System.Globalization;
using System.Text;
using IoTAuditClient.FuzzTests.Fuzzing;
using IoTAuditClient.FuzzTests.Inputs;
using Xunit;

namespace IoTAuditClient.FuzzTests;

/// <summary>Spoilt answers over HTTP into the real client: an answer that is whole, or an exception that is documented.</summary>
public sealed class ResponseFuzzTests
{
    private static readonly AllocationLimit Limit = new(BytesForEach: 600, BytesForAny: 1024 * 1024);
    private static readonly int[] Statuses = [200, 200, 200, 200, 400, 403, 404, 410, 429, 500, 503];

    [Fact]
    public Task DescribeAsync_AnyBody_IsAFindingOrADocumentedException() =>
        RunAsync("body of DescribeAuditFinding", Corpus.Descriptions, async (fuzzed, token) =>
        {
            var finding = await fuzzed.Findings.DescribeAsync("f-1", token);
            Assert.NotNull(finding.FindingId);
            AssertWhole(finding);
        });

    [Fact]
    public Task FindAsync_AnyBody_IsAFindingOrADocumentedException() =>
        RunAsync("body of DescribeAuditFinding, to find", Corpus.Descriptions, async (fuzzed, token) =>
        {
            if (await fuzzed.Findings.FindAsync("f-1", token) is { } finding)
            {
                AssertWhole(finding);
            }
        });

    [Fact]
    public Task ListPageAsync_AnyBody_IsAPageOrADocumentedException() =>
        RunAsync("body of ListAuditFindings", Corpus.Lists, async (fuzzed, token) =>
        {
            var query = AuditFindingQuery.ForTask("0123456789abcdef0123456789abcdef");
            var page = await fuzzed.Findings.ListPageAsync(query, cancellationToken: token);
            Assert.NotEqual("", page.NextToken);
            Assert.All(page.Items, AssertWhole);
        });

    [Fact]
    public Task ListAsync_AnyBodyAgainAndAgain_Ends() =>
        RunAsync("bodies of ListAuditFindings, to the end", Corpus.Lists, async (fuzzed, token) =>
        {
            // The same page with the same token: a loop that goes on for ever hangs here.
            await foreach (var finding in fuzzed.Findings.ListAsync(AuditFindingQuery.ForTask("0123456789abcdef0123456789abcdef"), token))
            {
                AssertWhole(finding);
            }
        });

    [Fact]
    public Task ListRelatedResourcesPageAsync_AnyBody_IsAPageOrADocumentedException() =>
        RunAsync("body of ListRelatedResourcesForAuditFinding", Corpus.RelatedResources, async (fuzzed, token) =>
        {
            var page = await fuzzed.Findings.ListRelatedResourcesPageAsync("f-1", cancellationToken: token);
            Assert.All(page.Items, item => Assert.NotNull(item.Identifier));
        });

    [Fact]
    public async Task DescribeAsync_AnyBytesForAnAnswer_IsAFindingOrADocumentedException()
    {
        using var fuzzed = new FuzzedClient(closes: true);
        var answers = Corpus.Descriptions.Select((body, i) => Answer(200, body, i))
            .Concat(Corpus.Errors.Select((body, i) => Answer(400, body, i)));
        var target = new FuzzTarget<byte[]>("whole answers", ByteMutants.Of([.. answers]), Limit, (bytes, token) =>
        {
            fuzzed.Answer(bytes);
            return CheckAsync(async () => AssertWhole(await fuzzed.Findings.DescribeAsync("f-1", token)));
        });

        // Each needs a connection of its own.
        await target.RunAsync((FuzzSettings.Iterations + 3) / 4);
    }

    internal static async Task RunAsync(string name, byte[][] corpus, Func<FuzzedClient, CancellationToken, Task> askAsync)
    {
        using var fuzzed = new FuzzedClient(closes: false);
        var target = new FuzzTarget<byte[]>(name, ByteMutants.Of([.. corpus, .. Corpus.Errors]), Limit, (body, token) =>
        {
            fuzzed.Answer(Answer(Statuses[body.Length % Statuses.Length], body, body.Length));
            return CheckAsync(() => askAsync(fuzzed, token));
        });
        await target.RunAsync(FuzzSettings.Iterations);
    }

    private static async Task CheckAsync(Func<Task> askAsync)
    {
        try
        {
            await askAsync();
        }
        catch (AuditClientException exception) when (exception.GetType() != typeof(AuditClientException))
        {
            Messages.AssertFit(exception.Message);
            Assert.False(exception is { MayHaveHappened: true, IsTransient: true }, exception.Message);
        }
    }

    private static byte[] Answer(int status, byte[] body, int number)
    {
        var head =
            string.Create(
                CultureInfo.InvariantCulture,
                $"HTTP/1.1 {status} Status\r\nContent-Length: {body.Length}\r\nContent-Type: "
                    + $"application/json\r\nx-amzn-RequestId: {number}\r\n");
        var error = status >= 400 && number % 3 == 0 ? "x-amzn-ErrorType: InvalidRequestException\r\nRetry-After: 1\r\n" : "";
        return [.. Encoding.ASCII.GetBytes($"{head}{error}\r\n"), .. body];
    }

    // What was read can be written and read again.
    private static void AssertWhole(AuditFinding finding) =>
        Assert.Equal(finding, AuditFindingJson.Parse(AuditFindingJson.Format(finding)));
}
