using IoTAuditClient.Emulator;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Client;

/// <summary>
/// Counts the requests on the wire for each fault. The SDK's two generations of retries must not change a number: see
/// <see cref="FaultsWithNewRetriesTests"/>.
/// </summary>
public sealed class FaultTests
{
    // SocketsHttpHandler itself sends a request again, up to three times, when a connection closes before the first byte of the answer.
    private const int SentByTheHandler = 4;

    public static TheoryData<string, int, Type> LastingFaults => new()
    {
        { nameof(AuditFault.InternalFailure), 4, typeof(AuditServiceException) },
        { nameof(AuditFault.ServiceUnavailable), 4, typeof(AuditServiceException) },
        { nameof(AuditFault.BadGateway), 4, typeof(AuditServiceException) },
        { nameof(AuditFault.LimitExceeded), 1, typeof(AuditQuotaExceededException) },
        { nameof(AuditFault.AccessDenied), 1, typeof(AuditAccessDeniedException) },
        { nameof(AuditFault.ExpiredToken), 1, typeof(AuditCredentialsException) },
        { nameof(AuditFault.UnknownErrorType), 1, typeof(AuditServiceException) },
        { nameof(AuditFault.ResetBeforeHeaders), 4, typeof(AuditServiceException) },
        { nameof(AuditFault.CloseBeforeHeaders), 4 * SentByTheHandler, typeof(AuditServiceException) },
        { nameof(AuditFault.ResetInsideBody), 4, typeof(AuditResponseException) },
        { nameof(AuditFault.EarlyClose), 4, typeof(AuditResponseException) },
        { nameof(AuditFault.TruncatedJson), 4, typeof(AuditResponseException) },
        { nameof(AuditFault.Html), 4, typeof(AuditResponseException) },
        { nameof(AuditFault.EmptyBody), 4, typeof(AuditResponseException) },
        { nameof(AuditFault.EmptyObject), 4, typeof(AuditResponseException) },
        { nameof(AuditFault.NullFinding), 4, typeof(AuditResponseException) },
        { nameof(AuditFault.JsonArray), 4, typeof(AuditResponseException) },
        { nameof(AuditFault.EndlessBody), 4, typeof(AuditResponseException) },
    };

    [Theory]
    [MemberData(nameof(LastingFaults))]
    public async Task DescribeAsync_FaultThatStays_SendsExactlySoManyRequestsAndThrows(string fault, int requests, Type expected)
    {
        await using var served = await ServedClient.StartAsync();
        served.Emulator.Faults.Add(Fault(fault).Always());

        var exception = await Assert.ThrowsAnyAsync<AuditClientException>(() => served.DescribeAsync());

        Assert.IsType(expected, exception);
        Assert.Equal(requests, served.Emulator.Requests.Received);
        Assert.Equal(requests == 4 * SentByTheHandler ? 4 : requests, exception.Attempts);
    }

    public static TheoryData<string, int> PassingFaults =>
        [.. LastingFaults.Where(fault => fault.Data.Item2 > 1)
            .Select(fault => new TheoryDataRow<string, int>(fault.Data.Item1, fault.Data.Item2 / 4))];

    [Theory]
    [MemberData(nameof(PassingFaults))]
    public async Task DescribeAsync_FaultThatPasses_RecoversWithOneMoreAttempt(string fault, int requestsOfOneAttempt)
    {
        await using var served = await ServedClient.StartAsync();
        served.Emulator.Faults.Add(Fault(fault).Times(requestsOfOneAttempt));

        var finding = await served.DescribeAsync();

        Assert.Equal(served.AnyId, finding.FindingId);
        Assert.Equal(requestsOfOneAttempt + 1, served.Emulator.Requests.Received);
    }

    [Fact]
    public async Task DescribeAsync_ThrottledSixTimes_SendsSevenRequests()
    {
        await using var served = await ServedClient.StartAsync();
        served.Emulator.Faults.Add(AuditFault.Throttle().Times(6));

        var finding = await served.DescribeAsync();

        Assert.Equal(served.AnyId, finding.FindingId);
        Assert.Equal(7, served.Emulator.Requests.Received);
    }

    [Fact]
    public async Task DescribeAsync_ThrottledForEver_SendsOneRequestForEachAttemptItReports()
    {
        await using var served = await ServedClient.StartAsync();
        served.Emulator.Faults.Add(AuditFault.Throttle().Always());

        var exception = await Assert.ThrowsAsync<AuditThrottledException>(() => served.DescribeAsync());

        Assert.Equal(exception.Attempts, served.Emulator.Requests.Received);
        Assert.InRange(exception.Attempts, 5, 60);
        Assert.Equal("ThrottlingException", exception.ErrorCode);
        Assert.Equal(400, (int?)exception.StatusCode);
        Assert.NotNull(exception.RequestId);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(30)]
    public async Task DescribeAsync_ThrottledWithRetryAfter_WaitsForIt(int seconds)
    {
        await using var served = await ServedClient.StartAsync();
        served.Emulator.Faults.Add(AuditFault.Throttle().WithRetryAfter(TimeSpan.FromSeconds(seconds)).Times(1));

        await served.DescribeAsync();

        Assert.Equal([TimeSpan.FromSeconds(seconds)], served.Time.Waits);
    }

    [Fact]
    public async Task DescribeAsync_ThrottledWithAmzRetryAfter_ReadsItAsMilliseconds()
    {
        await using var served = await ServedClient.StartAsync();
        served.Emulator.Faults.Add(AuditFault.Throttle().WithAmzRetryAfter(TimeSpan.FromMilliseconds(1500)).Times(1));

        await served.DescribeAsync();

        Assert.Equal([TimeSpan.FromMilliseconds(1500)], served.Time.Waits);
    }

    [Fact]
    public async Task DescribeAsync_RetryAfterOutlastsTheOperation_FailsAtOnceAndSaysWhatWasAsked()
    {
        await using var served = await ServedClient.StartAsync();
        served.Emulator.Faults.Add(AuditFault.Throttle().WithRetryAfter(TimeSpan.FromMinutes(5)).Always());

        var exception = await Assert.ThrowsAsync<AuditThrottledException>(() => served.DescribeAsync());

        Assert.Equal(TimeSpan.FromMinutes(5), exception.RetryAfter);
        Assert.Empty(served.Time.Waits);
        Assert.Equal(1, served.Emulator.Requests.Received);
    }

    [Theory]
    [InlineData(ErrorCodePlacement.Header)]
    [InlineData(ErrorCodePlacement.TypeMember)]
    [InlineData(ErrorCodePlacement.CodeMember)]
    public async Task DescribeAsync_ErrorCodeInHeaderOrBody_IsFound(ErrorCodePlacement placement)
    {
        await using var served = await ServedClient.StartAsync();
        served.Emulator.Faults.Add(AuditFault.LimitExceeded().WithErrorCodeIn(placement));

        var exception = await Assert.ThrowsAsync<AuditQuotaExceededException>(() => served.DescribeAsync());

        Assert.Equal("LimitExceededException", exception.ErrorCode);
    }

    private static AuditFault Fault(string name) => name switch
    {
        nameof(AuditFault.InternalFailure) => AuditFault.InternalFailure(),
        nameof(AuditFault.ServiceUnavailable) => AuditFault.ServiceUnavailable(),
        nameof(AuditFault.BadGateway) => AuditFault.BadGateway(),
        nameof(AuditFault.LimitExceeded) => AuditFault.LimitExceeded(),
        nameof(AuditFault.AccessDenied) => AuditFault.AccessDenied(),
        nameof(AuditFault.ExpiredToken) => AuditFault.ExpiredToken(),
        nameof(AuditFault.UnknownErrorType) => AuditFault.UnknownErrorType(),
        nameof(AuditFault.ResetBeforeHeaders) => AuditFault.ResetBeforeHeaders(),
        nameof(AuditFault.CloseBeforeHeaders) => AuditFault.CloseBeforeHeaders(),
        nameof(AuditFault.ResetInsideBody) => AuditFault.ResetInsideBody(),
        nameof(AuditFault.EarlyClose) => AuditFault.EarlyClose(),
        nameof(AuditFault.TruncatedJson) => AuditFault.TruncatedJson(),
        nameof(AuditFault.Html) => AuditFault.Html(),
        nameof(AuditFault.EmptyBody) => AuditFault.EmptyBody(),
        nameof(AuditFault.EmptyObject) => AuditFault.EmptyObject(),
        nameof(AuditFault.NullFinding) => AuditFault.NullFinding(),
        nameof(AuditFault.JsonArray) => AuditFault.JsonArray(),
        nameof(AuditFault.EndlessBody) => AuditFault.EndlessBody(),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "no such fault"),
    };
}
