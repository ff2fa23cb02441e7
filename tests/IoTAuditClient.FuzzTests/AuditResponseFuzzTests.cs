using System.Text.Json;
using IoTAuditClient.FuzzTests.Inputs;
using Xunit;

namespace IoTAuditClient.FuzzTests;

/// <summary>Spoilt answers of the operations of audits over HTTP: an answer that is whole, or an exception that is documented.</summary>
public sealed class AuditResponseFuzzTests
{
    private const string TaskId = "0123456789abcdef0123456789abcdef";

    private static readonly AuditTaskQuery Query = AuditTaskQuery.ForPeriod(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddDays(1));

    [Fact]
    public Task DescribeAsync_AnyBody_IsAnAuditOrADocumentedException() =>
        ResponseFuzzTests.RunAsync("body of DescribeAuditTask", Corpus.Audits, static async (fuzzed, token) =>
        {
            var audit = await fuzzed.Audits.DescribeAsync(TaskId, token);
            Assert.Equal(TaskId, audit.TaskId);
            Assert.NotNull(audit.Status);
            AssertWhole(audit);
        });

    [Fact]
    public Task ListPageAsync_AnyBody_IsAPageOrADocumentedException() =>
        ResponseFuzzTests.RunAsync("body of ListAuditTasks", Corpus.AuditLists, static async (fuzzed, token) =>
        {
            var page = await fuzzed.Audits.ListPageAsync(Query, cancellationToken: token);
            Assert.NotEqual("", page.NextToken);
            Assert.All(page.Items, AssertWhole);
        });

    [Fact]
    public Task ListAsync_AnyBodyAgainAndAgain_Ends() =>
        ResponseFuzzTests.RunAsync("bodies of ListAuditTasks, to the end", Corpus.AuditLists, static async (fuzzed, token) =>
        {
            await foreach (var audit in fuzzed.Audits.ListAsync(Query, token))
            {
                AssertWhole(audit);
            }
        });

    [Fact]
    public Task StartAsync_AnyBody_IsAnIdOrADocumentedException() =>
        ResponseFuzzTests.RunAsync("body of StartOnDemandAuditTask", Corpus.Starts, static async (fuzzed, token) =>
            Assert.Matches("^[A-Za-z0-9-]{1,40}\\z", await fuzzed.Audits.StartAsync([AuditCheckName.LoggingDisabled], token)));

    [Fact]
    public Task CancelAsync_AnyBody_EndsOrIsADocumentedException() =>
        ResponseFuzzTests.RunAsync("body of CancelAuditTask", Corpus.Cancels, static (fuzzed, token) =>
            fuzzed.Audits.CancelAsync(TaskId, token));

    [Fact]
    public Task DescribeConfigurationAsync_AnyBody_IsAConfigurationOrADocumentedException() =>
        ResponseFuzzTests.RunAsync("body of DescribeAccountAuditConfiguration", Corpus.Configurations, static async (fuzzed, token) =>
            AssertWhole(await fuzzed.Audits.DescribeConfigurationAsync(token)));

    [Fact]
    public Task ListScheduledAsync_AnyBodyAgainAndAgain_Ends() =>
        ResponseFuzzTests.RunAsync("bodies of ListScheduledAudits, to the end", Corpus.ScheduledAudits, static async (fuzzed, token) =>
        {
            await foreach (var audit in fuzzed.Audits.ListScheduledAsync(token))
            {
                AssertWhole(audit);
            }
        });

    // What was read can be written and read again.
    private static void AssertWhole<T>(T value)
    {
        Assert.Equal(value, JsonSerializer.Deserialize<T>(JsonSerializer.SerializeToUtf8Bytes(value)));
        Fuzzing.Messages.AssertHarmless(value!.ToString()!);
    }
}
