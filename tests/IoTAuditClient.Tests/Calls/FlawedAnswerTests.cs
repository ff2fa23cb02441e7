using Amazon.IoT.Model;
using Amazon.Runtime;
using IoTAuditClient.Tests.Testing;
using Xunit;

namespace IoTAuditClient.Tests.Calls;

/// <summary>Answers that the SDK takes for a success and that say nothing, or speak of something else.</summary>
public sealed class FlawedAnswerTests
{
    private static readonly string Long = new('x', 129);

    public static TheoryData<string, string> Empty => new()
    {
        { "DescribeAuditFinding", "it has no finding" },
        { "ListAuditFindings", "it has no list of findings" },
        { "ListRelatedResourcesForAuditFinding", "it has no list of related resources" },
        { "DescribeAuditTask", "it has no status" },
        { "ListAuditTasks", "it has no list of audits" },
        { "StartOnDemandAuditTask", "it has no id of an audit" },
        { "ListScheduledAudits", "it has no list of scheduled audits" },
        { "DescribeAuditSuppression", "it has no name of a check" },
        { "ListAuditSuppressions", "it has no list of suppressions" },
        { "StartAuditMitigationActionsTask", "it has no id of a task" },
        { "DescribeAuditMitigationActionsTask", "it has no status" },
        { "ListAuditMitigationActionsTasks", "it has no list of mitigation tasks" },
        { "ListAuditMitigationActionsExecutions", "it has no list of executions" },
        { "ListMitigationActions", "it has no list of mitigation actions" },
        { "DescribeMitigationAction", "it has no name of an action" },
    };

    // AWS answers these with nothing, or with settings each of which may be missing.
    public static TheoryData<string> WithoutAnswer => [.. EveryOperation.Names.Except(Empty.Select(static row => row.Data.Item1))];

    public static TheoryData<string, AmazonWebServiceResponse, string> OfAnother => new()
    {
        {
            "DescribeAuditFinding",
            new DescribeAuditFindingResponse { Finding = new() { FindingId = "f-2" } },
            "it is another finding, 'f-2'"
        },
        {
            "ListAuditFindings",
            new ListAuditFindingsResponse { Findings = [new() { TaskId = "A-1" }, new() { TaskId = "a-2" }] },
            "it has a finding of another audit, 'a-2'"
        },
        {
            "StartOnDemandAuditTask",
            new StartOnDemandAuditTaskResponse { TaskId = "not an id" },
            "what it has as the id of an audit is none"
        },
        {
            "DescribeAuditSuppression",
            new DescribeAuditSuppressionResponse { CheckName = "CA_CERT_EXPIRING_CHECK" },
            "it is about another check, 'CA_CERT_EXPIRING_CHECK'"
        },
        {
            "StartAuditMitigationActionsTask",
            new StartAuditMitigationActionsTaskResponse { TaskId = Long },
            $"it is about another task, '{Long[1..]}...'"
        },
        {
            "ListAuditMitigationActionsExecutions",
            new ListAuditMitigationActionsExecutionsResponse { ActionsExecutions = [new() { TaskId = "a-1" }, new() { TaskId = "a-2" }] },
            "it has an execution of another task, 'a-2'"
        },
        {
            "ListAuditMitigationActionsExecutions",
            new ListAuditMitigationActionsExecutionsResponse { ActionsExecutions = [new() { FindingId = "f-2" }] },
            "it has an execution for another finding, 'f-2'"
        },
        {
            "DescribeMitigationAction",
            new DescribeMitigationActionResponse { ActionName = "a-2" },
            "it is another action, 'a-2'"
        },
    };

    [Theory]
    [MemberData(nameof(Empty))]
    public async Task Call_AnswerWithoutMembers_IsRefusedAndSaysWhatIsMissing(string operation, string expected) =>
        Assert.Contains($" {expected}", (await FailAsync(operation, Activator.CreateInstance)).Message, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(WithoutAnswer))]
    public Task Call_OperationThatAnswersWithNothing_Succeeds(string operation) =>
        EveryOperation.CallAsync(operation, static type => Activator.CreateInstance(type)!);

    [Theory]
    [MemberData(nameof(OfAnother), DisableDiscoveryEnumeration = true)]
    public async Task Call_AnswerAboutSomethingElse_IsRefusedAndNamesIt(
        string operation, AmazonWebServiceResponse response, string expected) =>
        Assert.Contains($" {expected}", (await FailAsync(operation, _ => response)).Message, StringComparison.Ordinal);

    // No list without one that goes on is an empty page, which the service may give.
    [Theory]
    [InlineData("ListAuditFindings")]
    [InlineData("ListAuditTasks")]
    [InlineData("ListAuditMitigationActionsExecutions")]
    public Task Call_PageWithATokenAlone_IsAPage(string operation) => EveryOperation.CallAsync(operation, static type =>
    {
        var page = Activator.CreateInstance(type)!;
        type.GetProperty("NextToken")!.SetValue(page, "more");
        return page;
    });

    private static Task<AuditResponseException> FailAsync(string operation, Func<Type, object?> answer) =>
        Assert.ThrowsAsync<AuditResponseException>(() => EveryOperation.CallAsync(operation, type => answer(type)!));
}
