using System.Text.Json.Serialization;
using IoTAuditClient.Model;

namespace IoTAuditClient;

/// <summary>One mitigation task, running or ended: which findings it is for, what is done about them, and how far it has come.</summary>
/// <remarks>
/// <para>
/// The record is immutable and safe to share between threads. Two tasks are equal when all their members are. As JSON it has the members
/// that <c>aws iot describe-audit-mitigation-actions-task</c> prints, and <c>taskId</c>.
/// </para>
/// <para>
/// Comes from the AWS operation DescribeAuditMitigationActionsTask, which keeps a task for 90 days. What became of each finding,
/// ListAuditMitigationActionsExecutions tells.
/// </para>
/// </remarks>
[JsonConverter(typeof(AuditJsonConverterFactory))]
public sealed record AuditMitigationTask
{
    private readonly ValueList<AuditMitigationStatistics> _statistics = ValueList<AuditMitigationStatistics>.Empty;
    private readonly ValueList<AuditMitigationChoice> _choices = ValueList<AuditMitigationChoice>.Empty;
    private readonly ValueList<MitigationAction> _actions = ValueList<MitigationAction>.Empty;
    private readonly DateTimeOffset? _startTime;
    private readonly DateTimeOffset? _endTime;

    /// <summary>Gets the id of the task.</summary>
    /// <value>The id that was asked for: the service's answer does not hold it. <see langword="null"/> where JSON
    /// without one was read.</value>
    public string? TaskId { get; init; }

    /// <summary>Gets how far the task has come.</summary>
    /// <value><see langword="null"/> where the service did not say.</value>
    public AuditMitigationStatus? Status { get; init; }

    /// <summary>Gets when the task started.</summary>
    /// <value>In UTC, to the millisecond. <see langword="null"/> where the service did not say.</value>
    public DateTimeOffset? StartTime
    {
        get => _startTime;
        init => _startTime = UtcMilliseconds.Round(value);
    }

    /// <summary>Gets when the task ended.</summary>
    /// <value>In UTC, to the millisecond. <see langword="null"/> where it has not, or the service did not say.</value>
    public DateTimeOffset? EndTime
    {
        get => _endTime;
        init => _endTime = UtcMilliseconds.Round(value);
    }

    /// <summary>Gets how many findings of each check stand where.</summary>
    /// <value>In the ordinal order of the checks' names. Empty, the default, where the service named none.</value>
    public IReadOnlyList<AuditMitigationStatistics> Statistics
    {
        get => _statistics;
        init => _statistics = ValueList<AuditMitigationStatistics>.Copy(value);
    }

    /// <summary>Gets which findings the task is for.</summary>
    /// <value><see langword="null"/> where the service did not say.</value>
    public AuditMitigationTarget? Target { get; init; }

    /// <summary>Gets which actions are applied to the findings of which check.</summary>
    /// <value>In the ordinal order of the checks' names. Empty, the default, where the service named none.</value>
    public IReadOnlyList<AuditMitigationChoice> Choices
    {
        get => _choices;
        init => _choices = ValueList<AuditMitigationChoice>.Copy(value);
    }

    /// <summary>Gets what the actions did when the task was started, whatever has become of them since.</summary>
    /// <value>Empty, the default, where the service named none.</value>
    public IReadOnlyList<MitigationAction> Actions
    {
        get => _actions;
        init => _actions = ValueList<MitigationAction>.Copy(value);
    }

    /// <summary>Gets whether the task has ended: completed, failed or cancelled.</summary>
    /// <value><see langword="false"/> also for a status that this version does not know.</value>
    public bool IsFinished => Status == AuditMitigationStatus.Completed
        || Status == AuditMitigationStatus.Failed
        || Status == AuditMitigationStatus.Canceled;

    /// <summary>Returns the task on one line, for people to read.</summary>
    /// <returns>Text that may change between versions. Control, direction and other format characters appear as their code.</returns>
    public override string ToString()
    {
        var printer = new MemberPrinter(nameof(AuditMitigationTask));
        printer.Text(nameof(TaskId), TaskId);
        printer.Text(nameof(Status), Status?.Value);
        printer.Time(nameof(StartTime), StartTime);
        printer.Time(nameof(EndTime), EndTime);
        printer.Shown(nameof(Target), Target);
        printer.Shown(nameof(Choices), _choices);
        return printer.ToString();
    }
}
