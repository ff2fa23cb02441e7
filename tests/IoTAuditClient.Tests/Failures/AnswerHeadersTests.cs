using System.Net;
using Amazon.IoT;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using IoTAuditClient.Failures;
using IoTAuditClient.Tests.Testing;
using Moq;
using Xunit;

namespace IoTAuditClient.Tests.Failures;

/// <summary>What the headers of an error say: its code, and how long to wait.</summary>
public sealed class AnswerHeadersTests
{
    [Theory]
    [InlineData("ThrottlingException", "ThrottlingException")]
    [InlineData("ThrottlingException:http://internal.amazon.com/coral/", "ThrottlingException")]
    [InlineData("com.amazonaws.iot#ThrottlingException", "ThrottlingException")]
    [InlineData("a#b#ThrottlingException:http://x/#y", "ThrottlingException")]
    [InlineData(" ThrottlingException ", "ThrottlingException")]
    [InlineData(":http://x/", null)]
    [InlineData("a#", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void ErrorTypeHeader_InAnyForm_IsTheCodeAlone(string? header, string? code) =>
        Assert.Equal(code, ErrorTypeHeader.Read(Answered(null, ("x-amzn-ErrorType", header))));

    [Fact]
    public void ErrorTypeHeader_NoAnswerBelow_IsNone()
    {
        Assert.Null(ErrorTypeHeader.Read(SdkErrors.Throttling()));
        Assert.Null(
            ErrorTypeHeader.Read(new AmazonIoTException("x", new IOException(), ErrorType.Unknown, "c", "r", HttpStatusCode.BadRequest)));
    }

    [Fact]
    public void Read_CodeInHeaderAndBody_TakesTheHeaders()
    {
        var failure = FailureReader.Read(Answered("InvalidRequestException", ("x-amzn-ErrorType", "ThrottlingException")));

        Assert.Equal(("ThrottlingException", FailureKind.Throttled), (failure.ErrorCode, failure.Kind));
    }

    [Fact]
    public void Read_CodeInTheBodyAlone_TakesThat() =>
        Assert.Equal("InvalidRequestException", FailureReader.Read(Answered("InvalidRequestException")).ErrorCode);

    [Fact]
    public void Read_ModelledExceptionWithAnotherCode_TakesTheCode() =>
        Assert.Equal(
            "SomethingNewException",
            FailureReader.Read(new Amazon.IoT.Model.ThrottlingException("x") { ErrorCode = "SomethingNewException" }).ErrorCode);

    [Theory]
    [InlineData(null, null, null)]
    [InlineData("3", null, 3000)]
    [InlineData("1.5", null, 1500)]
    [InlineData(" 2 ", null, 2000)]
    [InlineData("0", null, 0)]
    [InlineData(null, "750", 750)]
    [InlineData(null, "0", 0)]
    [InlineData("1", "750", 1000)]
    [InlineData("1", "1500", 1500)]
    [InlineData("0", "0", 0)]
    [InlineData("-1", null, null)]
    [InlineData("soon", "later", null)]
    [InlineData("soon", "20", 20)]
    [InlineData("1e3", null, null)]
    [InlineData("Wed, 21 Oct 2026 07:28:00 GMT", null, null)]
    [InlineData("86400", null, 86_400_000)]
    [InlineData("86401", null, 86_400_000)]
    [InlineData("999999999999999999999999999999", null, 86_400_000)]
    public void RetryAfter_InEitherHeader_IsTheLongerWaitUpToADay(string? seconds, string? milliseconds, int? expected)
    {
        var exception = Answered(null, ("Retry-After", seconds), ("x-amz-retry-after", milliseconds));

        Assert.Equal(expected, (int?)RetryAfterHeaders.Read(exception)?.TotalMilliseconds);
        Assert.Equal(expected, (int?)FailureReader.Read(exception).RetryAfter?.TotalMilliseconds);
    }

    [Theory]
    [InlineData("Wed, 21 Oct 2026 07:28:30 GMT", "Wed, 21 Oct 2026 07:28:00 GMT", 30_000)]
    [InlineData("Wed, 21 Oct 2026 07:28:00 GMT", "Wed, 21 Oct 2026 07:28:00 GMT", 0)]
    [InlineData("Tue, 19 Jan 2038 03:14:07 GMT", "Wed, 21 Oct 2026 07:28:00 GMT", 86_400_000)]
    [InlineData("Wed, 21 Oct 2026 07:27:59 GMT", "Wed, 21 Oct 2026 07:28:00 GMT", null)]
    [InlineData("Wed, 21 Oct 2026 07:28:30 GMT", "today", null)]
    public void RetryAfter_IsADate_IsTheWaitByTheClockOfTheService(string date, string now, int? expected) =>
        Assert.Equal(
            expected, (int?)RetryAfterHeaders.Read(Answered(null, ("Retry-After", date), ("Date", now)))?.TotalMilliseconds);

    [Fact]
    public async Task RetryAfter_OfAThrottledCall_IsOnItsException()
    {
        var options = new IoTAuditClientOptions();
        options.Pacing.Mode = PacingMode.Off;
        var iot = new IoTMock().Throws(Answered("ThrottlingException", ("Retry-After", "90")));

        var exception = await Assert.ThrowsAsync<AuditThrottledException>(
            () => new AuditFindingClient(iot.Object, options).DescribeAsync("f-1", TestContext.Current.CancellationToken));

        Assert.Equal(TimeSpan.FromSeconds(90), exception.RetryAfter);
    }

    [Theory]
    [InlineData(PacingMode.Fixed, 5000)]
    [InlineData(PacingMode.Adaptive, 5000)]
    [InlineData(PacingMode.Off, null)]
    public async Task RetryAfter_TheServiceSaysNothing_IsWhenTheNextCallWouldHaveItsTurn(PacingMode mode, int? expected)
    {
        var time = new StepTime(TimeSpan.FromSeconds(1));
        var iot = new IoTMock().Always(_ =>
        {
            time.Advance(TimeSpan.FromSeconds(1));
            return Task.FromException<Amazon.IoT.Model.DescribeAuditFindingResponse>(SdkErrors.Throttling());
        });
        var options = new IoTAuditClientOptions
        {
            OperationTimeout = TimeSpan.FromSeconds(1),
            AttemptTimeout = TimeSpan.FromSeconds(1),
            Pacing = { Mode = mode, Rates = { ["DescribeAuditFinding"] = 0.2 } },
        };

        var exception = await Assert.ThrowsAsync<AuditThrottledException>(
            () => new AuditFindingClient(iot.Object, options, null, time).DescribeAsync("f-1", TestContext.Current.CancellationToken));

        Assert.Equal(expected, (int?)exception.RetryAfter?.TotalMilliseconds);
    }

    [Fact]
    public void RetryAfter_LongerThanAnyNumber_IsNone() =>
        Assert.Null(RetryAfterHeaders.Read(Answered(null, ("Retry-After", new string('9', 400)))));

    [Fact]
    public void RetryAfter_NoAnswerBelow_IsNone() => Assert.Null(RetryAfterHeaders.Read(SdkErrors.Throttling()));

    private static AmazonIoTException Answered(string? code, params (string Name, string? Value)[] headers)
    {
        var response = new Mock<IWebResponseData>();
        response.Setup(it => it.GetHeaderValue(It.IsAny<string>()))
            .Returns((string name) => headers.FirstOrDefault(header => header.Name == name).Value!);
        return new AmazonIoTException(
            "the message",
            new HttpErrorResponseException(response.Object),
            ErrorType.Unknown,
            code,
            SdkErrors.RequestId,
            HttpStatusCode.BadRequest);
    }
}
