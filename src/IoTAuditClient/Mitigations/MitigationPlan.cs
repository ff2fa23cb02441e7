namespace IoTAuditClient.Mitigations;

/// <summary>Which findings are sent, and why the others are not.</summary>
internal sealed class MitigationPlan
{
    private readonly Dictionary<AuditCheckName, AuditMitigationChoice> _choices;
    private readonly Dictionary<string, AuditMitigationActionType?> _types;

    /// <param name="findings">The findings; one that comes twice counts once.</param>
    /// <param name="choices">The actions for each check, already checked.</param>
    /// <param name="types">The types of the actions, where they are known.</param>
    public MitigationPlan(
        IReadOnlyList<AuditFinding> findings,
        IReadOnlyList<AuditMitigationChoice> choices,
        Dictionary<string, AuditMitigationActionType?> types)
    {
        _choices = choices.ToDictionary(static choice => choice.CheckName);
        _types = types;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var finding in findings.Where(finding => finding.FindingId is not { Length: > 0 } id || seen.Add(id)))
        {
            var reason = ReasonToSkip(finding);
            Findings.Add(new MitigatedFinding
            {
                Finding = finding,
                Outcome = reason is null ? MitigationOutcome.Unknown : MitigationOutcome.Skipped,
                Reason = reason,
            });
        }
    }

    /// <summary>Gets every finding once, with what is known of it so far.</summary>
    public List<MitigatedFinding> Findings { get; } = [];

    /// <summary>Parts the findings that are sent into tasks, each of one check: the service refuses a request as a whole.</summary>
    /// <param name="size">The most findings of a task.</param>
    /// <returns>The places of the findings of each task.</returns>
    public IEnumerable<int[]> Parts(int size) => Enumerable.Range(0, Findings.Count)
        .Where(place => Findings[place].Outcome is not MitigationOutcome.Skipped)
        .GroupBy(place => CheckOf(Findings[place].Finding))
        .SelectMany(places => places.Chunk(size));

    /// <summary>The actions that are asked for on a finding that is sent.</summary>
    public IReadOnlyList<string> ActionsOf(AuditFinding finding) => _choices[CheckOf(finding)].ActionNames;

    /// <summary>Makes the request for the findings at these places.</summary>
    public AuditMitigationRequest RequestFor(int[] places, string taskId)
    {
        var findings = places.Select(place => Findings[place].Finding).ToList();
        return AuditMitigationRequest.ForFindings(findings.Select(static finding => finding.FindingId!)) with
        {
            TaskId = taskId,
            Choices = [_choices[CheckOf(findings[0])]],
        };
    }

    private static AuditCheckName CheckOf(AuditFinding finding) => AuditCheckCatalog.Resolve(finding.CheckName!.Value);

    private string? ReasonToSkip(AuditFinding finding)
    {
        if (!AuditFindingId.IsValid(finding.FindingId, out var violation))
        {
            return $"It cannot be named to the service. {violation}";
        }

        if (finding.IsSuppressed == true)
        {
            return "It is suppressed, and the service mitigates no suppressed finding.";
        }

        if (finding.CheckName is not { Value.Length: > 0 })
        {
            return "It does not say of which check it is, so no action can be chosen.";
        }

        if (!_choices.TryGetValue(CheckOf(finding), out var choice))
        {
            return $"No action is chosen for {VisibleText.Show(finding.CheckName.Value.Value)}.";
        }

        return choice.ActionNames.FirstOrDefault(name => !Allows(finding, name)) is { } unfit
            ? $"The action {unfit} is {VisibleText.Show(_types[unfit]!.Value.Value)}, which AWS does not allow for "
                + $"{VisibleText.Show(finding.CheckName.Value.Value)}."
            : null;
    }

    // What this version does not know, the service decides.
    private bool Allows(AuditFinding finding, string actionName) =>
        AuditCheckCatalog.Find(finding.CheckName) is not { AreMitigationActionsInferred: false } check
        || _types.GetValueOrDefault(actionName) is not { } type
        || check.MitigationActionTypes.Contains(type);
}
