using IoTAuditClient.Model;
using AwsModel = Amazon.IoT.Model;

namespace IoTAuditClient.Sdk;

/// <summary>
/// Maps the AWS SDK's model of suppressions to records. It never throws and never drops a value: what is null in the SDK was not said.
/// </summary>
internal static class SuppressionMapper
{
    public static AuditSuppression Map(AwsModel.DescribeAuditSuppressionResponse response) => Map(
        response.CheckName,
        response.ResourceIdentifier,
        response.ExpirationDate,
        response.SuppressIndefinitely,
        response.Description);

    public static AuditPage<AuditSuppression> Map(AwsModel.ListAuditSuppressionsResponse response) =>
        PageMapper.Map(response.Suppressions, response.NextToken, Map);

    private static AuditSuppression Map(AwsModel.AuditSuppression suppression) => Map(
        suppression.CheckName,
        suppression.ResourceIdentifier,
        suppression.ExpirationDate,
        suppression.SuppressIndefinitely,
        suppression.Description);

    private static AuditSuppression Map(
        string? checkName,
        AwsModel.ResourceIdentifier? resource,
        DateTime? end,
        bool? isIndefinite,
        string? description) => new()
        {
            CheckName = checkName,
            Resource = resource is null
                ? null
                : IdentifierMapper.Map(resource).Resolve(AuditCheckCatalog.Find(checkName)?.ResourceType?.Value),
            ExpirationDate = UtcMilliseconds.FromUtc(end),
            SuppressIndefinitely = isIndefinite,
            Description = description,
        };
}
