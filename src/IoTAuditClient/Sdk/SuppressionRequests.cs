using IoTAuditClient.Model.Identifiers;
using AwsModel = Amazon.IoT.Model;

namespace IoTAuditClient.Sdk;

/// <summary>Makes the AWS SDK's requests about suppressions.</summary>
internal static class SuppressionRequests
{
    /// <param name="checkName">The check.</param>
    /// <param name="resource">The member that belongs to the check.</param>
    /// <param name="end">The end in whole seconds; null for none, which is the other of the two members that the service takes.</param>
    /// <param name="description">Why; null for none.</param>
    /// <remarks>The token is made here, once for all attempts: the SDK would make one for each.</remarks>
    public static AwsModel.CreateAuditSuppressionRequest Create(
        AuditCheckName checkName,
        IdentifierMembers resource,
        DateTime? end,
        string? description) => new()
        {
            CheckName = checkName.Value,
            ResourceIdentifier = IdentifierMapper.Map(resource),
            ExpirationDate = end,
            SuppressIndefinitely = end is null ? true : null,
            Description = description,
            ClientRequestToken = RequestToken.Next(),
        };

    public static AwsModel.UpdateAuditSuppressionRequest Update(
        AuditCheckName checkName,
        IdentifierMembers resource,
        DateTime? end,
        string? description) => new()
        {
            CheckName = checkName.Value,
            ResourceIdentifier = IdentifierMapper.Map(resource),
            ExpirationDate = end,
            SuppressIndefinitely = end is null ? true : null,
            Description = description,
        };

    public static AwsModel.DescribeAuditSuppressionRequest Describe(AuditCheckName checkName, IdentifierMembers resource) => new()
    {
        CheckName = checkName.Value,
        ResourceIdentifier = IdentifierMapper.Map(resource),
    };

    public static AwsModel.DeleteAuditSuppressionRequest Delete(AuditCheckName checkName, IdentifierMembers resource) => new()
    {
        CheckName = checkName.Value,
        ResourceIdentifier = IdentifierMapper.Map(resource),
    };

    public static AwsModel.ListAuditSuppressionsRequest List(AuditSuppressionQuery query, string? pageToken) => new()
    {
        CheckName = query.CheckName?.Value,
        ResourceIdentifier = query.Resource is { } resource ? IdentifierMapper.Map(IdentifierMembers.Of(resource)) : null,
        AscendingOrder = query.IsDescending ? false : null,
        MaxResults = ListRequests.PageSize,
        NextToken = pageToken,
    };
}
