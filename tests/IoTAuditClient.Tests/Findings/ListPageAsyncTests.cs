using Amazon.IoT.Model;
using IoTAuditClient.Tests.Testing;
using Moq;
using Xunit;

namespace IoTAuditClient.Tests.Findings;

public sealed class ListPageAsyncTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly AuditFindingQuery Query = AuditFindingQuery.ForTask("t-1");

    private readonly ListMock _mock = new([["f-1"], []]);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ListPageAsync_ForTask_SendsTheTaskAndTheLargestPageAndNothingElse()
    {
        await _mock.Client().ListPageAsync(Query, cancellationToken: Token);

        var request = Assert.Single(_mock.Requests);
        Assert.Equal("t-1", request.TaskId);
        Assert.Equal(250, request.MaxResults);
        Assert.Null(request.StartTime);
        Assert.Null(request.EndTime);
        Assert.Null(request.CheckName);
        Assert.Null(request.ResourceIdentifier);
        Assert.Null(request.ListSuppressedFindings);
        Assert.Null(request.NextToken);
    }

    [Fact]
    public async Task ListPageAsync_ForPeriod_SendsTheWholeSecondsAroundItInUtcAndNoTask()
    {
        await _mock.Client().ListPageAsync(
            AuditFindingQuery.ForPeriod(Noon.AddMilliseconds(999), Noon.AddSeconds(1).AddTicks(1)),
            cancellationToken: Token);

        var request = Assert.Single(_mock.Requests);
        Assert.Null(request.TaskId);
        Assert.Equal((Noon.UtcDateTime, DateTimeKind.Utc), (request.StartTime!.Value, request.StartTime.Value.Kind));
        Assert.Equal((Noon.AddSeconds(2).UtcDateTime, DateTimeKind.Utc), (request.EndTime!.Value, request.EndTime.Value.Kind));
    }

    [Fact]
    public async Task ListPageAsync_PeriodOfWholeSeconds_SendsItAsItIs()
    {
        await _mock.Client().ListPageAsync(AuditFindingQuery.ForPeriod(Noon, Noon.AddSeconds(1)), cancellationToken: Token);

        var request = Assert.Single(_mock.Requests);
        Assert.Equal(Noon.UtcDateTime, request.StartTime);
        Assert.Equal(Noon.AddSeconds(1).UtcDateTime, request.EndTime);
    }

    [Theory]
    [InlineData(SuppressedFindings.Include, null)]
    [InlineData(SuppressedFindings.Only, true)]
    [InlineData(SuppressedFindings.Exclude, false)]
    public async Task ListPageAsync_Suppressed_IsAbsentTrueOrFalse(SuppressedFindings suppressed, bool? sent)
    {
        await _mock.Client().ListPageAsync(Query with { Suppressed = suppressed }, cancellationToken: Token);

        Assert.Equal(sent, _mock.Requests.Single().ListSuppressedFindings);
    }

    [Fact]
    public async Task ListPageAsync_CheckNameAndToken_AreSentAsGiven()
    {
        await _mock.Client().ListPageAsync(Query with { CheckName = "NEW_CHECK" }, "t1", Token);

        var request = Assert.Single(_mock.Requests);
        Assert.Equal("NEW_CHECK", request.CheckName);
        Assert.Equal("t1", request.NextToken);
    }

    [Fact]
    public async Task ListPageAsync_FindingsOutsideTheExactPeriod_AreLeftOut()
    {
        DateTimeOffset from = Noon.AddMilliseconds(500), to = Noon.AddMilliseconds(1500);
        Answers(
            Made("before", from.AddMilliseconds(-1)),
            Made("first", from),
            Made("last", to.AddMilliseconds(-1)),
            Made("after", to),
            new Amazon.IoT.Model.AuditFinding { FindingId = "no time" });

        var page = await _mock.Client().ListPageAsync(AuditFindingQuery.ForPeriod(from, to), cancellationToken: Token);

        Assert.Equal(["first", "last", "no time"], page.Items.Select(finding => finding.FindingId));
    }

    [Fact]
    public async Task ListPageAsync_ForTask_LeavesNothingOutByItsTime()
    {
        Answers(Made("old", DateTimeOffset.UnixEpoch), Made("new", Noon));

        Assert.Equal(2, (await _mock.Client().ListPageAsync(Query, cancellationToken: Token)).Items.Count);
    }

    [Fact]
    public async Task ListPageAsync_FindingWithoutAnId_StaysWithoutOne()
    {
        Answers(new Amazon.IoT.Model.AuditFinding { TaskId = "t-1" });

        Assert.Equal([new AuditFinding { TaskId = "t-1" }], (await _mock.Client().ListPageAsync(Query, cancellationToken: Token)).Items);
    }

    [Fact]
    public async Task ListPageAsync_NullElement_IsLeftOut()
    {
        Answers(null!, Made("f-1", Noon));

        Assert.Single((await _mock.Client().ListPageAsync(Query, cancellationToken: Token)).Items);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task ListPageAsync_NeitherListNorToken_IsNoAnswer(string? nextToken)
    {
        Answers(new ListAuditFindingsResponse { Findings = null, NextToken = nextToken });

        var exception = await Assert.ThrowsAsync<AuditResponseException>(
            () => _mock.Client(options: new IoTAuditClientOptions { MaxAttempts = 1 }).ListPageAsync(Query, cancellationToken: Token));

        Assert.Contains("no list of findings", exception.Message, StringComparison.Ordinal);
        Assert.Equal("ListAuditFindings", exception.Operation);
    }

    [Fact]
    public async Task ListPageAsync_TokenWithoutAList_IsAnEmptyPage()
    {
        Answers(new ListAuditFindingsResponse { Findings = null, NextToken = "t1" });

        Assert.Equal(new AuditPage<AuditFinding> { NextToken = "t1" }, await _mock.Client().ListPageAsync(Query, cancellationToken: Token));
    }

    [Fact]
    public async Task ListPageAsync_EmptyToken_IsTheLastPage()
    {
        Answers(new ListAuditFindingsResponse { Findings = [], NextToken = "" });

        Assert.Null((await _mock.Client().ListPageAsync(Query, cancellationToken: Token)).NextToken);
    }

    [Fact]
    public async Task ListPageAsync_ServiceRefusesTheToken_ThrowsRequestInvalidWithItsWords()
    {
        _mock.Before = (_, _) => throw SdkErrors.Plain("InvalidRequestException", 400, "the token has expired");

        var exception = await Assert.ThrowsAsync<AuditRequestInvalidException>(() => _mock.Client().ListPageAsync(Query, "t1", Token));

        Assert.Contains("the token has expired", exception.Message, StringComparison.Ordinal);
        Assert.Single(_mock.Requests);
    }

    [Fact]
    public async Task ListPageAsync_EmptyTokenGiven_ThrowsAndSendsNothing()
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>("pageToken", () => _mock.Client().ListPageAsync(Query, "", Token));

        Assert.Equal(
            "A page token is the NextToken of the page before; this one is empty. Null asks for the first page; "
                + "after a page without NextToken there is no other. (Parameter 'pageToken')",
            exception.Message);
        Assert.Empty(_mock.Requests);
    }

    [Fact]
    public async Task ListPageAsync_NoQuery_ThrowsArgumentNullException() =>
        await Assert.ThrowsAsync<ArgumentNullException>("query", () => _mock.Client().ListPageAsync(null!, cancellationToken: Token));

    private static Amazon.IoT.Model.AuditFinding Made(string id, DateTimeOffset time) =>
        new() { FindingId = id, FindingTime = time.UtcDateTime };

    private void Answers(params Amazon.IoT.Model.AuditFinding[] findings) =>
        Answers(new ListAuditFindingsResponse { Findings = [.. findings] });

    private void Answers(ListAuditFindingsResponse response) =>
        _mock.Mock.Setup(client => client.ListAuditFindingsAsync(It.IsAny<ListAuditFindingsRequest>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(response);
}
