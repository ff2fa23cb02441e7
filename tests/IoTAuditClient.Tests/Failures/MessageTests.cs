using System.Net;
using System.Security.Authentication;
using Amazon.Runtime;
using IoTAuditClient.Failures;
using IoTAuditClient.Tests.Testing;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace IoTAuditClient.Tests.Failures;

/// <summary>Whole messages: what happened, what the service says, what to do next, and the facts.</summary>
public sealed class MessageTests
{
    private const string Facts = "request id 11111111-2222-3333-4444-555555555555, 1 attempt, 0 s)";
    private const string Says = " The service says: \"the message\".";

    private readonly FakeTimeProvider _time = new();

    [Theory]
    [InlineData(
        "ResourceNotFoundException",
        404,
        $"there is no finding with the id 'f-1'.{Says} Findings are kept for 90 days, in one account and one Region: "
            + $"check both. (ResourceNotFoundException, HTTP 404, {Facts}")]
    [InlineData(
        "InvalidRequestException", 400, $"the service refuses the request as invalid.{Says} (InvalidRequestException, HTTP 400, {Facts}")]
    [InlineData(
        "AccessDeniedException",
        403,
        $"access is denied.{Says} Allow the action iot:DescribeAuditFinding on \"Resource\": "
            + "\"*\" for the identity that `aws sts get-caller-identity` shows, and check service control policies. "
            + $"(AccessDeniedException, HTTP 403, {Facts}")]
    [InlineData(
        "ExpiredTokenException",
        403,
        "the service does not accept the AWS credentials. Renew them (for SSO: "
            + "`aws sso login`), check which ones are used with `aws sts get-caller-identity`, and check this machine's clock. "
            + $"(ExpiredTokenException, HTTP 403, {Facts}")]
    [InlineData("LimitExceededException", 410, $"a quota of the account is used up.{Says} Waiting does not help: "
        + $"free some of it or ask AWS for more. (LimitExceededException, HTTP 410, {Facts}")]
    [InlineData("InternalFailureException", 500, $"the service failed.{Says} (InternalFailureException, HTTP 500, {Facts}")]
    [InlineData("SomethingNewException", 418,
        $"the service answered with an error that this version does not know.{Says} (SomethingNewException, HTTP 418, {Facts}")]
    [InlineData(
        null,
        418,
        $"the service answered with an error that this version does not know.{Says} It carries no error code, so a proxy or another "
            + $"server may have answered: check the endpoint. (HTTP 418, {Facts}")]
    public async Task DescribeAsync_ServiceRefuses_SaysWhatHappenedAndWhatToDo(string? code, int status, string expected) =>
        Assert.Equal($"DescribeAuditFinding: {expected}", (await FailAsync(SdkErrors.Plain(code, status))).Message);

    [Fact]
    public async Task DescribeAsync_ServicesWordsEndWithAFullStop_AreQuotedWithOne() => Assert.Equal(
        "DescribeAuditFinding: the service refuses the request as invalid. The service says: \"No\". "
            + $"(InvalidRequestException, HTTP 400, {Facts}",
        (await FailAsync(SdkErrors.Plain("InvalidRequestException", 400, " No. "))).Message);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(" . ")]
    [InlineData("The service returned an error. See inner exception for details")]
    public async Task DescribeAsync_ServiceSaysNothing_IsNotQuoted(string message) => Assert.Equal(
        $"DescribeAuditFinding: the service refuses the request as invalid. (InvalidRequestException, HTTP 400, {Facts}",
        (await FailAsync(SdkErrors.Plain("InvalidRequestException", 400, message))).Message);

    [Theory]
    [InlineData(400, "")]
    [InlineData(401, "...")]
    public async Task DescribeAsync_ServiceSaysMuch_IsCutAtFourHundredCharactersAndShownToBe(int length, string end)
    {
        var exception = await FailAsync(SdkErrors.Plain("InvalidRequestException", 400, new string('x', length)));

        Assert.Contains($" The service says: \"{new string('x', 400)}{end}\". (", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DescribeAsync_NameIsNotResolved_SaysSoAndWhatToCheck() => Assert.Equal(
        "DescribeAuditFinding: the service could not be reached (Name or service not known). "
            + "Check Region, endpoint, proxy and name resolution. (1 attempt, 0 s)",
        (await FailAsync(new HttpRequestException(HttpRequestError.NameResolutionError, "Name or service not known."))).Message);

    [Fact]
    public async Task DescribeAsync_ReasonOfSeveralLines_IsOnOne() => Assert.Equal(
        "DescribeAuditFinding: the service could not be reached (first; second). Check Region, endpoint, proxy and name resolution. "
            + "(1 attempt, 0 s)",
        (await FailAsync(new IOException("first\r\n\n  second . "))).Message);

    [Theory]
    [InlineData(600, "")]
    [InlineData(601, "...")]
    public async Task DescribeAsync_LongReason_IsCutAtSixHundredCharacters(int length, string end) =>
        Assert.Contains(
            $"({new string('x', 600)}{end}).",
            (await FailAsync(new IOException(new string('x', length)))).Message,
            StringComparison.Ordinal);

    [Fact]
    public async Task DescribeAsync_TlsFails_SaysThatTheConnectionIsNotSecure() => Assert.Equal(
        "DescribeAuditFinding: no secure connection could be made (The SSL connection could not be established). "
            + "Check the endpoint's certificate, the proxy, and this machine's clock. (1 attempt, 0 s)",
        (await FailAsync(new HttpRequestException(
            "The SSL connection could not be established.",
            new IOException("", new AuthenticationException("bad"))))).Message);

    [Fact]
    public async Task DescribeAsync_NoCredentials_NamesTheWaysToSetThem() => Assert.Equal(
        "DescribeAuditFinding: the AWS SDK found no credentials that it can use (none found). "
        + "Set a profile (AWS_PROFILE or the option Profile), or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or run `aws sso login`, or "
        + "give the machine a role. (1 attempt, 0 s)",
        (await FailAsync(new AmazonClientException("none found"))).Message);

    [Fact]
    public async Task DescribeAsync_RoleOfTheProfileCannotBeAssumed_SaysWhichAndWhy()
    {
        var reason = new InvalidDataException("The profile 'gone' is not there.");

        var exception = Assert.IsType<AuditCredentialsException>(
            await FailAsync(new AmazonClientException("Error calling AssumeRole for role arn:aws:iam::111122223333:role/x", reason)));

        Assert.Contains("role/x: The profile 'gone' is not there).", exception.Message, StringComparison.Ordinal);
        Assert.StartsWith("Check the profile", exception.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Invalid Configuration: FIPS and custom endpoint are not supported")]
    [InlineData("Invalid Configuration: Dualstack and custom endpoint are not supported")]
    public async Task DescribeAsync_TwoTargets_SaysWhichToTakeAway(string reason)
    {
        var exception = Assert.IsType<AuditConfigurationException>(await FailAsync(new AmazonClientException(reason)));

        Assert.StartsWith("Take the endpoint of your own away", exception.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("No RegionEndpoint or ServiceURL configured")]
    public async Task DescribeAsync_NoTarget_NamesTheWaysToSetOne(string reason)
    {
        var exception = Assert.IsType<AuditConfigurationException>(await FailAsync(new AmazonClientException(reason)));

        Assert.Equal(
            $"DescribeAuditFinding: the client does not know where to send the request ({reason}). "
            + "Set the option Region, or AWS_REGION, or a region in the AWS profile; "
            + "the option ServiceUrl for an endpoint of your own. (1 attempt, 0 s)",
            exception.Message);
    }

    [Fact]
    public async Task DescribeAsync_ProfileIsNotThere_SaysHowToFindItsName() => Assert.Equal(
        "DescribeAuditFinding: there is no AWS profile named 'x'. Correct the option Profile or AWS_PROFILE; "
            + "`aws configure list-profiles` shows the names. (1 attempt, 0 s)",
        (await FailAsync(new AuditConfigurationException("there is no AWS profile named 'x'")
        {
            Remedy = "Correct the option Profile or AWS_PROFILE; `aws configure list-profiles` shows the names.",
        })).Message);

    [Fact]
    public async Task DescribeAsync_OnlyOnePlaceSaysMoreThanThatItIsEmpty_SaysThat() => Assert.StartsWith(
        "DescribeAuditFinding: the AWS SDK found no credentials that it can use (Profile default has an mfa_serial). Check the profile,",
        (await FailAsync(new AmazonClientException(
            """
            Failed to resolve AWS credentials. The credential providers used to search for credentials returned the following errors:

            Exception 1 of 4: The environment variables A/B/C were not set with AWS credentials.
            Exception 2 of 4: The webIdentityTokenFile must be an absolute path. (Parameter 'webIdentityTokenFile')
            Exception 3 of 4: Profile default has an mfa_serial.
            Exception 4 of 4: Failed to connect to EC2 instance metadata to retrieve credentials: x.

            """))).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("AWSSDK.SecurityToken", "the package AWSSDK.SecurityToken")]
    [InlineData("AWSSDK.SSO", "the packages AWSSDK.SSO and AWSSDK.SSOOIDC")]
    public async Task DescribeAsync_PackageIsMissing_SaysWhichToAdd(string assembly, string packages)
    {
        var exception = await FailAsync(new InvalidOperationException($"Assembly {assembly} could not be found or loaded."));

        Assert.IsType<AuditCredentialsException>(exception);
        Assert.Equal($"Add {packages} to the app: AWSSDK.IoT does not bring it along.", exception.Remedy);
    }

    [Fact]
    public async Task DescribeAsync_TimeoutOfTheAppsStrategy_NamesThatLimit()
    {
        var exception =
            Assert.IsType<AuditTimeoutException>(await FailAsync(new Polly.Timeout.TimeoutRejectedException(TimeSpan.FromSeconds(1))));

        Assert.Equal(TimeSpan.FromSeconds(1), exception.Limit);
        Assert.Equal(
            "DescribeAuditFinding: no whole answer came within 1 s. Check the network, or raise that limit, which is the app's own. "
                + "(1 attempt, 0 s)",
            exception.Message);
    }

    [Fact]
    public async Task DescribeAsync_HeaderThatIsNone_IsNotToldAsAConnection() => Assert.Equal(
        "DescribeAuditFinding: the request could not be sent (Request headers must contain only ASCII characters). "
        + "Check the settings that become headers, such as keys, tokens and AWS_SDK_UA_APP_ID. (1 attempt, 0 s)",
        (await FailAsync(new HttpRequestException("Request headers must contain only ASCII characters."))).Message);

    [Fact]
    public async Task DescribeAsync_TimeRunsOutInALaterAttempt_NamesTheOperationsLimit()
    {
        var limit = TimeSpan.FromSeconds(15);
        var time = new StepTime(limit);
        var hangs = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var iot = new IoTMock().Throws(SdkErrors.InternalFailure()).Always(async cancellationToken =>
        {
            hangs.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            throw new InvalidOperationException("never here");
        });
        var options = new IoTAuditClientOptions { OperationTimeout = limit, AttemptTimeout = limit };
        var call =
            new AuditFindingClient(iot.Object, options, timeProvider: time).DescribeAsync("f-1", TestContext.Current.CancellationToken);
        await time.PassNextWaitAsync();
        await hangs.Task;

        time.Advance(limit - time.Waits[0]);

        var exception = await Assert.ThrowsAsync<AuditTimeoutException>(() => call);
        Assert.Equal(
            "DescribeAuditFinding: the call was not done within 15 s. Check the network and the service, or raise OperationTimeout. "
                + "(2 attempts, 15 s)",
            exception.Message);
        Assert.Equal(limit, exception.Limit);
        Assert.True(exception.IsTransient);
    }

    [Fact]
    public async Task DescribeAsync_SdkRefusesTheRequestItself_IsAnInvalidRequest() => Assert.Equal(
        "DescribeAuditFinding: the service refuses the request as invalid. The service says: "
            + "\"Request object does not have required field FindingId set\". (1 attempt, 0 s)",
        Assert.IsType<AuditRequestInvalidException>(
            await FailAsync(new Amazon.IoT.AmazonIoTException("Request object does not have required field FindingId set"))).Message);

    [Fact]
    public async Task DescribeAsync_BodyIsNoAnswer_SaysTheCauseAndWhatToCheck() => Assert.Equal(
        "DescribeAuditFinding: the service answered, but the body is not an answer (no number). "
            + "Check whether a proxy or another server answers for the endpoint. (HTTP 200, request id r, 1 attempt, 0 s)",
        (await FailAsync(
            new AmazonUnmarshallingException("r", "/finding", "body", new FormatException("no number"), HttpStatusCode.OK))).Message);

    [Fact]
    public async Task DescribeAsync_BodyIsNoAnswerForNoKnownCause_SaysThatItIsUnreadable() => Assert.Equal(
        "DescribeAuditFinding: the service answered, but the body is not an answer (unreadable). "
            + "Check whether a proxy or another server answers for the endpoint. (request id r, 1 attempt, 0 s)",
        (await FailAsync(new AmazonUnmarshallingException("r", "/finding", "body", innerException: null))).Message);

    [Fact]
    public async Task DescribeAsync_BodyOfASuccessIsRefused_SaysTheFlaw() => Assert.Equal(
        "DescribeAuditFinding: the service answered, but the body is not an answer (it is empty). "
            + "Check whether a proxy or another server answers for the endpoint. (HTTP 200, request id r, 1 attempt, 0 s)",
        (await FailAsync(new ResponseRefusedException("it is empty", HttpStatusCode.OK, "r"))).Message);

    [Fact]
    public async Task DescribeAsync_ExceptionOfOurOwn_IsNotBelowTheOneThatSaysIt()
    {
        Assert.Null((await FailAsync(new ResponseRefusedException("it is empty", HttpStatusCode.OK, "r"))).InnerException);
        Assert.Null((await FailAsync(new AuditConfigurationException("there is no AWS profile named 'x'"))).InnerException);
    }

    [Fact]
    public async Task DescribeAsync_AttemptTakesTooLong_NamesTheLimitAndWhatToCheck()
    {
        var options = new IoTAuditClientOptions { MaxAttempts = 1, AttemptTimeout = TimeSpan.FromTicks(2_500_4567) };

        Assert.Equal(
            "DescribeAuditFinding: no whole answer came within 2.5 s. Check the network, or raise AttemptTimeout. (1 attempt, 0 s)",
            (await FailAsync(new Polly.Timeout.TimeoutRejectedException(options.AttemptTimeout), options)).Message);
    }

    [Fact]
    public async Task DescribeAsync_ExceptionThatNobodyDocuments_NamesItsType() => Assert.Equal(
        "DescribeAuditFinding: an exception came up that is not one of the AWS SDK's own (NullReferenceException: oops). (1 attempt, 0 s)",
        (await FailAsync(new NullReferenceException("oops"))).Message);

    [Fact]
    public async Task DescribeAsync_ThrottledWithoutPacing_SaysHowOftenAndWhatToDo()
    {
        var options = new IoTAuditClientOptions
        {
            OperationTimeout = TimeSpan.FromMilliseconds(500),
            AttemptTimeout = TimeSpan.FromMilliseconds(500),
        };
        options.Pacing.Mode = PacingMode.Off;

        var exception = Assert.IsType<AuditThrottledException>(await FailAsync(SdkErrors.Throttling(), options));

        Assert.Equal(
            "DescribeAuditFinding: the account calls the service too often; 1 of 1 attempt was throttled. The service says: "
                + "\"Rate exceeded\". "
            + "The next wait would outlast OperationTimeout (0.5 s): raise it, or call less often. "
            + $"(ThrottlingException, HTTP 400, {Facts}",
            exception.Message);
    }

    [Fact]
    public async Task ListPageAsync_ServerThatDoesNotFindTheList_IsAnotherServerAndNoFindingThatIsMissing()
    {
        var list = new ListMock(["f-1"]) { Before = (_, _) => throw SdkErrors.NotFound() };

        var exception = await Assert.ThrowsAsync<AuditServiceException>(
            async () => await list.Client(_time)
                .ListPageAsync(AuditFindingQuery.ForTask("t-1"), null, TestContext.Current.CancellationToken));

        Assert.StartsWith(
            "ListAuditFindings: what answered does not know this operation, so it is not AWS IoT Device Defender. The service says:",
            exception.Message,
            StringComparison.Ordinal);
        Assert.Contains("the one that `aws iot describe-endpoint` shows is for devices.", exception.Message, StringComparison.Ordinal);
        Assert.False(exception.IsTransient);
    }

    private async Task<AuditClientException> FailAsync(Exception thrown, IoTAuditClientOptions? options = null)
    {
        var client = new AuditFindingClient(
            new IoTMock().Throws(thrown).Object, options ?? new IoTAuditClientOptions { MaxAttempts = 1 }, timeProvider: _time);
        return await Assert.ThrowsAnyAsync<AuditClientException>(() => client.DescribeAsync("f-1", TestContext.Current.CancellationToken));
    }
}
