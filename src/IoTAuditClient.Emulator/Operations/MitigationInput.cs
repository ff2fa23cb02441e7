using System.Globalization;

namespace IoTAuditClient.Emulator;

/// <summary>The body of a StartAuditMitigationActionsTask request, checked as far as it can be without the account.</summary>
internal static class MitigationInput
{
    private const int MaxFindings = 25;
    private const int MaxReasonCodes = 25;
    private const int MaxActions = 5;

    public static MitigationRequest Read(string taskId, byte[] body)
    {
        using var document = JsonInput.Parse(body);
        var input = new JsonInput(document.RootElement);
        var target = ReadTarget(input.RequiredObject("target"));
        var actions = input.RequiredTextLists("auditCheckToActionsMapping");
        if (actions.Count == 0)
        {
            throw ServiceException.InvalidRequest("The value at 'auditCheckToActionsMapping' is empty. A task takes at least one action.");
        }

        foreach (var (check, names) in actions)
        {
            CheckCount($"auditCheckToActionsMapping.{check}", names, MaxActions, "actions");
            foreach (var name in names)
            {
                Parameters.Text($"auditCheckToActionsMapping.{check}", name, Constraint.MitigationActionName);
            }
        }

        foreach (var check in (target.ReasonCodes?.Keys ?? []).Where(check => !actions.ContainsKey(check)))
        {
            throw ServiceException.InvalidRequest(
                $"The value at 'target.auditCheckToReasonCodeFilter' has {check}, which 'auditCheckToActionsMapping' has no actions for.");
        }

        return new(taskId, target, actions, input.RequiredText("clientRequestToken", Constraint.ClientRequestToken));
    }

    private static MitigationTarget ReadTarget(JsonInput input)
    {
        var target = new MitigationTarget
        {
            AuditTaskId = input.Text("auditTaskId", Constraint.AuditTaskId),
            FindingIds = input.Texts("findingIds"),
            ReasonCodes = input.TextLists("auditCheckToReasonCodeFilter"),
        };
        switch (target)
        {
            case { AuditTaskId: null, FindingIds: null, ReasonCodes: null }:
                throw ServiceException.InvalidRequest(
                    "The value at 'target' takes one of 'findingIds', 'auditTaskId' and 'auditCheckToReasonCodeFilter'.");
            case { FindingIds: not null } and ({ AuditTaskId: not null } or { ReasonCodes: not null }):
                throw ServiceException.InvalidRequest(
                    "'target.findingIds' excludes 'target.auditTaskId' and 'target.auditCheckToReasonCodeFilter'.");
            case { ReasonCodes.Count: 0 }:
                throw ServiceException.InvalidRequest("The value at 'target.auditCheckToReasonCodeFilter' is empty.");
        }

        if (target.FindingIds is { } ids)
        {
            CheckCount("target.findingIds", ids, MaxFindings, "findings");
            foreach (var id in ids)
            {
                Parameters.Text("target.findingIds", id, Constraint.FindingId);
            }
        }

        foreach (var (check, codes) in target.ReasonCodes ?? new Dictionary<string, IReadOnlyList<string>>())
        {
            CheckCount($"target.auditCheckToReasonCodeFilter.{check}", codes, MaxReasonCodes, "reason codes");
        }

        return target;
    }

    private static void CheckCount(string path, IReadOnlyList<string> values, int maximum, string things)
    {
        if (values.Count < 1 || values.Count > maximum)
        {
            throw ServiceException.InvalidRequest(string.Create(
                CultureInfo.InvariantCulture, $"The value at '{path}' has {values.Count} {things}; the rule is 1 to {maximum}."));
        }
    }
}
