using System.Globalization;
using System.Net;
using Amazon.IoT;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using IoTAuditClient.Failures;
using Moq;
using Xunit;

namespace IoTAuditClient.Tests.Failures;

/// <summary>Which refusals of a signature are the clock's fault.</summary>
public sealed class ClockSkewTests
{
    [Theory]
    [InlineData("InvalidSignatureException")]
    [InlineData("SignatureDoesNotMatch")]
    [InlineData("AuthFailure")]
    [InlineData("RequestExpired")]
    [InlineData("RequestInTheFuture")]
    [InlineData("RequestTimeTooSkewed")]
    [InlineData("requesttimetooskewed")]
    public void Explains_CodeOfARefusedSignature_WhereTheClocksDiffer(string code)
    {
        Assert.True(Explains(code, TimeSpan.FromMinutes(6)));
        Assert.True(Explains(code, TimeSpan.FromMinutes(-6)));
        Assert.False(Explains(code, TimeSpan.Zero));
        Assert.False(Explains(code, TimeSpan.FromMinutes(3)));
        Assert.False(Explains(code, TimeSpan.FromMinutes(-3)));
    }

    [Theory]
    [InlineData("ExpiredTokenException")]
    [InlineData("AccessDeniedException")]
    [InlineData("")]
    [InlineData(null)]
    public void Explains_AnotherCode_IsNotTheClock(string? code) => Assert.False(Explains(code, TimeSpan.FromHours(1)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("yesterday")]
    public void Explains_NoTimeInTheAnswer_IsNotTheClock(string? date) => Assert.False(ClockSkew.Explains(Refusal(date), "RequestExpired"));

    [Fact]
    public void Explains_NoAnswer_IsNotTheClock() => Assert.False(ClockSkew.Explains(new AmazonIoTException("refused"), "RequestExpired"));

    private static bool Explains(string? code, TimeSpan skew) =>
        ClockSkew.Explains(Refusal((TimeProvider.System.GetUtcNow() + skew).ToString("R", CultureInfo.InvariantCulture)), code);

    private static AmazonIoTException Refusal(string? date)
    {
        var response = new Mock<IWebResponseData>();
        response.Setup(answer => answer.GetHeaderValue("Date")).Returns(date!);
        return new AmazonIoTException(
            "refused", new HttpErrorResponseException(response.Object), ErrorType.Unknown, "whatever", "request", HttpStatusCode.Forbidden);
    }
}
