using Amazon.IoT.Model;
using IoTAuditClient.Tests.Testing;
using Xunit;

namespace IoTAuditClient.Tests.Suppressions;

public sealed class CreateAsyncTests
{
    private static readonly string Certificate = new('a', 64);
    private readonly SuppressionScene _scene = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task CreateAsync_ResourceWithMoreThanTheCheckTakes_SendsTheMemberOfTheCheckAlone()
    {
        await CreateAsync(Request("REVOKED_DEVICE_CERT_CHECK", new ResourceIdentifier.DeviceCertificate
        {
            CertificateId = Certificate,
            CertificateArn = "arn:cert",
            AccountId = "123456789012",
        }));

        var sent = Assert.Single(_scene.Creations);
        Assert.Equal("REVOKED_DEVICE_CERTIFICATE_STILL_ACTIVE_CHECK", sent.CheckName);
        Assert.Equal(Certificate, sent.ResourceIdentifier.DeviceCertificateId);
        Assert.Null(sent.ResourceIdentifier.DeviceCertificateArn);
        Assert.Null(sent.ResourceIdentifier.Account);
    }

    [Fact]
    public async Task CreateAsync_UntilATimeWithinASecond_SendsTheNextWholeSecondAndNoOtherEnd()
    {
        var end = _scene.Time.Start.AddHours(1).AddMilliseconds(1);

        await CreateAsync(Request() with { Period = SuppressionPeriod.Until(end.ToOffset(TimeSpan.FromHours(5))) });

        var sent = Assert.Single(_scene.Creations);
        Assert.Equal(_scene.Time.Start.AddHours(1).AddSeconds(1).UtcDateTime, sent.ExpirationDate);
        Assert.Null(sent.SuppressIndefinitely);
    }

    [Fact]
    public async Task CreateAsync_ForAWhile_CountsFromTheCallByTheClientsClock()
    {
        var request = Request() with { Period = SuppressionPeriod.For(TimeSpan.FromDays(30)) };
        _scene.Time.Advance(TimeSpan.FromHours(2));

        await CreateAsync(request);

        Assert.Equal(_scene.Time.Start.AddHours(2).AddDays(30).UtcDateTime, Assert.Single(_scene.Creations).ExpirationDate);
    }

    [Fact]
    public async Task CreateAsync_Indefinitely_SendsNoDate()
    {
        await CreateAsync(Request());

        var sent = Assert.Single(_scene.Creations);
        Assert.True(sent.SuppressIndefinitely);
        Assert.Null(sent.ExpirationDate);
    }

    [Fact]
    public async Task CreateAsync_EndThatHasPassed_IsRefusedBeforeSending()
    {
        var request = Request() with { Period = SuppressionPeriod.Until(_scene.Time.Start) };

        var exception = await Assert.ThrowsAsync<ArgumentException>(() => _scene.Client.CreateAsync(request, Token));

        Assert.Contains("ends in the future", exception.Message, StringComparison.Ordinal);
        Assert.Contains("2000-01-01T00:00:00Z", exception.Message, StringComparison.Ordinal);
        Assert.Empty(_scene.Creations);
    }

    [Fact]
    public async Task CreateAsync_LongerThanTimeGoes_NamesIndefinitely() =>
        Assert.Contains(
            "Indefinitely",
            (await Assert.ThrowsAsync<ArgumentException>(() => _scene.Client.CreateAsync(
                Request() with { Period = SuppressionPeriod.For(TimeSpan.MaxValue) }, Token))).Message,
            StringComparison.Ordinal);

    [Fact]
    public async Task CreateAsync_ResourceOfAnotherKind_NamesTheMemberThatIsMissing()
    {
        var request = Request(AuditCheckName.ConflictingClientIds, Request().Resource);

        var exception = await Assert.ThrowsAsync<ArgumentException>(() => _scene.Client.CreateAsync(request, Token));

        Assert.Contains("names its resource by clientId", exception.Message, StringComparison.Ordinal);
        Assert.Empty(_scene.Creations);
    }

    [Fact]
    public async Task CreateAsync_CheckOfTomorrowWithOneMember_SendsIt()
    {
        await CreateAsync(Request("NEW_CHECK", new ResourceIdentifier.Client { ClientId = "c", AccountId = "123456789012" }));

        var sent = Assert.Single(_scene.Creations);
        Assert.Equal("c", sent.ResourceIdentifier.ClientId);
        Assert.Null(sent.ResourceIdentifier.Account);
    }

    [Fact]
    public async Task CreateAsync_CheckOfTomorrowWithSeveralMembers_AsksForOne()
    {
        var request = Request(
            "NEW_CHECK", new ResourceIdentifier.DeviceCertificate { CertificateId = Certificate, CertificateArn = "arn:cert" });

        var exception = await Assert.ThrowsAsync<ArgumentException>(() => _scene.Client.CreateAsync(request, Token));

        Assert.Contains("deviceCertificateId, deviceCertificateArn", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CreateAsync_CheckOfTomorrowWithoutAMember_AsksForAResource()
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(
            () => _scene.Client.CreateAsync(Request("NEW_CHECK", new ResourceIdentifier.Client()), Token));

        Assert.StartsWith("A suppression of NEW_CHECK needs a resource; '", exception.Message, StringComparison.Ordinal);
        Assert.Contains("' names none.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CreateAsync_EmptyCheck_IsRefusedWithAnExample()
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(
            () => _scene.Client.CreateAsync(Request("", new ResourceIdentifier.Client { ClientId = "c" }), Token));

        Assert.StartsWith(
            "A suppression belongs to a check; the name of the check is empty. Name one, such as LOGGING_DISABLED_CHECK.",
            exception.Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("known", "known", true)]
    [InlineData(null, "", true)]
    [InlineData("known", "other", false)]
    public async Task CreateAsync_AnswerIsLost_HasSucceededWhereItsEndAndDescriptionAreThere(string? asked, string there, bool isThere)
    {
        (_scene.FailsAfterwards, _scene.Kept) = (true, _ => there);
        _scene.Failures.Enqueue(new IOException("The connection was reset."));
        var request = Request() with { Period = SuppressionPeriod.Until(_scene.Time.Start.AddDays(1)), Description = asked };

        var exception = await Record.ExceptionAsync(() => _scene.RunAsync(_scene.Client.CreateAsync(request, Token)));

        Assert.Equal(isThere, exception is null);
    }

    [Theory]
    [InlineData("two\nlines", "position 4")]
    [InlineData("\u007f", "position 1")]
    public void Description_ControlCharacter_IsRefusedAndShown(string description, string place) =>
        Assert.Contains(
            place,
            Assert.Throws<ArgumentException>(() => Request() with { Description = description }).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Description_Of1001Characters_IsRefused()
    {
        var exception = Assert.Throws<ArgumentException>(() => Request() with { Description = new string('x', 1001) });

        Assert.Contains("1001", exception.Message, StringComparison.Ordinal);
        Assert.Equal(2000, (Request() with { Description = string.Concat(Enumerable.Repeat("😀", 1000)) }).Description!.Length);
    }

    [Fact]
    public async Task CreateAsync_ThereIsOne_IsAlreadyExistsWithItsIds()
    {
        _scene.There = new DescribeAuditSuppressionResponse { CheckName = "LOGGING_DISABLED_CHECK" };

        var exception = await Assert.ThrowsAsync<AuditAlreadyExistsException>(() => _scene.Client.CreateAsync(Request(), Token));

        Assert.Equal(("s-1", "arn:s-1"), (exception.ResourceId, exception.ResourceArn));
        Assert.False(exception.MayHaveHappened);
        Assert.Contains("suppression of LOGGING_DISABLED_CHECK on account settings", exception.Message, StringComparison.Ordinal);
        Assert.Empty(_scene.Descriptions);
    }

    [Fact]
    public async Task CreateAsync_AnswerIsLost_IsRepeatedWithItsTokenAndSucceeds()
    {
        _scene.FailsAfterwards = true;
        _scene.Failures.Enqueue(SdkErrors.InternalFailure());

        await CreateAsync(Request() with { Description = "why" });

        Assert.Equal(2, _scene.Creations.Count);
        Assert.Single(_scene.Creations.Select(request => request.ClientRequestToken).Distinct());
        Assert.Matches("^[0-9a-f]{32}$", _scene.Creations[0].ClientRequestToken);
        Assert.Single(_scene.Descriptions);
    }

    [Fact]
    public async Task CreateAsync_TwoCalls_HaveTwoTokens()
    {
        await CreateAsync(Request());
        _scene.There = null;
        await CreateAsync(Request());

        Assert.Equal(2, _scene.Creations.Select(request => request.ClientRequestToken).Distinct().Count());
    }

    [Fact]
    public async Task CreateAsync_AnotherIsThereAfterALostAnswer_SaysThatItMayHaveHappened()
    {
        _scene.FailsAfterwards = true;
        _scene.Failures.Enqueue(SdkErrors.InternalFailure());
        _scene.Time.BeforeWaitEnds = () => _scene.There!.Description = "another's";

        var exception = await Assert.ThrowsAsync<AuditAlreadyExistsException>(() => CreateAsync(Request() with { Description = "why" }));

        Assert.True(exception.MayHaveHappened);
    }

    [Fact]
    public async Task CreateAsync_NoAnswerToAnyAttempt_MayHaveHappenedAndIsNoReasonToRepeat()
    {
        for (var attempt = 0; attempt < 4; attempt++)
        {
            _scene.Failures.Enqueue(SdkErrors.InternalFailure());
        }

        var exception = await Assert.ThrowsAsync<AuditServiceException>(() => CreateAsync(Request()));

        Assert.Equal(4, _scene.Creations.Count);
        Assert.True(exception.MayHaveHappened);
        Assert.False(exception.IsTransient);
        Assert.Contains("DescribeAuditSuppression", exception.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CreateAsync_Denied_HasNotHappened()
    {
        _scene.Failures.Enqueue(SdkErrors.Plain("AccessDeniedException", 403));

        var exception = await Assert.ThrowsAsync<AuditAccessDeniedException>(() => CreateAsync(Request()));

        Assert.False(exception.MayHaveHappened);
        Assert.Contains("iot:CreateAuditSuppression", exception.Message, StringComparison.Ordinal);
    }

    private static AuditSuppressionRequest Request() => Request(
        AuditCheckName.LoggingDisabled, new ResourceIdentifier.AccountSettings { AccountId = "123456789012" });

    private static AuditSuppressionRequest Request(AuditCheckName checkName, ResourceIdentifier resource) =>
        AuditSuppressionRequest.For(checkName, resource, SuppressionPeriod.Indefinitely);

    private Task CreateAsync(AuditSuppressionRequest request) => _scene.RunAsync(_scene.Client.CreateAsync(request, Token));
}
