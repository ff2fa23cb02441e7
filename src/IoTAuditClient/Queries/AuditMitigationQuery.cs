using IoTAuditClient.Model;
using IoTAuditClient.Queries;

namespace IoTAuditClient;

/// <summary>Says which mitigation tasks to list: those of a period, all of them or those of an audit, a finding or a status.</summary>
/// <remarks>
/// <para>
/// Start with <see cref="ForPeriod"/> and narrow it down with a <c>with</c> expression. The service keeps tasks for 90 days.
/// </para>
/// <para>
/// The record is immutable and safe to share between threads. Comes from the request of the AWS operation ListAuditMitigationActionsTasks.
/// </para>
/// </remarks>
public sealed record AuditMitigationQuery
{
    private readonly string? _auditTaskId;
    private readonly string? _findingId;
    private readonly AuditMitigationStatus? _status;

    private AuditMitigationQuery(DateTimeOffset from, DateTimeOffset to) => (From, To) = (from, to);

    /// <summary>Gets the start of the period.</summary>
    /// <value>In UTC. The request names the millisecond at or before it.</value>
    public DateTimeOffset From { get; }

    /// <summary>Gets the end of the period.</summary>
    /// <value>In UTC. The request names the millisecond at or after it.</value>
    public DateTimeOffset To { get; }

    /// <summary>Gets the only audit whose mitigation tasks are listed.</summary>
    /// <value>The default, <see langword="null"/>, means every audit.</value>
    /// <exception cref="ArgumentException">The id breaks the rule.</exception>
    public string? AuditTaskId
    {
        get => _auditTaskId;
        init => _auditTaskId = AuditQueryRules.TaskId.Optional(value, nameof(AuditTaskId));
    }

    /// <summary>Gets the only finding whose mitigation tasks are listed.</summary>
    /// <value>The default, <see langword="null"/>, means every finding.</value>
    /// <exception cref="ArgumentException">The id breaks the rule.</exception>
    public string? FindingId
    {
        get => _findingId;
        init => _findingId = AuditFindingId.Rule.Optional(value, nameof(FindingId));
    }

    /// <summary>Gets the only status that is listed.</summary>
    /// <value>The default, <see langword="null"/>, means every status.</value>
    /// <exception cref="ArgumentException">The status is empty.</exception>
    public AuditMitigationStatus? Status
    {
        get => _status;
        init => _status = value is { Value.Length: 0 }
            ? throw new ArgumentException("An empty status is none. Name one, such as COMPLETED, or set null for all.", nameof(Status))
            : value;
    }

    /// <summary>Asks for the mitigation tasks that started in a period.</summary>
    /// <param name="from">The start of the period.</param>
    /// <param name="to">The end of the period.</param>
    /// <returns>A query without further conditions.</returns>
    /// <exception cref="ArgumentException"><paramref name="from"/> is not before <paramref name="to"/>.</exception>
    public static AuditMitigationQuery ForPeriod(DateTimeOffset from, DateTimeOffset to)
    {
        AuditQueryRules.ThrowIfNotBefore(from, to, nameof(from));
        return new AuditMitigationQuery(from.ToUniversalTime(), to.ToUniversalTime());
    }

    /// <summary>Returns the query on one line, for people to read.</summary>
    /// <returns>Text that may change between versions. Control, direction and other format characters appear as their code.</returns>
    public override string ToString()
    {
        var printer = new MemberPrinter(nameof(AuditMitigationQuery));
        printer.Shown(nameof(From), AuditQueryRules.Show(From));
        printer.Shown(nameof(To), AuditQueryRules.Show(To));
        printer.Text(nameof(AuditTaskId), AuditTaskId);
        printer.Text(nameof(FindingId), FindingId);
        printer.Text(nameof(Status), Status?.Value);
        return printer.ToString();
    }
}
