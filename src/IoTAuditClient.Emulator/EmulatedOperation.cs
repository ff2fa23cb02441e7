namespace IoTAuditClient.Emulator;

/// <summary>The names of the operations that the emulator answers, as AWS spells them.</summary>
public static class EmulatedOperation
{
    /// <summary>One finding by its id: <c>GET /audit/findings/{findingId}</c>.</summary>
    public const string DescribeAuditFinding = "DescribeAuditFinding";

    /// <summary>Findings of an audit or a time range, page by page: <c>POST /audit/findings</c>.</summary>
    public const string ListAuditFindings = "ListAuditFindings";

    /// <summary>All related resources of a finding, page by page: <c>GET /audit/relatedResources</c>.</summary>
    public const string ListRelatedResourcesForAuditFinding = "ListRelatedResourcesForAuditFinding";

    /// <summary>One audit and its checks: <c>GET /audit/tasks/{taskId}</c>.</summary>
    public const string DescribeAuditTask = "DescribeAuditTask";

    /// <summary>The audits of a time, page by page: <c>GET /audit/tasks</c>.</summary>
    public const string ListAuditTasks = "ListAuditTasks";

    /// <summary>Starts an audit: <c>POST /audit/tasks</c>.</summary>
    public const string StartOnDemandAuditTask = "StartOnDemandAuditTask";

    /// <summary>Cancels an audit: <c>PUT /audit/tasks/{taskId}/cancel</c>.</summary>
    public const string CancelAuditTask = "CancelAuditTask";

    /// <summary>The audit settings of the account: <c>GET /audit/configuration</c>.</summary>
    public const string DescribeAccountAuditConfiguration = "DescribeAccountAuditConfiguration";

    /// <summary>The scheduled audits, page by page: <c>GET /audit/scheduledaudits</c>.</summary>
    public const string ListScheduledAudits = "ListScheduledAudits";

    /// <summary>Suppresses the findings of a check about a resource: <c>POST /audit/suppressions/create</c>.</summary>
    public const string CreateAuditSuppression = "CreateAuditSuppression";

    /// <summary>One suppression: <c>POST /audit/suppressions/describe</c>.</summary>
    public const string DescribeAuditSuppression = "DescribeAuditSuppression";

    /// <summary>Changes the end or the description of a suppression: <c>PATCH /audit/suppressions/update</c>.</summary>
    public const string UpdateAuditSuppression = "UpdateAuditSuppression";

    /// <summary>Ends a suppression: <c>POST /audit/suppressions/delete</c>.</summary>
    public const string DeleteAuditSuppression = "DeleteAuditSuppression";

    /// <summary>The suppressions, page by page: <c>POST /audit/suppressions/list</c>.</summary>
    public const string ListAuditSuppressions = "ListAuditSuppressions";

    /// <summary>The mitigation actions, page by page: <c>GET /mitigationactions/actions</c>.</summary>
    public const string ListMitigationActions = "ListMitigationActions";

    /// <summary>One mitigation action: <c>GET /mitigationactions/actions/{actionName}</c>.</summary>
    public const string DescribeMitigationAction = "DescribeMitigationAction";

    /// <summary>Takes mitigation actions on findings: <c>POST /audit/mitigationactions/tasks/{taskId}</c>.</summary>
    public const string StartAuditMitigationActionsTask = "StartAuditMitigationActionsTask";

    /// <summary>One mitigation task and its counts: <c>GET /audit/mitigationactions/tasks/{taskId}</c>.</summary>
    public const string DescribeAuditMitigationActionsTask = "DescribeAuditMitigationActionsTask";

    /// <summary>The mitigation tasks of a time, page by page: <c>GET /audit/mitigationactions/tasks</c>.</summary>
    public const string ListAuditMitigationActionsTasks = "ListAuditMitigationActionsTasks";

    /// <summary>What a mitigation task did about a finding, page by page: <c>GET /audit/mitigationactions/executions</c>.</summary>
    public const string ListAuditMitigationActionsExecutions = "ListAuditMitigationActionsExecutions";

    /// <summary>Cancels a mitigation task: <c>PUT /audit/mitigationactions/tasks/{taskId}/cancel</c>.</summary>
    public const string CancelAuditMitigationActionsTask = "CancelAuditMitigationActionsTask";

    internal static readonly string[] All =
    [
        DescribeAuditFinding, ListAuditFindings, ListRelatedResourcesForAuditFinding,
        DescribeAuditTask, ListAuditTasks, StartOnDemandAuditTask, CancelAuditTask,
        DescribeAccountAuditConfiguration, ListScheduledAudits,
        CreateAuditSuppression, DescribeAuditSuppression, UpdateAuditSuppression, DeleteAuditSuppression, ListAuditSuppressions,
        ListMitigationActions, DescribeMitigationAction,
        StartAuditMitigationActionsTask, DescribeAuditMitigationActionsTask, ListAuditMitigationActionsTasks,
        ListAuditMitigationActionsExecutions, CancelAuditMitigationActionsTask,
    ];

    internal static void ThrowIfUnknown(string operation, string parameter)
    {
        ArgumentNullException.ThrowIfNull(operation, parameter);
        if (!All.Contains(operation, StringComparer.Ordinal))
        {
            throw new ArgumentException(
                $"'{operation}' is not an operation of the emulator. It knows {string.Join(", ", All)}.",
                parameter);
        }
    }
}
