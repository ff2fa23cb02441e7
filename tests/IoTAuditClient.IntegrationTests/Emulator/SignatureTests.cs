using IoTAuditClient.Emulator;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Emulator;

public sealed class SignatureTests
{
    private static readonly string Signature = new('a', 64);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("iot")]
    [InlineData("execute-api")]
    public async Task Request_SignedForAnAcceptedService_IsAnswered(string service)
    {
        Assert.Equal(200, (await SendAsync(Signed.Header(service))).Status);
    }

    [Fact]
    public async Task Request_WithoutSpacesInTheHeaderAndWithMoreSignedHeaders_IsAnswered()
    {
        var header = Signed.Header("iot", "accept;host;x-amz-date").Replace(", ", ",", StringComparison.Ordinal);

        Assert.Equal(200, (await SendAsync(header, request => request.Headers.Add("Accept", "*/*"))).Status);
    }

    [Fact]
    public async Task Request_WithoutASignature_IsMissingAuthenticationToken()
    {
        await using var emulator = await StartAsync();

        var answer = await Answer.ToAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(emulator.ServiceUrl, "audit/findings/f-1")));

        Assert.Equal((403, "MissingAuthenticationTokenException"), (answer.Status, answer.ErrorType));
    }

    [Theory]
    [InlineData("Bearer secret-of-another-service", "the algorithm has to be AWS4-HMAC-SHA256")]
    [InlineData("AWS4-HMAC-SHA256", "the algorithm")]
    [InlineData("AWS4-HMAC-SHA256 SignedHeaders=host;x-amz-date, Signature={s}", "Credential is missing")]
    [InlineData("AWS4-HMAC-SHA256 Credential=A/20260302/eu-west-1/iot/aws4_request, SignedHeaders=host;x-amz-date", "Signature is missing")]
    [InlineData("AWS4-HMAC-SHA256 Credential=A/20260302/eu-west-1/iot/aws4_request, Signature={s}", "SignedHeaders is missing")]
    [InlineData(
        "AWS4-HMAC-SHA256 Credential=A/20260302/eu-west-1/iot, SignedHeaders=host;x-amz-date, Signature={s}", "Credential has to be")]
    [InlineData(
        "AWS4-HMAC-SHA256 Credential=A/20260302/eu-west-1/iot/aws4, SignedHeaders=host;x-amz-date, Signature={s}", "Credential has to be")]
    [InlineData("AWS4-HMAC-SHA256 Credential=/20260302/eu-west-1/iot/aws4_request, SignedHeaders=host;x-amz-date, Signature={s}",
        "Credential has to be")]
    [InlineData("AWS4-HMAC-SHA256 Credential=A/2026-3-2/eu-west-1/iot/aws4_request, SignedHeaders=host;x-amz-date, Signature={s}",
        "Credential has to be")]
    [InlineData("AWS4-HMAC-SHA256 Credential=A/20260302/eu-west-1/iot/aws4_request, SignedHeaders=host, Signature={s}",
        "SignedHeaders has to name host and x-amz-date")]
    [InlineData("AWS4-HMAC-SHA256 Credential=A/20260302/eu-west-1/iot/aws4_request, SignedHeaders=x-amz-date, Signature={s}",
        "SignedHeaders has to name host and x-amz-date")]
    [InlineData("AWS4-HMAC-SHA256 Credential=A/20260302/eu-west-1/iot/aws4_request, SignedHeaders=host;x-amz-date, Signature=abc",
        "Signature has to be")]
    public async Task Request_WithAMalformedSignature_IsIncompleteSignature(string header, string message)
    {
        var answer = await SendAsync(header.Replace("{s}", Signature, StringComparison.Ordinal));

        Assert.Equal((400, "IncompleteSignatureException"), (answer.Status, answer.ErrorType));
        Assert.Contains(message, answer.Message);
        Assert.DoesNotContain("secret", answer.Message);
    }

    [Theory]
    [InlineData("s3", "host;x-amz-date", "for the service 's3'")]
    [InlineData("iot", "host;x-amz-date;x-amz-security-token", "'x-amz-security-token' is not in the request")]
    public async Task Request_SignedForSomethingElse_IsInvalidSignature(string service, string signedHeaders, string message)
    {
        var answer = await SendAsync(Signed.Header(service, signedHeaders));

        Assert.Equal((403, "InvalidSignatureException"), (answer.Status, answer.ErrorType));
        Assert.Contains(message, answer.Message);
    }

    [Theory]
    [InlineData("yesterday", 400, "IncompleteSignatureException")]
    [InlineData("20260303T060000Z", 403, "InvalidSignatureException")]
    public async Task Request_WhoseDateDoesNotFit_IsRefused(string date, int status, string code)
    {
        var answer = await SendAsync(Signed.Authorization, request =>
        {
            request.Headers.Remove("x-amz-date");
            request.Headers.TryAddWithoutValidation("x-amz-date", date);
        });

        Assert.Equal((status, code), (answer.Status, answer.ErrorType));
    }

    [Fact]
    public async Task Request_SignedAsExecuteApiToAStrictEmulator_IsInvalidSignature()
    {
        var options = new AuditEmulatorOptions();
        options.SigningNames.Remove("execute-api");
        await using var emulator = await AuditEmulator.StartAsync(options, Token);

        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(emulator.ServiceUrl, "audit/findings/f-1"));
        var answer = await Answer.ToAsync(Signed.Sign(request, Signed.Header("execute-api")));

        Assert.Equal((403, "InvalidSignatureException"), (answer.Status, answer.ErrorType));
        Assert.Contains("accepts iot.", answer.Message);
    }

    [Fact]
    public async Task Request_ThatIsRefused_UsesNoFaultAndNoQuota()
    {
        var options = new AuditEmulatorOptions { Quotas = { [EmulatedOperation.DescribeAuditFinding] = new AuditQuota(0, 1) } };
        await using var emulator = await AuditEmulator.StartAsync(options, Token);
        var fault = emulator.Faults.Add(AuditFault.Throttle());

        await Answer.ToAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(emulator.ServiceUrl, "audit/findings/f-1")));
        fault.Dispose();

        Assert.Equal(0, fault.TimesPlayed);
        Assert.Equal(404, (await Answer.ToAsync(Signed.Describe(emulator, "f-1"))).Status);
    }

    private static async Task<AuditEmulator> StartAsync()
    {
        var emulator = await AuditEmulator.StartAsync(cancellationToken: Token);
        emulator.Findings.Add(new EmulatedFinding("f-1"));
        return emulator;
    }

    private static async Task<Answer> SendAsync(string authorization, Action<HttpRequestMessage>? change = null)
    {
        await using var emulator = await StartAsync();
        var request =
            Signed.Sign(new HttpRequestMessage(HttpMethod.Get, new Uri(emulator.ServiceUrl, "audit/findings/f-1")), authorization);
        change?.Invoke(request);
        return await Answer.ToAsync(request);
    }
}
