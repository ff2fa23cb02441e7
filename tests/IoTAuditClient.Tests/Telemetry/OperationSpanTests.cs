using System.Diagnostics;
using IoTAuditClient.Tests.Testing;
using OpenTelemetry.Trace;
using Xunit;

namespace IoTAuditClient.Tests.Telemetry;

/// <summary>The names by which dashboards find a call, as docs/telemetry.md has them.</summary>
[Collection(SharedTelemetry.Name)]
public sealed class OperationSpanTests : IDisposable
{
    private readonly List<Activity> _spans = [];
    private readonly TracerProvider _tracing;

    public OperationSpanTests() => _tracing = OpenTelemetry.Sdk.CreateTracerProviderBuilder()
        .AddSource(IoTAuditClientTelemetry.ActivitySourceName)
        .AddInMemoryExporter(_spans)
        .Build();

    public static TheoryData<string, string, string?> Names => new()
    {
        { "DescribeAuditFinding", "AuditFinding.Describe", "iot_audit.finding_id" },
        { "ListAuditFindings", "AuditFinding.List", null },
        { "ListRelatedResourcesForAuditFinding", "AuditFinding.ListRelatedResources", "iot_audit.finding_id" },
        { "DescribeAuditTask", "AuditTask.Describe", "iot_audit.task_id" },
        { "ListAuditTasks", "AuditTask.List", null },
        { "StartOnDemandAuditTask", "AuditTask.Start", null },
        { "CancelAuditTask", "AuditTask.Cancel", "iot_audit.task_id" },
        { "DescribeAccountAuditConfiguration", "AuditTask.DescribeConfiguration", null },
        { "ListScheduledAudits", "AuditTask.ListScheduled", null },
        { "CreateAuditSuppression", "AuditSuppression.Create", null },
        { "DescribeAuditSuppression", "AuditSuppression.Describe", null },
        { "UpdateAuditSuppression", "AuditSuppression.Update", null },
        { "DeleteAuditSuppression", "AuditSuppression.Delete", null },
        { "ListAuditSuppressions", "AuditSuppression.List", null },
        { "StartAuditMitigationActionsTask", "AuditMitigation.Start", "iot_audit.mitigation_task_id" },
        { "DescribeAuditMitigationActionsTask", "AuditMitigation.Describe", "iot_audit.mitigation_task_id" },
        { "ListAuditMitigationActionsTasks", "AuditMitigation.List", null },
        { "ListAuditMitigationActionsExecutions", "AuditMitigation.ListExecutions", "iot_audit.mitigation_task_id" },
        { "CancelAuditMitigationActionsTask", "AuditMitigation.Cancel", "iot_audit.mitigation_task_id" },
        { "ListMitigationActions", "AuditMitigation.ListActions", null },
        { "DescribeMitigationAction", "AuditMitigation.DescribeAction", "iot_audit.mitigation_action" },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Call_AnyOperation_HasTheSpanOfItsName(string operation, string expected, string? tag)
    {
        await Assert.ThrowsAnyAsync<AuditClientException>(
            () => EveryOperation.CallAsync(operation, static _ => SdkErrors.Plain("AccessDeniedException", 403)));

        _tracing.ForceFlush();
        var span = Assert.Single(_spans);
        Assert.Equal(expected, span.OperationName);
        Assert.Equal(operation, span.GetTagItem("rpc.method"));
        Assert.Equal(
            tag is null ? [] : [(tag, (object?)EveryOperation.Id)],
            span.TagObjects.Where(static other => Equals(other.Value, EveryOperation.Id)).Select(static other => (other.Key, other.Value)));
    }

    [Fact]
    public void Names_OfThisTest_AreThoseOfEveryOperation() =>
        Assert.Equal(EveryOperation.Names.Order(), Names.Select(static row => row.Data.Item1).Order());

    public void Dispose() => _tracing.Dispose();
}
