namespace IoTAuditClient;

/// <summary>What became of one id of a bulk run.</summary>
public sealed record AuditFindingOutcome
{
    private AuditFindingOutcome(string findingId, AuditFindingOutcomeStatus status, AuditFinding? finding, Exception? exception, bool isListed = false)
    {
        FindingId = findingId;
        Status = status;
        Finding = finding;
        Exception = exception;
        IsListed = isListed;
    }

    /// <summary>Gets the id as it was given.</summary>
    public string FindingId { get; }

    /// <summary>Gets what became of it.</summary>
    public AuditFindingOutcomeStatus Status { get; }

    /// <summary>Gets the finding.</summary>
    /// <value><see langword="null"/> unless <see cref="Status"/> is <see cref="AuditFindingOutcomeStatus.Found"/>.</value>
    public AuditFinding? Finding { get; }

    /// <summary>Gets whether the finding stood in the list of its task (ListAuditFindings) and was not described by itself (DescribeAuditFinding).</summary>
    /// <value><see langword="false"/>, except for found ids of a run with <see cref="DescribeManyOptions.ListWholeTasks"/>, which tells what that may mean.</value>
    public bool IsListed { get; }

    /// <summary>Gets why there is no answer: an <see cref="AuditClientException"/>, or an <see cref="ArgumentException"/> for an id that breaks the rule.</summary>
    /// <value><see langword="null"/> unless <see cref="Status"/> is <see cref="AuditFindingOutcomeStatus.Failed"/>.</value>
    public Exception? Exception { get; }

    /// <summary>Makes the outcome of an id whose finding was described.</summary>
    /// <param name="findingId">The id.</param>
    /// <param name="finding">Its finding.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="finding"/> is null.</exception>
    public static AuditFindingOutcome Found(string findingId, AuditFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return new AuditFindingOutcome(findingId, AuditFindingOutcomeStatus.Found, finding, null);
    }

    /// <summary>Makes the outcome of an id whose finding stood in the list of its task.</summary>
    /// <param name="findingId">The id.</param>
    /// <param name="finding">Its finding.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="finding"/> is null.</exception>
    public static AuditFindingOutcome Listed(string findingId, AuditFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return new AuditFindingOutcome(findingId, AuditFindingOutcomeStatus.Found, finding, null, isListed: true);
    }

    /// <summary>Makes the outcome of an id of which the service says that there is no finding.</summary>
    /// <param name="findingId">The id.</param>
    /// <returns>The outcome.</returns>
    public static AuditFindingOutcome NotFound(string findingId) => new(findingId, AuditFindingOutcomeStatus.NotFound, null, null);

    /// <summary>Makes the outcome of an id that could not be asked for, or to which no answer came.</summary>
    /// <param name="findingId">The id.</param>
    /// <param name="exception">Why.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="exception"/> is null.</exception>
    public static AuditFindingOutcome Failed(string findingId, Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return new AuditFindingOutcome(findingId, AuditFindingOutcomeStatus.Failed, null, exception);
    }
}
