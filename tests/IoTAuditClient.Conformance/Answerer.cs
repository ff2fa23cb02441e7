namespace IoTAuditClient.Conformance;

/// <summary>Asks the client one question and writes what it read, straight from the properties of the records, under AWS's names.</summary>
internal sealed class Answerer(Clients clients)
{
    private readonly JsonText _json = new();

    public async Task<string> AnswerAsync(Question question)
    {
        try
        {
            var write = await AskAsync(clients.For(question.Endpoint), question);
            _json.Object(() => _json.Object("answer", write));
        }
        catch (ArgumentException exception)
        {
            Failure("refused", exception);
        }
        catch (AuditResponseException exception)
        {
            Failure("unreadable", exception);
        }
        catch (AuditClientException exception) when (exception.StatusCode is { } status)
        {
            _json.Object(() => _json.Object("error", () =>
            {
                _json.Member("code", exception.ErrorCode);
                _json.Member("status", (int)status);
            }));
        }
        catch (Exception exception)
        {
            Failure("failed", exception);
        }

        return _json.ToString();
    }

    private async Task<Action> AskAsync(IAuditFindingClient client, Question question)
    {
        switch (question.Operation)
        {
            case "describe":
                var finding = await client.DescribeAsync(question.FindingId!);
                return () => _json.Object("finding", () => WriteMembers(finding));
            case "list":
                var page = await client.ListPageAsync(Query(question), question.NextToken);
                return () =>
                {
                    _json.List("findings", page.Items, item => _json.Object(() => WriteMembers(item)));
                    _json.Member("nextToken", page.NextToken);
                };
            case "related":
                var related = await client.ListRelatedResourcesPageAsync(question.FindingId!, question.NextToken);
                return () =>
                {
                    _json.List("relatedResources", related.Items, item => _json.Object(() => WriteMembers(item)));
                    _json.Member("nextToken", related.NextToken);
                };
            default:
                throw new NotSupportedException($"'{question.Operation}' is no operation. It is one of describe, list, related.");
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
        _json.Member("findingId", finding.FindingId);
        _json.Member("taskId", finding.TaskId);
        _json.Member("checkName", finding.CheckName?.Value);
        _json.Member("taskStartTime", finding.TaskStartTime);
        _json.Member("findingTime", finding.FindingTime);
        _json.Member("severity", finding.Severity?.Value);
        if (finding.NonCompliantResource is { } resource)
        {
            _json.Object("nonCompliantResource", () => WriteMembers(resource));
        }

        _json.List("relatedResources", finding.RelatedResources, related => _json.Object(() => WriteMembers(related)));
        _json.Member("reasonForNonCompliance", finding.ReasonForNonCompliance);
        _json.Member("reasonForNonComplianceCode", finding.ReasonForNonComplianceCode);
        _json.Member("isSuppressed", finding.IsSuppressed);
    }

    private void WriteMembers(AuditResource resource)
    {
        _json.Member("resourceType", resource.Type?.Value);
        _json.Object("resourceIdentifier", () => Identifiers.WriteMembers(_json, resource.Identifier));
        _json.Object("additionalInfo", () =>
        {
            foreach (var (key, value) in resource.AdditionalInfo)
            {
                _json.Member(key, value);
            }
        });
    }

    private void Failure(string kind, Exception exception) => _json.Object(() => _json.Member(kind, exception.GetType().Name));
}
