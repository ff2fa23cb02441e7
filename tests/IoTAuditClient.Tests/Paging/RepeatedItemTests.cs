using Moq;
using Xunit;

namespace IoTAuditClient.Tests.Paging;

/// <summary>A list that changes between two of its pages has an item on both.</summary>
public sealed class RepeatedItemTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ListAsync_AuditOnTwoPages_IsThereOnce()
    {
        var client = new Mock<IAuditTaskClient>();
        client.Setup(c => c.ListPageAsync(It.IsAny<AuditTaskQuery>(), It.IsAny<string?>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((AuditTaskQuery _, string? token, CancellationToken _) => Page<AuditTaskSummary>(
                token, new() { TaskId = "a", Status = AuditStatus.InProgress }, new() { TaskId = "a" }, new() { TaskId = "b" }));

        var listed = await client.Object.ListAsync(AuditTaskQuery.ForPeriod(DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue), Token)
            .ToListAsync(Token);

        Assert.Equal([("a", AuditStatus.InProgress), ("b", null)], listed.Select(task => (task.TaskId!, task.Status)));
    }

    [Fact]
    public async Task ListScheduledAsync_AuditOnTwoPages_IsThereOnce()
    {
        var client = new Mock<IAuditTaskClient>();
        client.Setup(c => c.ListScheduledPageAsync(It.IsAny<string?>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((string? token, CancellationToken _) => Page<ScheduledAudit>(
                token, new() { Name = "a" }, new() { Name = "a" }, new() { Name = "b" }));

        Assert.Equal(["a", "b"], (await client.Object.ListScheduledAsync(Token).ToListAsync(Token)).Select(audit => audit.Name));
    }

    [Fact]
    public async Task ListAsync_MitigationTaskOnTwoPages_IsThereOnce()
    {
        var client = new Mock<IAuditMitigationClient>();
        client.Setup(c => c.ListPageAsync(It.IsAny<AuditMitigationQuery>(), It.IsAny<string?>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((AuditMitigationQuery _, string? token, CancellationToken _) => Page<AuditMitigationTaskSummary>(
                token, new() { TaskId = "a" }, new() { TaskId = "a" }, new() { TaskId = "b" }));

        var query = AuditMitigationQuery.ForPeriod(DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue);

        Assert.Equal(["a", "b"], (await client.Object.ListAsync(query, Token).ToListAsync(Token)).Select(task => task.TaskId));
    }

    [Fact]
    public async Task ListActionsAsync_ActionOnTwoPages_IsThereOnce()
    {
        var client = new Mock<IAuditMitigationClient>();
        client.Setup(c => c.ListActionsPageAsync(
            It.IsAny<AuditMitigationActionType?>(), It.IsAny<string?>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((AuditMitigationActionType? _, string? token, CancellationToken _) => Page<MitigationActionSummary>(
                token, new() { Name = "a" }, new() { Name = "a" }, new() { Name = "b" }));

        var listed = await client.Object.ListActionsAsync(cancellationToken: Token).ToListAsync(Token);

        Assert.Equal(["a", "b"], listed.Select(action => action.Name));
    }

    [Fact]
    public async Task ListAsync_SuppressionOnTwoPages_IsThereOnceAndOneThatNamesNothingStays()
    {
        var client = new Mock<IAuditSuppressionClient>();
        client.Setup(c => c.ListPageAsync(It.IsAny<AuditSuppressionQuery>(), It.IsAny<string?>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((AuditSuppressionQuery _, string? token, CancellationToken _) => Page<AuditSuppression>(
                token, Suppression("a"), Suppression("a"), Suppression("b"), new(), new()));

        var listed = await client.Object.ListAsync(cancellationToken: Token).ToListAsync(Token);

        Assert.Equal([Suppression("a"), Suppression("b"), new AuditSuppression(), new AuditSuppression()], listed);
    }

    private static AuditSuppression Suppression(string certificateId) => new()
    {
        CheckName = AuditCheckName.DeviceCertificateShared,
        Resource = new ResourceIdentifier.DeviceCertificate { CertificateId = certificateId },
    };

    /// <summary>Pages of one item each.</summary>
    private static AuditPage<T> Page<T>(string? pageToken, params T[] items)
        where T : class
    {
        var place = pageToken?.Length ?? 0;
        return new() { Items = [items[place]], NextToken = place + 1 < items.Length ? new string('t', place + 1) : null };
    }
}
