using Amazon.IoT.Model;
using Moq;
using Xunit;

namespace IoTAuditClient.Tests.Suppressions;

public sealed class SuppressAsyncTests
{
    private readonly SuppressionScene _scene = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static AuditFinding Finding => new()
    {
        FindingId = "f-1",
        CheckName = AuditCheckName.ConflictingClientIds,
        NonCompliantResource = new AuditResource
        {
            Type = AuditResourceType.ClientId,
            Identifier = new ResourceIdentifier.Client { ClientId = "c-1" },
        },
    };

    [Fact]
    public async Task SuppressAsync_ThereIsNone_CreatesItAndSaysSo()
    {
        var change = await _scene.Client.SuppressAsync(Finding, SuppressionPeriod.Indefinitely, "known", Token);

        Assert.Equal(SuppressionChange.Created, change);
        Assert.Equal("c-1", Assert.Single(_scene.Creations).ResourceIdentifier.ClientId);
        Assert.Empty(_scene.Updates);
    }

    [Fact]
    public async Task SuppressAsync_ThereIsOne_UpdatesItAndSaysSo()
    {
        _scene.There = new DescribeAuditSuppressionResponse { CheckName = "CONFLICTING_CLIENT_IDS_CHECK" };

        var change = await _scene.Client.SuppressAsync(Finding, SuppressionPeriod.For(TimeSpan.FromDays(1)), "known", Token);

        Assert.Equal(SuppressionChange.Updated, change);
        var update = Assert.Single(_scene.Updates);
        Assert.Equal(_scene.Time.Start.AddDays(1).UtcDateTime, update.ExpirationDate);
        Assert.Equal("known", update.Description);
    }

    [Fact]
    public async Task UnsuppressAsync_Finding_DeletesTheSuppressionOfItsCheckAndResource()
    {
        await _scene.Client.UnsuppressAsync(Finding, Token);

        var deletion = Assert.Single(_scene.Deletions);
        Assert.Equal(("CONFLICTING_CLIENT_IDS_CHECK", "c-1"), (deletion.CheckName, deletion.ResourceIdentifier.ClientId));
    }

    [Fact]
    public async Task SuppressAsync_FindingWithoutCheckOrResource_SaysWhatIsMissing()
    {
        Assert.Contains("the name of its check", await MessageAsync(Finding with { CheckName = null }), StringComparison.Ordinal);
        foreach (var resource in new[] { null, new AuditResource() })
        {
            Assert.Contains(
                "'f-1' lacks its resource", await MessageAsync(Finding with { NonCompliantResource = resource }), StringComparison.Ordinal);
        }

        Assert.StartsWith(
            "A suppression belongs to a check and a resource; the finding 'without an id' lacks its resource. Describe it first: a list "
                + "may leave out what a description has.",
            await MessageAsync(Finding with { FindingId = null, NonCompliantResource = null }),
            StringComparison.Ordinal);
        Assert.Empty(_scene.Creations);
    }

    [Fact]
    public async Task FindAsync_ThereIsNone_IsNullAndDescribeAsyncSaysWhichOne()
    {
        var resource = new ResourceIdentifier.Client { ClientId = "c\u001b-1" };

        Assert.Null(await _scene.Client.FindAsync(AuditCheckName.ConflictingClientIds, resource, Token));
        var exception = await Assert.ThrowsAsync<AuditSuppressionNotFoundException>(
            () => _scene.Client.DescribeAsync(AuditCheckName.ConflictingClientIds, resource, Token));

        Assert.Contains(@"suppression of CONFLICTING_CLIENT_IDS_CHECK on client c\u001B-1.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DescribeAsync_EveryMember_IsThereInTheRecordAndInItsJson()
    {
        _scene.There = new DescribeAuditSuppressionResponse
        {
            CheckName = "CONFLICTING_CLIENT_IDS_CHECK",
            ResourceIdentifier = new Amazon.IoT.Model.ResourceIdentifier { ClientId = "c-1", Account = "123456789012" },
            ExpirationDate = new DateTime(2026, 12, 31, 0, 0, 0, DateTimeKind.Utc),
            SuppressIndefinitely = false,
            Description = "known",
        };

        var suppression = await _scene.Client.DescribeAsync(
            AuditCheckName.ConflictingClientIds, new ResourceIdentifier.Client { ClientId = "c-1" }, Token);
        var json = System.Text.Json.JsonSerializer.Serialize(suppression);

        Assert.Equal(
            """{"checkName":"CONFLICTING_CLIENT_IDS_CHECK","resourceIdentifier":{"clientId":"c-1","account":"123456789012"},"expirationDate":"2026-12-31T00:00:00.000Z","suppressIndefinitely":false,"description":"known"}""",
            json);
        Assert.Equal(suppression, System.Text.Json.JsonSerializer.Deserialize<AuditSuppression>(json));
    }

    [Theory]
    [InlineData("CONFLICTING_CLIENT_IDS_CHECK", "LOGGING_DISABLED_CHECK")]
    [InlineData("QUANTUM_CHECK", "QUANTUM_AGE_CHECK")]
    public async Task DescribeAsync_SuppressionOfAnotherCheck_IsNotTakenForTheOneAskedFor(string asked, string answered)
    {
        _scene.There = new DescribeAuditSuppressionResponse { CheckName = answered };

        var exception = await Assert.ThrowsAsync<AuditResponseException>(
            () => _scene.RunAsync(_scene.Client.DescribeAsync(asked, new ResourceIdentifier.Client { ClientId = "c-1" }, Token)));

        Assert.Contains($"'{answered}'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DescribeAsync_AnswerHasAnOlderNameOfTheCheck_IsTheSuppression()
    {
        _scene.There = new DescribeAuditSuppressionResponse { CheckName = "REVOKED_DEVICE_CERT_CHECK" };

        var suppression = await _scene.Client.DescribeAsync(
            AuditCheckName.RevokedDeviceCertificateStillActive,
            new ResourceIdentifier.DeviceCertificate { CertificateId = new string('a', 64) },
            Token);

        Assert.Equal("REVOKED_DEVICE_CERT_CHECK", suppression.CheckName?.Value);
    }

    [Fact]
    public async Task ListAsync_SeveralPages_HasEachOnceAndTellsTheOrder()
    {
        var asked = new List<ListAuditSuppressionsRequest>();
        _scene.Iot.Setup(
            client => client.ListAuditSuppressionsAsync(It.IsAny<ListAuditSuppressionsRequest>(), It.IsAny<CancellationToken>()))
            .Returns((ListAuditSuppressionsRequest request, CancellationToken _) =>
            {
                asked.Add(request);
                return Task.FromResult(new ListAuditSuppressionsResponse
                {
                    Suppressions = [new() { CheckName = request.NextToken ?? "first" }, null],
                    NextToken = request.NextToken is null ? "second" : null,
                });
            });

        var names = new List<string?>();
        await foreach (var suppression in _scene.Client.ListAsync(AuditSuppressionQuery.All with { IsDescending = true }, Token))
        {
            names.Add(suppression.CheckName?.Value);
        }

        Assert.Equal(["first", "second"], names);
        Assert.All(asked, request => Assert.Equal((false, 250), (request.AscendingOrder, request.MaxResults)));
    }

    private async Task<string> MessageAsync(AuditFinding finding) => (await Assert.ThrowsAsync<ArgumentException>(
        () => _scene.Client.SuppressAsync(finding, SuppressionPeriod.Indefinitely, cancellationToken: Token))).Message;
}
