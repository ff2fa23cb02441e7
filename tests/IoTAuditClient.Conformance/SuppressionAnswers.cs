namespace IoTAuditClient.Conformance;

/// <summary>Asks the client of suppressions.</summary>
internal sealed class SuppressionAnswers(IAuditSuppressionClient client, JsonText json)
{
    /// <returns>Writes the members of the answer; null where the operation is none of suppressions.</returns>
    public async Task<Action?> AskAsync(Question question)
    {
        switch (question.Operation)
        {
            case "create-suppression":
                await client.CreateAsync(Request(question));
                return () => { };
            case "update-suppression":
                await client.UpdateAsync(Request(question));
                return () => { };
            case "delete-suppression":
                await client.DeleteAsync(question.CheckName!, Resource(question)!);
                return () => { };
            case "describe-suppression":
                var suppression = await client.DescribeAsync(question.CheckName!, Resource(question)!);
                return () => WriteMembers(suppression);
            case "list-suppressions":
                var page = await client.ListPageAsync(Query(question), question.NextToken);
                return () => json.Page("suppressions", page, WriteMembers);
            default:
                return null;
        }
    }

    private static AuditSuppressionRequest Request(Question question) => AuditSuppressionRequest.For(
        question.CheckName!,
        Resource(question)!,
        question.ExpirationDate is { } end ? SuppressionPeriod.Until(end) : SuppressionPeriod.Indefinitely) with
    {
        Description = question.Description,
    };

    private static AuditSuppressionQuery Query(Question question) => AuditSuppressionQuery.All with
    {
        CheckName = question.CheckName,
        Resource = Resource(question),
        IsDescending = question.AscendingOrder == false,
    };

    private static ResourceIdentifier? Resource(Question question) =>
        question.ResourceIdentifier is { } members ? Identifiers.FromFilter(members) : null;

    private void WriteMembers(AuditSuppression suppression)
    {
        json.Member("checkName", suppression.CheckName?.Value);
        if (suppression.Resource is { } resource)
        {
            json.Object("resourceIdentifier", () => Identifiers.WriteMembers(json, resource));
        }

        json.Member("expirationDate", suppression.ExpirationDate);
        json.Member("suppressIndefinitely", suppression.SuppressIndefinitely);
        json.Member("description", suppression.Description);
    }
}
