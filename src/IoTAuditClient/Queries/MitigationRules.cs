using IoTAuditClient.Text;

namespace IoTAuditClient.Queries;

/// <summary>What a mitigation task must keep to, checked before anything is sent.</summary>
internal static class MitigationRules
{
    /// <summary>The most findings of one task.</summary>
    public const int MaxFindings = 25;

    /// <summary>The most actions for the findings of one check.</summary>
    public const int MaxActions = 5;

    /// <summary>The most reason codes of one check.</summary>
    public const int MaxReasonCodes = 25;

    public static readonly TextRule TaskId = new(
        "A mitigation task id",
        1,
        128,
        AuditFindingId.Characters,
        " of a-z, A-Z, 0-9, '_' and '-'",
        "Choose another, or take it from `aws iot list-audit-mitigation-actions-tasks`.");

    public static readonly TextRule ActionName = new(
        "The name of a mitigation action",
        1,
        128,
        AuditFindingId.Characters,
        " of a-z, A-Z, 0-9, '_' and '-'",
        "Take it from `aws iot list-mitigation-actions`.");

    /// <exception cref="ArgumentException">There are none or too many, or one breaks the rule or comes twice.</exception>
    public static IReadOnlyList<string> FindingIds(IEnumerable<string> findingIds, string parameterName)
    {
        ArgumentNullException.ThrowIfNull(findingIds, parameterName);
        string[] ids = [.. findingIds];
        foreach (var id in ids)
        {
            AuditFindingId.Rule.ThrowIfBroken(id, parameterName);
        }

        ThrowIfRepeated(ids, "A mitigation task", "finding", parameterName);
        return ids.Length is >= 1 and <= MaxFindings
            ? ids
            : throw new ArgumentException(
                $"A mitigation task takes 1 to {MaxFindings} findings; this one has {ids.Length}. "
                    + "MitigateAsync parts any number of them into tasks.",
                parameterName);
    }

    /// <exception cref="ArgumentException">The check is empty, there are no codes or too many, or one is empty or comes twice.</exception>
    public static AuditReasonFilter ReasonFilter(AuditReasonFilter filter, string parameterName)
    {
        ArgumentNullException.ThrowIfNull(filter, parameterName);
        ThrowIfEmpty(filter.CheckName, parameterName);
        ThrowIfRepeated(filter.ReasonCodes, $"The filter of {Shown(filter.CheckName)}", "reason code", parameterName);
        return filter.ReasonCodes.Count is >= 1 and <= MaxReasonCodes && !filter.ReasonCodes.Contains("")
            ? filter with { CheckName = AuditCheckCatalog.Resolve(filter.CheckName) }
            : throw new ArgumentException(
                $"A filter takes 1 to {MaxReasonCodes} reason codes of a check, none of them empty; the one of {Shown(filter.CheckName)} "
                    + $"has {filter.ReasonCodes.Count}.",
                parameterName);
    }

    /// <exception cref="ArgumentException">There are no choices, a check is empty or comes twice, or its actions break a rule.</exception>
    public static IReadOnlyList<AuditMitigationChoice> Choices(IEnumerable<AuditMitigationChoice> choices, string parameterName)
    {
        ArgumentNullException.ThrowIfNull(choices, parameterName);
        AuditMitigationChoice[] checkedChoices = [.. choices.Select(choice => Choice(choice, parameterName))];
        ThrowIfRepeated(
            [.. checkedChoices.Select(static choice => choice.CheckName.Value)], "A mitigation", "choice of actions for", parameterName);
        return checkedChoices.Length > 0
            ? checkedChoices
            : throw new ArgumentException("A mitigation needs an action: name at least one for the findings of a check.", parameterName);
    }

    private static AuditMitigationChoice Choice(AuditMitigationChoice choice, string parameterName)
    {
        ArgumentNullException.ThrowIfNull(choice, parameterName);
        ThrowIfEmpty(choice.CheckName, parameterName);
        foreach (var name in choice.ActionNames)
        {
            ActionName.ThrowIfBroken(name, parameterName);
        }

        ThrowIfRepeated(choice.ActionNames, $"The choice for {Shown(choice.CheckName)}", "action", parameterName);
        return choice.ActionNames.Count is >= 1 and <= MaxActions
            ? choice with { CheckName = AuditCheckCatalog.Resolve(choice.CheckName) }
            : throw new ArgumentException(
                $"The findings of a check take 1 to {MaxActions} actions; {Shown(choice.CheckName)} has {choice.ActionNames.Count}.",
                parameterName);
    }

    private static void ThrowIfEmpty(AuditCheckName checkName, string parameterName)
    {
        if (checkName.Value.Length == 0)
        {
            throw new ArgumentException(
                "An empty check name is the name of no check. Name one, such as LOGGING_DISABLED_CHECK.", parameterName);
        }
    }

    private static void ThrowIfRepeated(IReadOnlyCollection<string> texts, string subject, string thing, string parameterName)
    {
        if (texts.GroupBy(static text => text, StringComparer.Ordinal).FirstOrDefault(static same => same.Count() > 1) is { } twice)
        {
            throw new ArgumentException(
                $"{subject} has each {thing} once; '{BoundedText.Show(twice.Key, 160)}' comes {twice.Count()} times.", parameterName);
        }
    }

    private static string Shown(AuditCheckName checkName) => BoundedText.Show(checkName.Value, 160);
}
