using IoTAuditClient.Model.Identifiers;
using IoTAuditClient.Queries;
using AwsModel = Amazon.IoT.Model;

namespace IoTAuditClient.Sdk;

/// <summary>Makes the AWS SDK's requests for one page.</summary>
internal static class ListRequests
{
    /// <summary>The largest page that the service gives: a tenth of the calls that its default of 25 costs.</summary>
    public const int PageSize = 250;

    public static AwsModel.ListAuditFindingsRequest Of(AuditFindingQuery query, string? pageToken) => new()
    {
        TaskId = query.TaskId,
        StartTime = query.From is { } from ? RequestTime.Down(from, RequestTime.BodyUnit) : null,
        EndTime = query.To is { } to ? RequestTime.Up(to, RequestTime.BodyUnit) : null,
        CheckName = query.CheckName?.Value,
        ResourceIdentifier = query.Resource is { } resource ? IdentifierMapper.Map(IdentifierMembers.Of(resource)) : null,
        ListSuppressedFindings = query.Suppressed switch
        {
            SuppressedFindings.Only => true,
            SuppressedFindings.Exclude => false,
            _ => null,
        },
        MaxResults = PageSize,
        NextToken = pageToken,
    };

    public static AwsModel.ListAuditTasksRequest Of(AuditTaskQuery query, string? pageToken) => new()
    {
        StartTime = RequestTime.Down(query.From, RequestTime.QueryUnit),
        EndTime = RequestTime.Up(query.To, RequestTime.QueryUnit),
        TaskStatus = query.Status?.Value,
        TaskType = query.Type?.Value,
        MaxResults = PageSize,
        NextToken = pageToken,
    };

    public static AwsModel.ListRelatedResourcesForAuditFindingRequest Of(string findingId, string? pageToken) => new()
    {
        FindingId = findingId,
        MaxResults = PageSize,
        NextToken = pageToken,
    };
}
