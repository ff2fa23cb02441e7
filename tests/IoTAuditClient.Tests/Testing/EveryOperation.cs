using Amazon.IoT;
using Moq;

namespace IoTAuditClient.Tests.Testing;

/// <summary>A call of each operation, by the name that AWS gives it, about things whose ids the tests know.</summary>
public static class EveryOperation
{
    public const string Id = "a-1";

    private static readonly AuditCheckName Check = AuditCheckName.LoggingDisabled;
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 6, 0, 0, TimeSpan.Zero);
    private static readonly ResourceIdentifier Account = new ResourceIdentifier.AccountSettings { AccountId = "123456789012" };

    private static readonly Dictionary<string, Func<IAmazonIoT, Task>> Calls = new()
    {
        ["DescribeAuditFinding"] = static iot => new AuditFindingClient(iot).DescribeAsync(Id),
        ["ListAuditFindings"] = static iot => new AuditFindingClient(iot).ListPageAsync(AuditFindingQuery.ForTask(Id)),
        ["ListRelatedResourcesForAuditFinding"] = static iot => new AuditFindingClient(iot).ListRelatedResourcesPageAsync(Id),
        ["DescribeAuditTask"] = static iot => new AuditTaskClient(iot).DescribeAsync(Id),
        ["ListAuditTasks"] = static iot => new AuditTaskClient(iot).ListPageAsync(AuditTaskQuery.ForPeriod(Now.AddDays(-1), Now)),
        ["StartOnDemandAuditTask"] = static iot => new AuditTaskClient(iot).StartAsync([Check]),
        ["CancelAuditTask"] = static iot => new AuditTaskClient(iot).CancelAsync(Id),
        ["DescribeAccountAuditConfiguration"] = static iot => new AuditTaskClient(iot).DescribeConfigurationAsync(),
        ["ListScheduledAudits"] = static iot => new AuditTaskClient(iot).ListScheduledPageAsync(),
        ["CreateAuditSuppression"] = static iot => new AuditSuppressionClient(iot).CreateAsync(Suppression),
        ["DescribeAuditSuppression"] = static iot => new AuditSuppressionClient(iot).DescribeAsync(Check, Account),
        ["UpdateAuditSuppression"] = static iot => new AuditSuppressionClient(iot).UpdateAsync(Suppression),
        ["DeleteAuditSuppression"] = static iot => new AuditSuppressionClient(iot).DeleteAsync(Check, Account),
        ["ListAuditSuppressions"] = static iot => new AuditSuppressionClient(iot).ListPageAsync(AuditSuppressionQuery.All),
        ["StartAuditMitigationActionsTask"] = static iot => new AuditMitigationClient(iot).StartAsync(
            AuditMitigationRequest.ForAudit("audit").With(Check, "publish") with { TaskId = Id }),
        ["DescribeAuditMitigationActionsTask"] = static iot => new AuditMitigationClient(iot).DescribeAsync(Id),
        ["ListAuditMitigationActionsTasks"] = static iot => new AuditMitigationClient(iot).ListPageAsync(
            AuditMitigationQuery.ForPeriod(Now.AddDays(-1), Now)),
        ["ListAuditMitigationActionsExecutions"] = static iot => new AuditMitigationClient(iot).ListExecutionsPageAsync(Id, "f-1"),
        ["CancelAuditMitigationActionsTask"] = static iot => new AuditMitigationClient(iot).CancelAsync(Id),
        ["ListMitigationActions"] = static iot => new AuditMitigationClient(iot).ListActionsPageAsync(),
        ["DescribeMitigationAction"] = static iot => new AuditMitigationClient(iot).DescribeActionAsync(Id),
    };

    private static AuditSuppressionRequest Suppression => AuditSuppressionRequest.For(Check, Account, SuppressionPeriod.Indefinitely);

    /// <summary>Gets the names that AWS gives them.</summary>
    public static IReadOnlyCollection<string> Names => Calls.Keys;

    /// <summary>Calls the operation of a name, of which the SDK's client is a mock.</summary>
    /// <param name="name">The name that AWS gives the operation.</param>
    /// <param name="answer">Gives the mock's answer of a type: a response, or an exception that is thrown.</param>
    public static Task CallAsync(string name, Func<Type, object> answer) => CallAsync(name, AnsweringMock.Of(answer));

    /// <summary>Calls the operation of a name with a mock of the SDK's client.</summary>
    public static Task CallAsync(string name, Mock<IAmazonIoT> iot) => Calls[name](iot.Object);
}
