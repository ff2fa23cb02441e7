using System.Text.Json.Serialization;
using IoTAuditClient.Model;

namespace IoTAuditClient;

/// <summary>One audit, running or ended: what it is, how far it has come, and what each of its checks found.</summary>
/// <remarks>
/// <para>
/// The record is immutable and safe to share between threads. Two audits are equal when all their members are.
/// As JSON it has the members that <c>aws iot describe-audit-task</c> prints, and <c>taskId</c>.
/// </para>
/// <para>Comes from the AWS operation DescribeAuditTask, which keeps an audit for 90 days.</para>
/// </remarks>
[JsonConverter(typeof(AuditJsonConverterFactory))]
public sealed record AuditTask
{
    private readonly ValueList<AuditCheckResult> _checks = ValueList<AuditCheckResult>.Empty;
    private readonly DateTimeOffset? _startTime;

    /// <summary>Gets the id of the audit.</summary>
    /// <value>The id that was asked for: the service's answer does not hold it. <see langword="null"/> where JSON
    /// without one was read.</value>
    public string? TaskId { get; init; }

    /// <summary>Gets how far the audit has come.</summary>
    /// <value><see langword="null"/> where the service did not say.</value>
    public AuditStatus? Status { get; init; }

    /// <summary>Gets what started the audit.</summary>
    /// <value><see langword="null"/> where the service did not say.</value>
    public AuditType? Type { get; init; }

    /// <summary>Gets when the audit started.</summary>
    /// <value>In UTC, to the millisecond. <see langword="null"/> where the service did not say.</value>
    public DateTimeOffset? StartTime
    {
        get => _startTime;
        init => _startTime = UtcMilliseconds.Round(value);
    }

    /// <summary>Gets the name of the scheduled audit that started it.</summary>
    /// <value><see langword="null"/> for an audit on demand.</value>
    public string? ScheduledAuditName { get; init; }

    /// <summary>Gets how many checks stand where.</summary>
    /// <value><see langword="null"/> where the service did not say.</value>
    public AuditStatistics? Statistics { get; init; }

    /// <summary>Gets what became of each check.</summary>
    /// <value>In the ordinal order of the checks' names. Empty, the default, where the service named none.</value>
    public IReadOnlyList<AuditCheckResult> Checks
    {
        get => _checks;
        init => _checks = ValueList<AuditCheckResult>.Copy(value);
    }

    /// <summary>Gets whether the audit has ended: completed, failed or cancelled.</summary>
    /// <value><see langword="false"/> also for a status that this version does not know.</value>
    public bool IsFinished => Status == AuditStatus.Completed || Status == AuditStatus.Failed || Status == AuditStatus.Canceled;

    /// <summary>
    /// Gets whether the audit tells of every check that it was to run: it is completed, and no check of it failed or was cancelled.
    /// </summary>
    /// <value>
    /// Only of such an audit does a missing finding mean that there is none. <see langword="false"/> where a check has a status that this
    /// version does not know, or where the service counts checks that it does not name, or checks without a result although it names none,
    /// or more checks that do not pass than those which it names have resources that do not, the suppressed ones included, or less than
    /// nothing.
    /// </value>
    public bool IsConclusive => Status == AuditStatus.Completed
        && _checks.Count > 0
        && _checks.All(static check => check.IsConclusive)
        && !ContradictsItself;

    /// <summary>Gets whether the counts of a completed audit contradict what its checks say.</summary>
    /// <value>
    /// Then it is not known of which check they do, and a missing finding of any of them means nothing. <see langword="false"/> where the
    /// audit is not completed, because what runs may be counted later than it ends.
    /// </value>
    public bool ContradictsItself => Status == AuditStatus.Completed
        && (HasCountBelowZero
            || (Statistics is { } counted
                && (counted.TotalChecks > _checks.Count
                    || (counted.WithoutResult > 0 && _checks.All(static check => check.IsConclusive))
                    || counted.NonCompliantChecks > _checks.Count(static check => check.MayNotPass))));

    internal bool HasCountBelowZero => Statistics is { HasCountBelowZero: true } || _checks.Any(static check => check.HasCountBelowZero);

    /// <summary>Returns the audit on one line, for people to read.</summary>
    /// <returns>Text that may change between versions. Control, direction and other format characters appear as their code.</returns>
    public override string ToString()
    {
        var printer = new MemberPrinter(nameof(AuditTask));
        printer.Text(nameof(TaskId), TaskId);
        printer.Text(nameof(Status), Status?.Value);
        printer.Text(nameof(Type), Type?.Value);
        printer.Time(nameof(StartTime), StartTime);
        printer.Text(nameof(ScheduledAuditName), ScheduledAuditName);
        printer.Shown(nameof(Statistics), Statistics);
        printer.Shown(nameof(Checks), _checks.Count);
        return printer.ToString();
    }
}
