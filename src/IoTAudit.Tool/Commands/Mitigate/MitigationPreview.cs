using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using IoTAuditClient.Text;

namespace IoTAudit.Tool.Commands.Mitigate;

/// <summary>What a mitigation would do: which action is applied to which findings, and which findings are left alone and why.</summary>
internal sealed class MitigationPreview
{
    private const int MostActions = 5;

    private readonly IReadOnlyDictionary<string, MitigationAction?> _actions;
    private readonly bool _isNamed;
    private readonly CurrentSuppressions _suppressed;
    private readonly Dictionary<AuditCheckName, List<string>> _choices = [];
    private readonly List<AuditFinding> _included = [];
    private readonly List<LeftFinding> _left = [];

    /// <param name="findings">The findings, each once.</param>
    /// <param name="names">The actions in the order in which they are applied.</param>
    /// <param name="actions">What the actions are; null for one that may not be read.</param>
    /// <param name="isNamed">
    /// Whether the findings, or their checks, were named one by one. Then an action that AWS does not list for a check is tried, where
    /// nothing says that it is not allowed.
    /// </param>
    /// <param name="suppressed">What is suppressed now.</param>
    /// <exception cref="BadUsageException">A check would get more actions than the service takes.</exception>
    public MitigationPreview(
        IReadOnlyList<AuditFinding> findings,
        IReadOnlyList<string> names,
        IReadOnlyDictionary<string, MitigationAction?> actions,
        bool isNamed,
        CurrentSuppressions suppressed)
    {
        _actions = actions;
        _isNamed = isNamed;
        _suppressed = suppressed;
        foreach (var finding in findings)
        {
            if (ReasonToLeave(finding, names) is { } reason)
            {
                _left.Add(new LeftFinding(finding, reason, IsSuppressed: finding.IsSuppressed is true || suppressed.Cover(finding)));
            }
            else
            {
                _included.Add(finding);
            }
        }

        ThrowIfTooMany();
        Actions =
        [
            .. names.Select(name => new PlannedAction(name, actions[name], [.. _included.Where(finding => Applies(name, finding))])),
        ];
    }

    /// <summary>The findings that are sent.</summary>
    public IReadOnlyList<AuditFinding> Included => _included;

    /// <summary>The findings that are left alone, those first whose reason the most have.</summary>
    public IEnumerable<IGrouping<string, LeftFinding>> LeftByReason =>
        _left.GroupBy(static left => left.Reason, StringComparer.Ordinal).OrderByDescending(static group => group.Count());

    public IReadOnlyList<LeftFinding> Left => _left;

    public IReadOnlyList<PlannedAction> Actions { get; }

    /// <summary>The actions for each check that has a finding.</summary>
    public IReadOnlyList<AuditMitigationChoice> Choices =>
    [
        .. _included.Select(CheckOf).Distinct()
            .Select(check => new AuditMitigationChoice { CheckName = check, ActionNames = _choices[check] }),
    ];

    /// <summary>The actions that AWS allows for none of the checks, which is a mistake where findings or checks are named.</summary>
    public static IEnumerable<(string Name, AuditMitigationActionType Type)> Unfit(
        IReadOnlyCollection<AuditCheckName> checks, IReadOnlyDictionary<string, MitigationAction?> actions) =>
        from action in actions
        where action.Value?.Type is { } && checks.Count > 0 && !checks.Any(check => Fits(check, action.Value, isNamed: true))
        select (action.Key, action.Value!.Type!.Value);

    private static AuditCheckName CheckOf(AuditFinding finding) => AuditCheckCatalog.Resolve(finding.CheckName!.Value);

    // The service decides on a check or a kind of action that this version does not know, where the command line names the check: a guess
    // here could refuse what AWS allows.
    private static bool Fits(AuditCheckName checkName, MitigationAction? action, bool isNamed) => action?.Type is not { } type
        || AuditCheckCatalog.Find(checkName) switch
        {
            null => isNamed,
            _ when !ActionText.ChecksOf(type).Any() => isNamed,
            { AreMitigationActionsInferred: true } check => isNamed || check.MitigationActionTypes.Contains(type),
            { } check => check.MitigationActionTypes.Contains(type),
        };

    private bool Applies(string name, AuditFinding finding) => _choices[CheckOf(finding)].Contains(name);

    private string? ReasonToLeave(AuditFinding finding, IReadOnlyList<string> names)
    {
        if (finding.IsSuppressed is true)
        {
            return "suppressed, and the service mitigates no suppressed finding";
        }

        if (_suppressed.Cover(finding))
        {
            return "suppressed since the audit, and the service mitigates no suppressed finding";
        }

        if (!AuditFindingId.IsValid(finding.FindingId))
        {
            return "without an id by which the service would know it";
        }

        if (finding.CheckName is not { Value.Length: > 0 })
        {
            return "without the name of a check, so that no action can be chosen";
        }

        var check = CheckOf(finding);
        if (!_choices.TryGetValue(check, out var fitting))
        {
            _choices[check] = fitting = [.. names.Where(name => Fits(check, _actions[name], _isNamed))];
        }

        return fitting.Count == 0 ? $"of {VisibleText.Show(check.Value)}, {AllowedFor(check)}" : null;
    }

    private void ThrowIfTooMany()
    {
        string[] tooMany =
        [
            .. _choices.Where(static choice => choice.Value.Count > MostActions)
                .OrderBy(static choice => choice.Key.Value, StringComparer.Ordinal)
                .Select(static choice => $"{Counts.Of(choice.Value.Count, "action")} for {VisibleText.Show(choice.Key.Value)}"),
        ];
        if (tooMany.Length > 0)
        {
            throw new BadUsageException($"--action names {string.Join(", ", tooMany)}: the findings of a check take 1 to {MostActions}. "
                + "Leave some out; nothing was started.");
        }
    }

    private static string AllowedFor(AuditCheckName check) => AuditCheckCatalog.Find(check) is { AreMitigationActionsInferred: false } known
        ? $"for which AWS allows {string.Join(", ", known.MitigationActionTypes.Select(static type => type.Value))} only"
        : "for which no documented action is known here: with --check or the ids of findings the service is asked";
}
