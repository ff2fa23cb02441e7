using IoTAuditClient.Model;
using IoTAuditClient.Queries;

namespace IoTAuditClient;

/// <summary>Says which audits to list: those of a period, all of them or those of one status or type.</summary>
/// <remarks>
/// <para>
/// Start with <see cref="ForPeriod"/> and narrow it down with a <c>with</c> expression:
/// <c>AuditTaskQuery.ForPeriod(from, to) with { Status = AuditStatus.Completed }</c>.
/// The service keeps audits for 90 days and refuses a period that starts earlier (<see cref="AuditRequestInvalidException"/>).
/// </para>
/// <para>The record is immutable and safe to share between threads. Comes from the request of the AWS operation ListAuditTasks.</para>
/// </remarks>
public sealed record AuditTaskQuery
{
    private readonly AuditStatus? _status;
    private readonly AuditType? _type;

    private AuditTaskQuery(DateTimeOffset from, DateTimeOffset to) => (From, To) = (from, to);

    /// <summary>Gets the start of the period.</summary>
    /// <value>In UTC. The request names the millisecond at or before it.</value>
    public DateTimeOffset From { get; }

    /// <summary>Gets the end of the period.</summary>
    /// <value>In UTC. The request names the millisecond at or after it.</value>
    public DateTimeOffset To { get; }

    /// <summary>Gets the only status that is listed.</summary>
    /// <value>The default, <see langword="null"/>, means every status.</value>
    /// <exception cref="ArgumentException">The status is empty.</exception>
    public AuditStatus? Status
    {
        get => _status;
        init => _status = value is { Value.Length: 0 }
            ? throw new ArgumentException("An empty status is none. Name one, such as COMPLETED, or set null for all.", nameof(Status))
            : value;
    }

    /// <summary>Gets the only type that is listed.</summary>
    /// <value>The default, <see langword="null"/>, means both types.</value>
    /// <exception cref="ArgumentException">The type is empty.</exception>
    public AuditType? Type
    {
        get => _type;
        init => _type = value is { Value.Length: 0 }
            ? throw new ArgumentException(
                "An empty type is none. Name one, such as SCHEDULED_AUDIT_TASK, or set null for all.",
                nameof(Type))
            : value;
    }

    /// <summary>Asks for the audits that started in a period.</summary>
    /// <param name="from">The start of the period.</param>
    /// <param name="to">The end of the period.</param>
    /// <returns>A query without further conditions.</returns>
    /// <remarks>The list has no times, so that the period is as exact as the request: to the millisecond.</remarks>
    /// <exception cref="ArgumentException"><paramref name="from"/> is not before <paramref name="to"/>.</exception>
    public static AuditTaskQuery ForPeriod(DateTimeOffset from, DateTimeOffset to)
    {
        AuditQueryRules.ThrowIfNotBefore(from, to, nameof(from));
        return new AuditTaskQuery(from.ToUniversalTime(), to.ToUniversalTime());
    }

    /// <summary>Returns the query on one line, for people to read.</summary>
    /// <returns>Text that may change between versions. Control, direction and other format characters appear as their code.</returns>
    public override string ToString()
    {
        var printer = new MemberPrinter(nameof(AuditTaskQuery));
        printer.Shown(nameof(From), AuditQueryRules.Show(From));
        printer.Shown(nameof(To), AuditQueryRules.Show(To));
        printer.Text(nameof(Status), Status?.Value);
        printer.Text(nameof(Type), Type?.Value);
        return printer.ToString();
    }
}
