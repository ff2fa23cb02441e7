using IoTAuditClient.Model;
using IoTAuditClient.Queries;

namespace IoTAuditClient;

/// <summary>Says what a mitigation task is to do: the findings, and the actions for those of each check.</summary>
/// <remarks>
/// <para>
/// Start with <see cref="ForFindings"/>, <see cref="ForAudit"/> or <see cref="ForReasonCodes"/> and name the actions:
/// <c>AuditMitigationRequest.ForFindings([id]).With(AuditCheckName.LoggingDisabled, "enable-logging")</c>.
/// </para>
/// <para>
/// The record is immutable and safe to share between threads. Comes from the request of the AWS operation StartAuditMitigationActionsTask.
/// </para>
/// </remarks>
public sealed record AuditMitigationRequest
{
    private readonly string? _taskId;
    private readonly ValueList<AuditMitigationChoice> _choices = ValueList<AuditMitigationChoice>.Empty;

    private AuditMitigationRequest(AuditMitigationTarget target) => Target = target;

    /// <summary>Gets which findings the task is for.</summary>
    public AuditMitigationTarget Target { get; }

    /// <summary>Gets which actions are applied to the findings of which check.</summary>
    /// <value>Names of older AWS texts stand here as the current ones. The default is empty, with which no task starts.</value>
    /// <exception cref="ArgumentException">There are none, a check is empty or comes twice, or its actions are not one to five different
    /// names.</exception>
    public IReadOnlyList<AuditMitigationChoice> Choices
    {
        get => _choices;
        init => _choices = ValueList<AuditMitigationChoice>.Copy(MitigationRules.Choices(value, nameof(Choices)));
    }

    /// <summary>Gets the id of the task.</summary>
    /// <value>1 to 128 characters of a-z, A-Z, 0-9, '_' and '-'. With the default, <see langword="null"/>, the client makes one.</value>
    /// <exception cref="ArgumentException">The id breaks the rule.</exception>
    public string? TaskId
    {
        get => _taskId;
        init => _taskId = MitigationRules.TaskId.Optional(value, nameof(TaskId));
    }

    /// <summary>Asks for single findings.</summary>
    /// <param name="findingIds">The ids of 1 to 25 findings.</param>
    /// <returns>A request without actions.</returns>
    /// <exception cref="ArgumentException">There are none or too many, or one breaks the rule for ids or comes twice.</exception>
    public static AuditMitigationRequest ForFindings(IEnumerable<string> findingIds) =>
        new(new AuditMitigationTarget { FindingIds = MitigationRules.FindingIds(findingIds, nameof(findingIds)) });

    /// <summary>Asks for all findings of an audit.</summary>
    /// <param name="taskId">The id of the audit: 1 to 40 characters of a-z, A-Z, 0-9 and '-'.</param>
    /// <returns>A request without actions. Findings of checks for which it names none are left alone.</returns>
    /// <exception cref="ArgumentException">The id is null or breaks the rule.</exception>
    public static AuditMitigationRequest ForAudit(string taskId)
    {
        AuditQueryRules.TaskId.ThrowIfBroken(taskId, nameof(taskId));
        return new AuditMitigationRequest(new AuditMitigationTarget { AuditTaskId = taskId });
    }

    /// <summary>Asks for the findings with certain reason codes.</summary>
    /// <param name="filters">For each check 1 to 25 codes, as findings have them.</param>
    /// <returns>A request without actions. AWS does not say of which audit the findings are.</returns>
    /// <exception cref="ArgumentException">There are no filters, a check is empty or comes twice, or its codes break a rule.</exception>
    public static AuditMitigationRequest ForReasonCodes(params IEnumerable<AuditReasonFilter> filters)
    {
        ArgumentNullException.ThrowIfNull(filters);
        AuditReasonFilter[] given = [.. filters.Select(static filter => MitigationRules.ReasonFilter(filter, nameof(filters)))];
        return given.Length > 0 && given.DistinctBy(static filter => filter.CheckName).Count() == given.Length
            ? new AuditMitigationRequest(new AuditMitigationTarget
            {
                ReasonFilters = [.. given.OrderBy(static filter => filter.CheckName.Value, StringComparer.Ordinal)],
            })
            : throw new ArgumentException("Name at least one check, and each once, with the reason codes that are meant.", nameof(filters));
    }

    /// <summary>Adds the actions for the findings of a check.</summary>
    /// <param name="checkName">The check.</param>
    /// <param name="actionNames">The names of one to five actions of the account, in the order in which they are applied.</param>
    /// <returns>A request with these actions as well.</returns>
    /// <exception cref="ArgumentException">The check is empty or has actions already, or the names break a rule.</exception>
    public AuditMitigationRequest With(AuditCheckName checkName, params IEnumerable<string> actionNames)
    {
        ArgumentNullException.ThrowIfNull(actionNames);
        return this with
        {
            Choices = [.. _choices, new AuditMitigationChoice { CheckName = checkName, ActionNames = [.. actionNames] }],
        };
    }

    /// <summary>Returns the request on one line, for people to read.</summary>
    /// <returns>Text that may change between versions. Control, direction and other format characters appear as their code.</returns>
    public override string ToString()
    {
        var printer = new MemberPrinter(nameof(AuditMitigationRequest));
        printer.Text(nameof(TaskId), TaskId);
        printer.Shown(nameof(Target), Target);
        printer.Shown(nameof(Choices), _choices);
        return printer.ToString();
    }
}
