using Amazon.IoT;
using Amazon.IoT.Model;
using IoTAuditClient.Tests.Testing;
using Moq;
using Xunit;

namespace IoTAuditClient.Tests.Findings;

public sealed class DescribeAsyncTests
{
    private readonly IoTMock _iot = new();

    private CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task DescribeAsync_FindingExists_AsksOnceForItsId()
    {
        _iot.Returns(new Amazon.IoT.Model.AuditFinding { FindingId = "f-1", TaskId = "t-1" });

        var finding = await Client().DescribeAsync("f-1", Token);

        Assert.Equal("t-1", finding.TaskId);
        Assert.Equal(["f-1"], _iot.Requests);
    }

    [Fact]
    public async Task DescribeAsync_StrictMockOfTheOperationAlone_IsAskedNothingElse()
    {
        var mock = new Mock<IAmazonIoT>(MockBehavior.Strict);
        mock.Setup(client => client.DescribeAuditFindingAsync(It.IsAny<DescribeAuditFindingRequest>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new DescribeAuditFindingResponse { Finding = new Amazon.IoT.Model.AuditFinding { TaskId = "t-1" } });

        var finding = await new AuditFindingClient(mock.Object).DescribeAsync("f-1", Token);

        Assert.Equal("t-1", finding.TaskId);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task DescribeAsync_FindingWithoutId_HasTheIdThatWasAskedFor(string? id)
    {
        _iot.Returns(new Amazon.IoT.Model.AuditFinding { FindingId = id });

        var finding = await Client().DescribeAsync("f-1", Token);

        Assert.Equal(new AuditFinding { FindingId = "f-1" }, finding);
    }

    [Fact]
    public async Task DescribeAsync_AnsweredAtOnce_NeedsATimerForEachLimitAndGivesThemBack()
    {
        var time = new LiveTimers();
        _iot.Returns(new Amazon.IoT.Model.AuditFinding());

        await Client(time).DescribeAsync("f-1", Token);

        Assert.Equal((2, 0), (time.Made.Count, time.Count));
    }

    [Fact]
    public async Task DescribeAsync_AnotherFinding_ThrowsResponseExceptionThatNamesIt()
    {
        _iot.Always(
            _ => Task.FromResult(new DescribeAuditFindingResponse { Finding = new Amazon.IoT.Model.AuditFinding { FindingId = "f-2" } }));

        var time = new StepTime(TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(10));
        var call = Client(time).DescribeAsync("f-1", Token);
        await time.RunAsync(call);

        var exception = await Assert.ThrowsAsync<AuditResponseException>(() => call);
        Assert.Contains("another finding, 'f-2'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DescribeAsync_IdInAnotherCase_IsTheFindingWithTheIdOfTheService()
    {
        _iot.Returns(new Amazon.IoT.Model.AuditFinding { FindingId = "F-1", TaskId = "t-1" });

        var finding = await Client().DescribeAsync("f-1", Token);

        Assert.Equal(("F-1", "t-1"), (finding.FindingId, finding.TaskId));
    }

    [Fact]
    public async Task DescribeAsync_NoFinding_ThrowsNotFoundWithTheFacts()
    {
        _iot.Throws(SdkErrors.NotFound());

        var exception = await Assert.ThrowsAsync<AuditFindingNotFoundException>(() => Client().DescribeAsync("f-1", Token));

        Assert.Equal("f-1", exception.FindingId);
        Assert.Equal("DescribeAuditFinding", exception.Operation);
        Assert.Equal("ResourceNotFoundException", exception.ErrorCode);
        Assert.Equal(SdkErrors.RequestId, exception.RequestId);
        Assert.Equal(404, (int?)exception.StatusCode);
        Assert.Equal(1, exception.Attempts);
        Assert.False(exception.IsTransient);
        Assert.IsType<ResourceNotFoundException>(exception.InnerException);
        Assert.Contains("'f-1'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FindAsync_NoFinding_IsNull()
    {
        _iot.Throws(SdkErrors.NotFound());

        Assert.Null(await Client().FindAsync("f-1", Token));
    }

    [Fact]
    public async Task FindAsync_FindingExists_IsTheFinding()
    {
        _iot.Returns(new Amazon.IoT.Model.AuditFinding { FindingId = "f-1" });

        Assert.Equal("f-1", (await Client().FindAsync("f-1", Token))?.FindingId);
    }

    [Theory]
    [InlineData("AccessDeniedException", 403)]
    [InlineData(null, 404)]
    [InlineData("UnknownOperationException", 404)]
    public async Task FindAsync_AnotherError_Throws(string? code, int status)
    {
        _iot.Throws(SdkErrors.Plain(code, status));

        await Assert.ThrowsAnyAsync<AuditClientException>(() => Client().FindAsync("f-1", Token));
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData(" ", "has another at position 1: \" \"")]
    [InlineData("..", "has another at position 1: \"..\"")]
    [InlineData("a/b", "has another at position 2: \"a/b\"")]
    [InlineData("%2e", "has another at position 1: \"%2e\"")]
    [InlineData("a\n", "has another at position 2: \"a\\u000A\"")]
    [InlineData("\u00e9", "has another at position 1: \"\u00e9\"")]
    [InlineData("ab c", "has another at position 3: \"ab c\"")]
    public async Task DescribeAsync_IdOutsideTheRule_ThrowsNamingRuleAndValueAndSendsNothing(string findingId, string shown)
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(nameof(findingId), () => Client().DescribeAsync(findingId, Token));
        await Assert.ThrowsAsync<ArgumentException>(nameof(findingId), () => Client().FindAsync(findingId, Token));

        Assert.Equal(
            $"A finding id has 1 to 128 characters of a-z, A-Z, 0-9, '_' and '-'; this one {shown}. (Parameter 'findingId')",
            exception.Message);
        Assert.Empty(_iot.Requests);
    }

    [Fact]
    public async Task DescribeAsync_NullId_ThrowsArgumentNullException() =>
        await Assert.ThrowsAsync<ArgumentNullException>("findingId", () => Client().DescribeAsync(null!, Token));

    [Fact]
    public async Task DescribeAsync_LongId_ThrowsNamingItsLengthAndQuotesNoMoreThanNeeded()
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => Client().DescribeAsync(new string('a', 129), Token));
        var longer = await Assert.ThrowsAsync<ArgumentException>(() => Client().DescribeAsync(new string('a', 161), Token));

        Assert.Contains($"'-'; this one has 129: \"{new string('a', 129)}\". (", exception.Message, StringComparison.Ordinal);
        Assert.Contains($"'-'; this one has 161: \"{new string('a', 160)}...\". (", longer.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("A-z_0")]
    [InlineData("ef4826b8-e55a-44b9-b460-5c485355371b")]
    public async Task DescribeAsync_IdWithinTheRule_IsSent(string findingId)
    {
        _iot.Always(_ => Task.FromResult(new DescribeAuditFindingResponse { Finding = new Amazon.IoT.Model.AuditFinding() }));

        await Client().DescribeAsync(findingId, Token);
        await Client().DescribeAsync(new string('a', 128), Token);

        Assert.Equal(2, _iot.Requests.Count);
    }

    [Fact]
    public async Task DescribeAsync_SuccessWithoutFinding_IsNoSuccess()
    {
        _iot.Always(_ => Task.FromResult(new DescribeAuditFindingResponse()));
        var time = new StepTime(TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(10));
        var call = Client(timeProvider: time).DescribeAsync("f-1", Token);

        await time.RunAsync(call);

        var exception = await Assert.ThrowsAsync<AuditResponseException>(() => call);
        Assert.Contains("no finding", exception.Message, StringComparison.Ordinal);
        Assert.Equal(4, exception.Attempts);
    }

    [Fact]
    public async Task DescribeAsync_SuccessWithoutFinding_HasTheFactsOfTheAnswer()
    {
        _iot.Always(_ => Task.FromResult(new DescribeAuditFindingResponse
        {
            HttpStatusCode = System.Net.HttpStatusCode.OK,
            ResponseMetadata = new Amazon.Runtime.ResponseMetadata { RequestId = "request-1" },
        }));
        var client = new AuditFindingClient(_iot.Object, new IoTAuditClientOptions { MaxAttempts = 1 });

        var exception = await Assert.ThrowsAsync<AuditResponseException>(() => client.DescribeAsync("f-1", Token));

        Assert.Equal((System.Net.HttpStatusCode.OK, "request-1"), (exception.StatusCode, exception.RequestId));
        Assert.StartsWith(
            "DescribeAuditFinding: the service answered, but the body is not an answer (The answer to DescribeAuditFinding is not one: "
                + "it has no finding). Check whether",
            exception.Message,
            StringComparison.Ordinal);
    }

    private AuditFindingClient Client(TimeProvider? timeProvider = null) => new(_iot.Object, null, null, timeProvider);
}
