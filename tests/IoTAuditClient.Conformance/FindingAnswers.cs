namespace IoTAuditClient.Conformance;

/// <summary>Asks the client of findings.</summary>
internal sealed class FindingAnswers(IAuditFindingClient client, JsonText json)
{
    /// <returns>Writes the members of the answer; null where the operation is none of findings.</returns>
    public async Task<Action?> AskAsync(Question question)
    {
        switch (question.Operation)
        {
            case "describe":
                var finding = await client.DescribeAsync(question.FindingId!);
                return () => json.Object("finding", () => WriteMembers(finding));
            case "list":
                var page = await client.ListPageAsync(Query(question), question.NextToken);
                return () => json.Page("findings", page, WriteMembers);
            case "related":
                var related = await client.ListRelatedResourcesPageAsync(question.FindingId!, question.NextToken);
                return () => json.Page("relatedResources", related, WriteMembers);
            default:
                return null;
        }
    }

    private static AuditFindingQuery Query(Question question)
    {
        var query = question.TaskId is { } taskId
            ? AuditFindingQuery.ForTask(taskId)
            : AuditFindingQuery.ForPeriod(question.StartTime!.Value, question.EndTime!.Value);
        return query with
        {
            CheckName = question.CheckName,
            Resource = question.ResourceIdentifier is { } members ? Identifiers.FromFilter(members) : null,
            Suppressed = question.ListSuppressedFindings switch
            {
                true => SuppressedFindings.Only,
                false => SuppressedFindings.Exclude,
                null => SuppressedFindings.Include,
            },
        };
    }

    private void WriteMembers(AuditFinding finding)
    {
        json.Member("findingId", finding.FindingId);
        json.Member("taskId", finding.TaskId);
        json.Member("checkName", finding.CheckName?.Value);
        json.Member("taskStartTime", finding.TaskStartTime);
        json.Member("findingTime", finding.FindingTime);
        json.Member("severity", finding.Severity?.Value);
        if (finding.NonCompliantResource is { } resource)
        {
            json.Object("nonCompliantResource", () => WriteMembers(resource));
        }

        json.List("relatedResources", finding.RelatedResources, related => json.Object(() => WriteMembers(related)));
        json.Member("reasonForNonCompliance", finding.ReasonForNonCompliance);
        json.Member("reasonForNonComplianceCode", finding.ReasonForNonComplianceCode);
        json.Member("isSuppressed", finding.IsSuppressed);
    }

    private void WriteMembers(AuditResource resource)
    {
        json.Member("resourceType", resource.Type?.Value);
        json.Object("resourceIdentifier", () => Identifiers.WriteMembers(json, resource.Identifier));
        json.Members("additionalInfo", resource.AdditionalInfo);
    }
}
