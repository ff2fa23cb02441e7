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

    [Theory]
    [InlineData("denied for {0}", "AKIAIOSFODNN7EXAMPLE")]
    [InlineData("denied for {0}", "ASIAY34FZKBOKMUTVV7A")]
    [InlineData("the key {0} is off", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")]
    [InlineData("AWS_SECRET_ACCESS_KEY={0}", "short-one")]
    [InlineData("password={0} refused", "hunter2")]
    [InlineData("{{\"SecretAccessKey\": \"{0}\"}}", "tiny")]
    [InlineData("{{ 'client_secret' : '{0}' }}", "with a blank")]
    [InlineData("Authorization: Bearer {0}", "abcdef.ghijkl")]
    [InlineData("proxy http://user:{0}@proxy.example:3128 refuses", "pa55word")]
    [InlineData("got {0}", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl")]
    [InlineData("session {0}", "IQoJb3JpZ2luX2VjEHoaCXVzLWVhc3QtMSJHMEUCIQDexampleexample0123456789")]
    [InlineData("ghp {0}", "d670460b4b4aece5915caf5c68d12f560a9fe3e4")]
    [InlineData("-----BEGIN RSA PRIVATE KEY-----\n{0}\n-----END RSA PRIVATE KEY-----", "MIIB")]
    public async Task DescribeAsync_HelperPrintsASecret_ShowsNothingOfIt(string message, string secret)
    {
        var printed = string.Format(System.Globalization.CultureInfo.InvariantCulture, message, secret);

        foreach (var thrown in Thrown($"Command failed: {printed}"))
        {
            var seen = await SeenByOthers.WhenSdkThrowsAsync(thrown);

            Assert.All(seen.Texts, shown => Assert.DoesNotContain(secret, shown, StringComparison.Ordinal));
            Assert.Contains("Command failed", seen.Exception.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("the session has expired: run `aws sso login --profile prod`")]
    [InlineData("ExpiredToken: The security token included in the request is expired")]
    [InlineData("no file /home/someone/.config/company/credentials-2024/production.json")]
    [InlineData("role arn:aws:iam::111122223333:role/Department-Of-Audits-ReadOnly-Role2 is not there")]
    [InlineData("finding 873ed69c74a9ec8fa9b8e88e9abc4661, request 11111111-2222-3333-4444-555555555555")]
    [InlineData("Unable to locate token: it is not in the keychain")]
    public async Task DescribeAsync_HelperSaysWhatIsWrong_ShowsItWhole(string message)
    {
        var seen = await SeenByOthers.WhenSdkThrowsAsync(new ProcessAWSCredentialException(message));

        Assert.Contains(message, seen.Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DescribeAsync_HelperPrintsForEverAndForATerminal_IsBoundedAndVisible()
    {
        var seen = await SeenByOthers.WhenSdkThrowsAsync(
            new ProcessAWSCredentialException("\u001b]0;gone\u0007" + string.Concat(Enumerable.Repeat("a word ", 100_000))));

        Assert.InRange(seen.Exception.Message.Length, 1, 1_200);
        Assert.DoesNotContain("\u001b", seen.Exception.Message, StringComparison.Ordinal);
    }

    // The ways by which foreign words come into a message: helpers, STS, the service's own, whatever else a chain throws.
    private static IEnumerable<Exception> Thrown(string message) =>
    [
        new ProcessAWSCredentialException(message),
        new AmazonClientException(message),
        new AmazonServiceException(message, ErrorType.Sender, "Denied", "request-1", HttpStatusCode.Forbidden),
        new InvalidOperationException(message),
        SdkErrors.Plain("SomethingException", 400, message),
    ];

    private static void AssertHidden(SeenByOthers seen) =>
        Assert.All(seen.Texts, shown => Assert.DoesNotContain(Secret, shown, StringComparison.Ordinal));
}
