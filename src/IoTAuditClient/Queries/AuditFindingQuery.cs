using IoTAuditClient.Model;
using IoTAuditClient.Queries;

namespace IoTAuditClient;

/// <summary>Says which findings to list: those of one audit or those of a period, all of them or some.</summary>
/// <remarks>
/// <para>
/// Start with <see cref="ForTask"/> or <see cref="ForPeriod(DateTimeOffset, DateTimeOffset)"/>, and narrow it down with
/// a <c>with</c> expression:
/// <c>AuditFindingQuery.ForTask(taskId) with { CheckName = AuditCheckName.LoggingDisabled }</c>. The service takes one
/// of the two forms and never both, so nothing turns the one into the other.
/// </para>
/// <para>
/// What the service would surely refuse is refused here, when it is set: the forms of task ids, certificate ids,
/// account ids, policy names and versions, and the lengths of role ARNs. Everything else is the service's to judge,
/// such as a period older than the 90 days for which it keeps findings (<see cref="AuditRequestInvalidException"/>).
/// </para>
/// <para>The record is immutable and safe to share between threads. Two queries are equal when all their members are.</para>
/// <para>Comes from the request of the AWS operation ListAuditFindings.</para>
/// </remarks>
public sealed record AuditFindingQuery
{
    private readonly AuditCheckName? _checkName;
    private readonly ResourceIdentifier? _resource;
    private readonly SuppressedFindings _suppressed;

    private AuditFindingQuery(string? taskId, DateTimeOffset? from, DateTimeOffset? to) => (TaskId, From, To) = (taskId, from, to);

    /// <summary>Gets the id of the audit whose findings are listed.</summary>
    /// <value><see langword="null"/> in a query for a period.</value>
    public string? TaskId { get; }

    /// <summary>Gets the start of the period, which belongs to it.</summary>
    /// <value>In UTC. <see langword="null"/> in a query for an audit.</value>
    public DateTimeOffset? From { get; }

    /// <summary>Gets the end of the period, which does not belong to it.</summary>
    /// <value>In UTC. <see langword="null"/> in a query for an audit.</value>
    public DateTimeOffset? To { get; }

    /// <summary>Gets the only check whose findings are listed.</summary>
    /// <value>The default, <see langword="null"/>, means the findings of every check.</value>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public AuditCheckName? CheckName
    {
        get => _checkName;
        init => _checkName = AuditQueryRules.CheckName(value, nameof(CheckName));
    }

    /// <summary>Gets the only resource whose findings are listed, as the non-compliant one.</summary>
    /// <value>The default, <see langword="null"/>, means the findings on every resource.</value>
    /// <exception cref="ArgumentException">The identifier has no member that could be compared, or has
    /// <see cref="ResourceIdentifier.Others"/>, or a member has a form that the service refuses.</exception>
    public ResourceIdentifier? Resource
    {
        get => _resource;
        init => _resource = ResourceFilterRules.Check(value, nameof(Resource));
    }

    /// <summary>Gets whether suppressed findings are listed beside the others, alone, or not at all.</summary>
    /// <value>The default is <see cref="SuppressedFindings.Include"/>.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the three.</exception>
    public SuppressedFindings Suppressed
    {
        get => _suppressed;
        init => _suppressed = AuditQueryRules.Suppressed(value, nameof(Suppressed));
    }

    /// <summary>Asks for the findings of one audit.</summary>
    /// <param name="taskId">The id of the audit: 1 to 40 characters of <c>a-z A-Z 0-9 -</c>.</param>
    /// <returns>A query without further conditions.</returns>
    /// <exception cref="ArgumentException"><paramref name="taskId"/> is null, empty, too long, or has another character.</exception>
    public static AuditFindingQuery ForTask(string taskId)
    {
        AuditQueryRules.TaskId.ThrowIfBroken(taskId, nameof(taskId));
        return new AuditFindingQuery(taskId, null, null);
    }

    /// <summary>Asks for the findings that were made in a period, by whichever audit.</summary>
    /// <param name="from">The start of the period, which belongs to it.</param>
    /// <param name="to">The end of the period, which does not belong to it: so periods that follow each other share no
    /// finding and leave none out.</param>
    /// <returns>A query without further conditions.</returns>
    /// <remarks>
    /// The period is exact, to the millisecond in which the service tells times. The AWS SDK sends whole seconds, so
    /// the request names the seconds around the period, and what lies outside the period by its
    /// <see cref="AuditFinding.FindingTime"/> is left out on arrival. A finding without a time is kept: the service,
    /// which knows more, put it there.
    /// </remarks>
    /// <exception cref="ArgumentException"><paramref name="from"/> is not before <paramref name="to"/>.</exception>
    public static AuditFindingQuery ForPeriod(DateTimeOffset from, DateTimeOffset to)
    {
        AuditQueryRules.ThrowIfNotBefore(from, to, nameof(from));
        return new AuditFindingQuery(null, from.ToUniversalTime(), to.ToUniversalTime());
    }

    /// <summary>Asks for the findings that were made in a period, by whichever audit.</summary>
    /// <param name="from">The start of the period, which belongs to it: a time of kind Utc or Local.</param>
    /// <param name="to">The end of the period, which does not belong to it: a time of kind Utc or Local.</param>
    /// <returns>The query that <see cref="ForPeriod(DateTimeOffset, DateTimeOffset)"/> returns for the same moments.</returns>
    /// <exception cref="ArgumentException">A time has the kind Unspecified, so that it means no single moment,
    /// or <paramref name="from"/> is not before <paramref name="to"/>.</exception>
    public static AuditFindingQuery ForPeriod(DateTime from, DateTime to)
    {
        AuditQueryRules.ThrowIfUnspecified(from, nameof(from));
        AuditQueryRules.ThrowIfUnspecified(to, nameof(to));
        return ForPeriod(new DateTimeOffset(from), new DateTimeOffset(to));
    }

    /// <summary>Returns the conditions, on one line, for people to read.</summary>
    /// <returns>Text that may change between versions. Control, direction and other format characters appear as their
    /// code, such as <c>\u001B</c>.</returns>
    public override string ToString()
    {
        var printer = new MemberPrinter(nameof(AuditFindingQuery));
        printer.Text(nameof(TaskId), TaskId);
        printer.Shown(nameof(From), AuditQueryRules.Show(From));
        printer.Shown(nameof(To), AuditQueryRules.Show(To));
        printer.Text(nameof(CheckName), CheckName?.Value);
        printer.Shown(nameof(Resource), Resource);
        printer.Shown(nameof(Suppressed), Suppressed);
        return printer.ToString();
    }

    /// <summary>Tells whether a listed finding lies in the exact period.</summary>
    internal bool Covers(AuditFinding finding) => From is null || finding.FindingTime is not { } time || (time >= From && time < To);
}
