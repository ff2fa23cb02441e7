using Amazon.IoT.Model;
using IoTAuditClient.Queries;
using IoTAuditClient.Text;

namespace IoTAuditClient.Calls;

internal static partial class AuditOperations
{
    public static readonly AuditOperation<DescribeAuditFindingRequest, DescribeAuditFindingResponse> DescribeAuditFinding = new(
        "DescribeAuditFinding",
        "AuditFinding.Describe",
        static (client, request, cancellationToken) => client.DescribeAuditFindingAsync(request, cancellationToken),
        static (request, response) => response.Finding switch
        {
            null => "it has no finding",

            // An answer with another id would show a stranger's finding, so it is refused. Case alone makes no other id.
            { FindingId: var id } when IsAnother(id, request.FindingId) =>
                $"it is another finding, '{BoundedText.Show(id, AuditFindingId.MaxLength)}'",
            _ => null,
        });

    public static readonly AuditOperation<ListAuditFindingsRequest, ListAuditFindingsResponse> ListAuditFindings = new(
        "ListAuditFindings",
        "AuditFinding.List",
        static (client, request, cancellationToken) => client.ListAuditFindingsAsync(request, cancellationToken),
        static (request, response) => WithoutList(response.Findings, response.NextToken, "findings")
            ?? OfAnother(response.Findings, request.TaskId, static finding => finding?.TaskId, "a finding of another audit"))
    {
        IsAlwaysThere = true,
    };

    public static readonly AuditOperation<
        ListRelatedResourcesForAuditFindingRequest, ListRelatedResourcesForAuditFindingResponse> ListRelatedResources = new(
            "ListRelatedResourcesForAuditFinding",
            "AuditFinding.ListRelatedResources",
            static (client, request, cancellationToken) => client.ListRelatedResourcesForAuditFindingAsync(request, cancellationToken),
            static (_, response) => WithoutList(response.RelatedResources, response.NextToken, "related resources"));

    public static readonly AuditOperation<DescribeAuditTaskRequest, DescribeAuditTaskResponse> DescribeAuditTask = new(
        "DescribeAuditTask",
        "AuditTask.Describe",
        static (client, request, cancellationToken) => client.DescribeAuditTaskAsync(request, cancellationToken),
        static (_, response) => string.IsNullOrEmpty(response.TaskStatus?.Value) ? "it has no status" : null);

    public static readonly AuditOperation<ListAuditTasksRequest, ListAuditTasksResponse> ListAuditTasks = new(
        "ListAuditTasks",
        "AuditTask.List",
        static (client, request, cancellationToken) => client.ListAuditTasksAsync(request, cancellationToken),
        static (_, response) => WithoutList(response.Tasks, response.NextToken, "audits"))
    {
        IsAlwaysThere = true,
    };

    public static readonly AuditOperation<StartOnDemandAuditTaskRequest, StartOnDemandAuditTaskResponse> StartOnDemandAuditTask = new(
        "StartOnDemandAuditTask",
        "AuditTask.Start",
        static (client, request, cancellationToken) => client.StartOnDemandAuditTaskAsync(request, cancellationToken),
        static (_, response) => string.IsNullOrEmpty(response.TaskId) ? "it has no id of an audit"
            : AuditQueryRules.TaskId.Allows(response.TaskId) ? null
            : "what it has as the id of an audit is none")
    {
        LookWith = "ListAuditTasks from the time of the call on",
        IsAlwaysThere = true,
    };

    public static readonly AuditOperation<CancelAuditTaskRequest, CancelAuditTaskResponse> CancelAuditTask = new(
        "CancelAuditTask",
        "AuditTask.Cancel",
        static (client, request, cancellationToken) => client.CancelAuditTaskAsync(request, cancellationToken),
        static (_, _) => null);

    public static readonly AuditOperation<
        DescribeAccountAuditConfigurationRequest, DescribeAccountAuditConfigurationResponse> DescribeConfiguration = new(
            "DescribeAccountAuditConfiguration",
            "AuditTask.DescribeConfiguration",
            static (client, request, cancellationToken) => client.DescribeAccountAuditConfigurationAsync(request, cancellationToken),
            static (_, _) => null)
        {
            IsAlwaysThere = true,
        };

    public static readonly AuditOperation<ListScheduledAuditsRequest, ListScheduledAuditsResponse> ListScheduledAudits = new(
        "ListScheduledAudits",
        "AuditTask.ListScheduled",
        static (client, request, cancellationToken) => client.ListScheduledAuditsAsync(request, cancellationToken),
        static (_, response) => WithoutList(response.ScheduledAudits, response.NextToken, "scheduled audits"))
    {
        IsAlwaysThere = true,
    };

    // A list of what belongs to one thing has nothing of another one, or the server has not understood the question.
    private static string? OfAnother<T>(List<T>? items, string? asked, Func<T, string?> idOf, string what) =>
        asked is not null && items?.Select(idOf).FirstOrDefault(id => IsAnother(id, asked)) is { } other
            ? $"it has {what}, '{BoundedText.Show(other, MaxIdLength)}'"
            : null;

    private static bool IsAnother(string? id, string asked) =>
        !string.IsNullOrEmpty(id) && !id.Equals(asked, StringComparison.OrdinalIgnoreCase);

    // A page may be empty, but one that has neither a list nor a token to go on with says nothing.
    private static string? WithoutList(object? list, string? nextToken, string items) =>
        list is null && string.IsNullOrEmpty(nextToken) ? $"it has no list of {items}" : null;
}
