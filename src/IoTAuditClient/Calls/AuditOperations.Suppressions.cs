using Amazon.IoT.Model;
using IoTAuditClient.Text;

namespace IoTAuditClient.Calls;

/// <content>The operations of suppressions.</content>
internal static partial class AuditOperations
{
    public static readonly AuditOperation<CreateAuditSuppressionRequest, CreateAuditSuppressionResponse> CreateAuditSuppression = new(
        "CreateAuditSuppression",
        "AuditSuppression.Create",
        static (client, request, cancellationToken) => client.CreateAuditSuppressionAsync(request, cancellationToken),
        static (_, _) => null)
    {
        LookWith = "DescribeAuditSuppression",
        HasToken = true,
        IsAlwaysThere = true,
    };

    public static readonly AuditOperation<DescribeAuditSuppressionRequest, DescribeAuditSuppressionResponse> DescribeAuditSuppression = new(
        "DescribeAuditSuppression",
        "AuditSuppression.Describe",
        static (client, request, cancellationToken) => client.DescribeAuditSuppressionAsync(request, cancellationToken),
        static (request, response) => string.IsNullOrEmpty(response.CheckName) ? "it has no name of a check"
            : AuditCheckCatalog.Resolve(response.CheckName) == AuditCheckCatalog.Resolve(request.CheckName) ? null
            : $"it is about another check, '{BoundedText.Show(response.CheckName, MaxIdLength)}'");

    public static readonly AuditOperation<UpdateAuditSuppressionRequest, UpdateAuditSuppressionResponse> UpdateAuditSuppression = new(
        "UpdateAuditSuppression",
        "AuditSuppression.Update",
        static (client, request, cancellationToken) => client.UpdateAuditSuppressionAsync(request, cancellationToken),
        static (_, _) => null);

    public static readonly AuditOperation<DeleteAuditSuppressionRequest, DeleteAuditSuppressionResponse> DeleteAuditSuppression = new(
        "DeleteAuditSuppression",
        "AuditSuppression.Delete",
        static (client, request, cancellationToken) => client.DeleteAuditSuppressionAsync(request, cancellationToken),
        static (_, _) => null)
    {
        IsAlwaysThere = true,
    };

    public static readonly AuditOperation<ListAuditSuppressionsRequest, ListAuditSuppressionsResponse> ListAuditSuppressions = new(
        "ListAuditSuppressions",
        "AuditSuppression.List",
        static (client, request, cancellationToken) => client.ListAuditSuppressionsAsync(request, cancellationToken),
        static (_, response) => WithoutList(response.Suppressions, response.NextToken, "suppressions"))
    {
        IsAlwaysThere = true,
    };
}
