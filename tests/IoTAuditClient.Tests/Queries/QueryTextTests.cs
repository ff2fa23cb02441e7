using Xunit;

namespace IoTAuditClient.Tests.Queries;

/// <summary>What a query or a request says of itself in a log: every member that is set, and no other.</summary>
public sealed class QueryTextTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly ResourceIdentifier Client = new ResourceIdentifier.Client { ClientId = "c-1" };

    /// <summary>Gets queries and requests with what each says of itself.</summary>
    public static TheoryData<object, string> Texts => new()
    {
        {
            AuditMitigationQuery.ForPeriod(Noon, Noon.AddHours(1)) with { AuditTaskId = "t-1", FindingId = "f-1", Status = "A\u202eB" },
            "AuditMitigationQuery { From = 2026-03-02T12:00:00Z, To = 2026-03-02T13:00:00Z, AuditTaskId = t-1, FindingId = f-1, "
                + "Status = A\\u202EB }"
        },
        {
            AuditMitigationQuery.ForPeriod(Noon, Noon.AddHours(1)),
            "AuditMitigationQuery { From = 2026-03-02T12:00:00Z, To = 2026-03-02T13:00:00Z }"
        },
        {
            AuditTaskQuery.ForPeriod(Noon, Noon.AddHours(1)) with { Status = AuditStatus.Completed, Type = AuditType.Scheduled },
            "AuditTaskQuery { From = 2026-03-02T12:00:00Z, To = 2026-03-02T13:00:00Z, Status = COMPLETED, Type = SCHEDULED_AUDIT_TASK }"
        },
        {
            AuditSuppressionQuery.All with { CheckName = AuditCheckName.ConflictingClientIds, Resource = Client, IsDescending = true },
            $"AuditSuppressionQuery {{ CheckName = CONFLICTING_CLIENT_IDS_CHECK, Resource = {Client}, IsDescending = True }}"
        },
        { AuditSuppressionQuery.All, "AuditSuppressionQuery { }" },
        {
            AuditSuppressionRequest.For(AuditCheckName.ConflictingClientIds, Client, SuppressionPeriod.Indefinitely) with
            {
                Description = "known",
            },
            $"AuditSuppressionRequest {{ CheckName = CONFLICTING_CLIENT_IDS_CHECK, Resource = {Client}, Period = indefinitely, "
                + "Description = known }"
        },
        {
            AuditMitigationRequest.ForFindings(["f-1", "f-2"]) with { TaskId = "m-1" },
            "AuditMitigationRequest { TaskId = m-1, Target = AuditMitigationTarget { FindingIds = f-1, f-2 }, Choices = [] }"
        },
        {
            AuditMitigationRequest.ForAudit("t-1").With(AuditCheckName.LoggingDisabled, "enable"),
            "AuditMitigationRequest { Target = AuditMitigationTarget { AuditTaskId = t-1 }, "
                + "Choices = [LOGGING_DISABLED_CHECK: enable] }"
        },
        {
            AuditMitigationRequest.ForReasonCodes(
                new AuditReasonFilter { CheckName = AuditCheckName.LoggingDisabled, ReasonCodes = ["CODE"] }).Target,
            "AuditMitigationTarget { ReasonFilters = [LOGGING_DISABLED_CHECK: CODE] }"
        },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void ToString_OfAQueryOrRequest_SaysWhatIsSet(object query, string expected) => Assert.Equal(expected, query.ToString());

    [Fact]
    public void Status_Empty_IsRefusedWithTheWayOut()
    {
        var exception = Assert.Throws<ArgumentException>(
            "Status", () => AuditMitigationQuery.ForPeriod(Noon, Noon.AddHours(1)) with { Status = "" });

        Assert.StartsWith(
            "An empty status is none. Name one, such as COMPLETED, or set null for all.", exception.Message, StringComparison.Ordinal);
        Assert.Null((AuditMitigationQuery.ForPeriod(Noon, Noon.AddHours(1)) with { Status = null }).Status);
    }
}
