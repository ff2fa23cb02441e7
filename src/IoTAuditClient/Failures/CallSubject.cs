namespace IoTAuditClient.Failures;

/// <summary>What a call is about, for messages, spans and exceptions.</summary>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Id">What tells it from others of its kind, fit to be shown; null where the call is about none.</param>
internal readonly record struct CallSubject(SubjectKind Kind, string? Id)
{
    public static CallSubject Finding(string findingId) => new(SubjectKind.Finding, findingId);

    public static CallSubject Audit(string taskId) => new(SubjectKind.Audit, taskId);

    public static CallSubject Suppression(string checkAndResource) => new(SubjectKind.Suppression, checkAndResource);

    public static CallSubject Mitigation(string taskId) => new(SubjectKind.Mitigation, taskId);

    public static CallSubject MitigationAction(string name) => new(SubjectKind.MitigationAction, name);

    /// <summary>Gets the name that a span has for <see cref="Id"/>; null where spans do not name it.</summary>
    public string? Tag => Kind switch
    {
        SubjectKind.Finding => "iot_audit.finding_id",
        SubjectKind.Audit => "iot_audit.task_id",
        SubjectKind.Mitigation => "iot_audit.mitigation_task_id",
        SubjectKind.MitigationAction => "iot_audit.mitigation_action",
        _ => null,
    };

    /// <summary>Gets what happened where the service does not have it.</summary>
    public string Missing => Kind switch
    {
        SubjectKind.Finding => $"there is no finding with the id '{Id}'.",
        SubjectKind.Audit => $"there is no audit with the id '{Id}'.",
        SubjectKind.Suppression => $"there is no suppression of {Id}.",
        SubjectKind.Mitigation => $"there is no mitigation task with the id '{Id}'.",
        SubjectKind.MitigationAction => $"there is no mitigation action with the name '{Id}'.",
        _ => "the service does not find what was asked for.",
    };

    /// <summary>Gets where to look for what the service does not have.</summary>
    public string MissingRemedy => Kind switch
    {
        SubjectKind.Audit => "Audits are kept for 90 days, in one account and one Region: check both.",
        SubjectKind.Suppression => "Suppressions belong to one account and one Region: ListAuditSuppressions has them.",
        SubjectKind.Mitigation => "Mitigation tasks are kept for 90 days, in one account and one Region: check both.",
        SubjectKind.MitigationAction => "Actions are kept in one account and one Region: ListMitigationActions has their names.",
        _ => "Findings are kept for 90 days, in one account and one Region: check both.",
    };

    /// <summary>Gets what happened where the service has it already.</summary>
    public string Existing => Kind switch
    {
        SubjectKind.Suppression => $"there is a suppression of {Id} already.",
        SubjectKind.Mitigation => $"there is a mitigation task with the id '{Id}' already.",
        _ => "what was to be created is there already.",
    };

    /// <summary>Gets what to do where the service has it already.</summary>
    public string ExistingRemedy => Kind switch
    {
        SubjectKind.Suppression => "Change it with UpdateAsync; SuppressAsync does either.",
        SubjectKind.Mitigation => "Choose another id, or leave it out: the client then makes one.",
        _ => "Change it, or choose another name.",
    };

    /// <summary>Makes the exception that says that the service does not have it.</summary>
    public AuditClientException NotFound(string message, Exception? inner) => Kind switch
    {
        SubjectKind.Audit => new AuditTaskNotFoundException(message, inner) { TaskId = Id },
        SubjectKind.Suppression => new AuditSuppressionNotFoundException(message, inner),
        SubjectKind.Mitigation => new AuditMitigationNotFoundException(message, inner) { TaskId = Id },
        SubjectKind.MitigationAction => new MitigationActionNotFoundException(message, inner) { ActionName = Id },
        _ => new AuditFindingNotFoundException(message, inner) { FindingId = Id },
    };
}
