using Amazon.IoT;
using IoTAuditClient.Tests.Testing;
using Xunit;

namespace IoTAuditClient.Tests.Paging;

/// <summary>What every list does with the token of a page.</summary>
public sealed class PageTokenTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 6, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<string, Func<IAmazonIoT, string?, Task>> Lists = new()
    {
        ["ListAuditFindings"] = static (iot, token) =>
            new AuditFindingClient(iot).ListPageAsync(AuditFindingQuery.ForTask("a-1"), token),
        ["ListRelatedResourcesForAuditFinding"] = static (iot, token) =>
            new AuditFindingClient(iot).ListRelatedResourcesPageAsync("f-1", token),
        ["ListAuditTasks"] = static (iot, token) =>
            new AuditTaskClient(iot).ListPageAsync(AuditTaskQuery.ForPeriod(Now.AddDays(-1), Now), token),
        ["ListScheduledAudits"] = static (iot, token) => new AuditTaskClient(iot).ListScheduledPageAsync(token),
        ["ListAuditSuppressions"] = static (iot, token) =>
            new AuditSuppressionClient(iot).ListPageAsync(AuditSuppressionQuery.All, token),
        ["ListAuditMitigationActionsTasks"] = static (iot, token) =>
            new AuditMitigationClient(iot).ListPageAsync(AuditMitigationQuery.ForPeriod(Now.AddDays(-1), Now), token),
        ["ListAuditMitigationActionsExecutions"] = static (iot, token) =>
            new AuditMitigationClient(iot).ListExecutionsPageAsync("m-1", "f-1", token),
        ["ListMitigationActions"] = static (iot, token) => new AuditMitigationClient(iot).ListActionsPageAsync(null, token),
    };

    public static TheoryData<string> Operations => [.. Lists.Keys];

    [Fact]
    public void Operations_ThatList_AreAllThere() => Assert.Equal(
        EveryOperation.Names.Where(static name => name.StartsWith("List", StringComparison.Ordinal)).Order(), Lists.Keys.Order());

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task ListPage_Token_IsSentWithTheLargestPage(string operation)
    {
        var iot = AnsweringMock.Of(static type => Filled(type));

        await Lists[operation](iot.Object, "token-1");

        var request = iot.Invocations.Single(static call => call.Method.Name.StartsWith("List", StringComparison.Ordinal)).Arguments[0]!;
        Assert.Equal("token-1", request.GetType().GetProperty("NextToken")?.GetValue(request));
        Assert.Equal(250, request.GetType().GetProperty("MaxResults")?.GetValue(request));
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task ListPage_EmptyToken_IsRefusedBeforeSending(string operation)
    {
        var iot = AnsweringMock.Of(static type => Filled(type));

        await Assert.ThrowsAsync<ArgumentException>("pageToken", () => Lists[operation](iot.Object, ""));

        Assert.DoesNotContain(iot.Invocations, static call => call.Method.Name.StartsWith("List", StringComparison.Ordinal));
    }

    // The service may give a page without entries, which is no end.
    private static object Filled(Type type)
    {
        var page = Activator.CreateInstance(type)!;
        type.GetProperty("NextToken")?.SetValue(page, "token-2");
        return page;
    }
}
