using IoTAuditClient.Tests.Testing;
using Xunit;

namespace IoTAuditClient.Tests.Calls;

/// <summary>What is named in a call is what the request names, for every operation that names something.</summary>
public sealed class NamedThingTests
{
    private static readonly Dictionary<string, string> Members = new()
    {
        ["DescribeAuditFinding"] = "FindingId",
        ["ListAuditFindings"] = "TaskId",
        ["ListRelatedResourcesForAuditFinding"] = "FindingId",
        ["DescribeAuditTask"] = "TaskId",
        ["CancelAuditTask"] = "TaskId",
        ["StartAuditMitigationActionsTask"] = "TaskId",
        ["DescribeAuditMitigationActionsTask"] = "TaskId",
        ["ListAuditMitigationActionsExecutions"] = "TaskId",
        ["CancelAuditMitigationActionsTask"] = "TaskId",
        ["DescribeMitigationAction"] = "ActionName",
        ["DescribeAuditSuppression"] = "CheckName",
        ["CreateAuditSuppression"] = "CheckName",
        ["UpdateAuditSuppression"] = "CheckName",
        ["DeleteAuditSuppression"] = "CheckName",
    };

    public static TheoryData<string> Operations => [.. Members.Keys];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Call_ThingByItsName_IsAskedForByIt(string operation)
    {
        var iot = AnsweringMock.Of(static _ => SdkErrors.Plain("AccessDeniedException", 403));

        await Assert.ThrowsAsync<AuditAccessDeniedException>(() => EveryOperation.CallAsync(operation, iot));

        var request = iot.Invocations.Single(call => call.Method.Name == $"{operation}Async").Arguments[0]!;
        var sent = request.GetType().GetProperty(Members[operation])!.GetValue(request)!.ToString();
        Assert.Equal(Members[operation] == "CheckName" ? "LOGGING_DISABLED_CHECK" : EveryOperation.Id, sent);
    }
}
