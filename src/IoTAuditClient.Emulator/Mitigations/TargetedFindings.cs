using System.Text.Json;

namespace IoTAuditClient.Emulator;

/// <summary>Finds the findings that a mitigation task is for, and what each action changes of their resources.</summary>
internal sealed class TargetedFindings(FindingStore findings, EmulatedSuppressions suppressions)
{
    /// <summary>The findings of a request, with their actions.</summary>
    /// <exception cref="ServiceException">A finding is unknown, or no action is named for its check.</exception>
    public IReadOnlyList<MitigatedFinding> Find(
        MitigationRequest request, IReadOnlyDictionary<string, KeptAction> actions, DateTimeOffset now) =>
        [.. Documents(request).Select(finding => Create(finding, request, actions, now))];

    private IEnumerable<FindingDocument> Documents(MitigationRequest request) => request.Target switch
    {
        { FindingIds: { } ids } => ids.Distinct(StringComparer.Ordinal).Select(id => Require(id, request.ActionsByCheck)),
        { ReasonCodes: { } reasons } => OfChecks(request, reasons.Keys),
        _ => OfChecks(request, request.ActionsByCheck.Keys),
    };

    // A finding without an action would be left out in silence. Whether the service does that is not documented, so it is refused.
    private FindingDocument Require(string findingId, IReadOnlyDictionary<string, IReadOnlyList<string>> actions)
    {
        var finding = findings.Find(findingId)
            ?? throw ServiceException.InvalidRequest($"There is no audit finding with the id {findingId}.");
        return finding.CheckName is { } check && actions.ContainsKey(check)
            ? finding
            : throw ServiceException.InvalidRequest(
                $"The finding {findingId} is of the check {finding.CheckName}, which 'auditCheckToActionsMapping' has no actions for.");
    }

    private IEnumerable<FindingDocument> OfChecks(MitigationRequest request, IEnumerable<string> checks) =>
        checks.SelectMany(check => findings.All(new FindingQuery
        {
            TaskId = request.Target.AuditTaskId,
            Start = DateTimeOffset.MinValue,
            End = DateTimeOffset.MaxValue,
            CheckName = check,
        }));

    private MitigatedFinding Create(
        FindingDocument finding, MitigationRequest request, IReadOnlyDictionary<string, KeptAction> actions, DateTimeOffset now)
    {
        var check = finding.CheckName!;
        var executions = request.ActionsByCheck[check].Distinct(StringComparer.Ordinal)
            .Select(name => new MitigationExecution(actions[name], [.. ResourcesOf(finding, actions[name].Action.ActionType)]));
        return new(finding.FindingId, finding.TaskId, check, IsSkipped(finding, request.Target, now), [.. executions]);
    }

    // AWS documents that suppressed findings cannot be mitigated, and of skipped ones that the request's filter left them out.
    private bool IsSkipped(FindingDocument finding, MitigationTarget target, DateTimeOffset now) =>
        finding.IsSuppressed == true
        || suppressions.Covers(finding.CheckName!, finding.Identifier, now)
        || target.ReasonCodes?[finding.CheckName!].Contains(finding.ReasonCode ?? "", StringComparer.Ordinal) == false;

    private static IEnumerable<string> ResourcesOf(FindingDocument finding, string actionType)
    {
        if (ResourceKey.OfChange(finding.Identifier) is { } resource)
        {
            yield return resource;
        }

        // A revoked intermediate CA is no resource of the account: the certificates that hang on it are what is deactivated.
        if (actionType == MitigationTerms.UpdateDeviceCertificate && finding.Identifier("deviceCertificateId") is null)
        {
            foreach (var related in finding.RelatedResources)
            {
                using var document = JsonDocument.Parse(related);
                var identifier = FindingDocument.Member(document.RootElement, "resourceIdentifier");
                var text = FindingDocument.Text(FindingDocument.Member(identifier, "deviceCertificateId"));
                if (text is not null)
                {
                    yield return ResourceKey.OfChange(path => path == "deviceCertificateId" ? text : null)!;
                }
            }
        }
    }
}
