using System.Net;
using Amazon.Runtime;
using IoTAuditClient.Tests.Testing;
using Xunit;

namespace IoTAuditClient.Tests.Failures;

/// <summary>What the SDK's exceptions quote, and ours may not.</summary>
public sealed class SecretTests
{
    private const string Secret = "IQoJb3JpZ2luX2VjEXAMPLETOKEN";

    [Theory]
    [InlineData("InvalidSignatureException")]
    [InlineData("SignatureDoesNotMatch")]
    [InlineData("IncompleteSignature")]
    [InlineData("ExpiredTokenException")]
    [InlineData("UnrecognizedClientException")]
    public async Task DescribeAsync_RefusalQuotesTheSignedRequest_ShowsNothingOfIt(string code)
    {
        var seen = await SeenByOthers.WhenSdkThrowsAsync(
            SdkErrors.Plain(code, 403, $"The Canonical String for this request should have been 'GET\nx-amz-security-token:{Secret}'"));

        Assert.IsType<AuditCredentialsException>(seen.Exception);
        AssertHidden(seen);
    }

    [Theory]
    [InlineData("The Canonical String for this request should have been")]
    [InlineData("The String-to-Sign should have been")]
    [InlineData("Error making request with Error Code Forbidden. HTTP Body:")]
    public async Task DescribeAsync_WhoWasAskedForCredentialsQuotesTheRequest_ShowsNothingOfIt(string beginning)
    {
        var seen = await SeenByOthers.WhenSdkThrowsAsync(
            new AmazonServiceException(
                $"{beginning} {Secret}", ErrorType.Sender, "SignatureDoesNotMatch", "request-1", HttpStatusCode.Forbidden));

        Assert.IsType<AuditCredentialsException>(seen.Exception);
        AssertHidden(seen);
    }

    [Fact]
    public async Task DescribeAsync_SdkQuotesTheWholeBodyOfAnError_ShowsNothingOfIt()
    {
        var seen = await SeenByOthers.WhenSdkThrowsAsync(
            SdkErrors.Plain(
                null,
                500,
                $"Error making request with Error Code InternalServerError and Http Status Code InternalServerError. HTTP Body: {Secret}"));

        AssertHidden(seen);
    }

    [Fact]
    public async Task DescribeAsync_SdkQuotesTheWholeBodyOfAnUnreadableAnswer_ShowsNothingOfIt()
    {
        var thrown = new AmazonUnmarshallingException("request-1", "/finding", Secret, new FormatException("no number"));
        Assert.Contains(Secret, thrown.Message, StringComparison.Ordinal);

        var seen = await SeenByOthers.WhenSdkThrowsAsync(thrown);

        Assert.IsType<AuditResponseException>(seen.Exception);
        AssertHidden(seen);
    }

    private static void AssertHidden(SeenByOthers seen) =>
        Assert.All(seen.Texts, shown => Assert.DoesNotContain(Secret, shown, StringComparison.Ordinal));
}
