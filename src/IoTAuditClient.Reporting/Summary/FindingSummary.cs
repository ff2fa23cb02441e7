using IoTAuditClient.Reporting.Summary;

namespace IoTAuditClient.Reporting;

/// <summary>Counts findings: how many of which kind, suppressed ones apart.</summary>
/// <remarks>
/// Several audits find the same problem again, each with a finding of its own: <see cref="OpenProblems"/> counts it once.
/// Memory grows with the number of kinds, audits and problems, not of findings. Not thread-safe.
/// </remarks>
public sealed class FindingSummary
{
    private readonly Dictionary<SummaryDimension, Dictionary<string, SummaryGroup>> _groups;
    private readonly HashSet<string> _taskIds = new(StringComparer.Ordinal);
    private readonly ProblemCounts _problems = new([]);

    /// <summary>Initializes a summary that counts by every dimension.</summary>
    public FindingSummary()
        : this(Enum.GetValues<SummaryDimension>())
    {
    }

    /// <summary>Initializes a summary that counts by some dimensions.</summary>
    /// <param name="dimensions">What to count by. None is fine: the totals are counted in any case.</param>
    /// <exception cref="ArgumentNullException"><paramref name="dimensions"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A dimension is no value of its enumeration.</exception>
    public FindingSummary(IEnumerable<SummaryDimension> dimensions)
    {
        ArgumentNullException.ThrowIfNull(dimensions);
        _groups = dimensions.Distinct().ToDictionary(Defined, _ => new Dictionary<string, SummaryGroup>(StringComparer.Ordinal));
    }

    /// <summary>Gets the newest audits of the account and Region that all the findings are of, the newest one first.</summary>
    /// <value>
    /// Completed ones whose findings are all listed, as DescribeAuditTask tells them, as many as it takes for each check to have one that
    /// made it. What the newest of them that made its check does not have any more is gone, also where that has no finding at all. Empty,
    /// the default, where they are not known or the findings are of several accounts or Regions: then the findings alone say what audits
    /// there were, and gone is what the newest of them does not have, also where it did not make the check.
    /// </value>
    public IReadOnlyList<AuditTask> NewestAudits
    {
        get;
        init
        {
            field = value;
            _problems = new ProblemCounts(value);
        }
    } = [];

    /// <summary>Gets how many findings there are, suppressed ones too.</summary>
    public long Count => Open + Suppressed;

    /// <summary>Gets how many findings are not suppressed.</summary>
    public long Open { get; private set; }

    /// <summary>Gets how many findings are suppressed.</summary>
    public long Suppressed { get; private set; }

    /// <summary>
    /// Gets how many different problems there are (<see cref="FindingIdentity"/>) that are not suppressed and that the newest audit has.
    /// </summary>
    /// <value>Those of earlier audits that it does not have are in <see cref="GoneProblems"/>. Each reading counts them.</value>
    public long OpenProblems => _problems.Open;

    /// <summary>
    /// Gets how many different problems there are (<see cref="FindingIdentity"/>) that the newest audit does not have any more, suppressed
    /// or not.
    /// </summary>
    /// <value>What is gone depends on <see cref="NewestAudits"/>. Each reading counts them.</value>
    public long GoneProblems => _problems.Gone;

    /// <summary>
    /// Gets how many different problems there are (<see cref="FindingIdentity"/>) that are suppressed in the newest audit, which has them.
    /// </summary>
    public long SuppressedProblems => _problems.Suppressed;

    /// <summary>Gets the earliest time at which a finding was found.</summary>
    /// <value>Null where no finding says it.</value>
    public DateTimeOffset? FirstFindingTime { get; private set; }

    /// <summary>Gets the latest time at which a finding was found.</summary>
    /// <value>Null where no finding says it.</value>
    public DateTimeOffset? LastFindingTime { get; private set; }

    /// <summary>Gets how many audits the findings are of, as far as they say it.</summary>
    public int AuditCount => _taskIds.Count;

    /// <summary>Reads findings and counts them by every dimension.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ArgumentNullException"><paramref name="findings"/> is null.</exception>
    /// <exception cref="OperationCanceledException">
    /// <paramref name="cancellationToken"/> was cancelled and the findings heed it.
    /// </exception>
    public static Task<FindingSummary> SummarizeAsync(
        IAsyncEnumerable<AuditFinding> findings, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(findings);
        return ReadAsync(findings, cancellationToken);
    }

    /// <summary>Counts a finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <exception cref="ArgumentNullException"><paramref name="finding"/> is null.</exception>
    public void Add(AuditFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        AddLocated(new LocatedFinding(finding));
    }

    /// <summary>Counts a finding of one of several accounts or Regions, whose problems are told apart.</summary>
    /// <param name="located">The finding with its account and Region.</param>
    /// <exception cref="ArgumentNullException"><paramref name="located"/> is null.</exception>
    public void Add(LocatedFinding located)
    {
        ArgumentNullException.ThrowIfNull(located);
        AddLocated(located);
    }

    /// <summary>Lists the groups of a dimension.</summary>
    /// <param name="dimension">One of those that are counted by.</param>
    /// <returns>
    /// Audits the newest first; everything else the worst first, by the worst severity of what is not suppressed, then by number.
    /// Each call makes the list anew.
    /// </returns>
    /// <exception cref="ArgumentException">The summary does not count by <paramref name="dimension"/>.</exception>
    public IReadOnlyList<SummaryGroup> Of(SummaryDimension dimension) => _groups.TryGetValue(dimension, out var groups)
        ?
        [
            .. groups.Values
                .OrderByDescending(group => dimension == SummaryDimension.Task ? group.AuditStart : null)
                .ThenByDescending(group => group.Open > 0)
                .ThenByDescending(group => group.WorstSeverity ?? default)
                .ThenByDescending(group => group.Open)
                .ThenByDescending(group => group.Suppressed)
                .ThenBy(group => group.Value, StringComparer.Ordinal),
        ]
        : throw new ArgumentException($"The summary does not count by {dimension}.", nameof(dimension));

    private void AddLocated(LocatedFinding located)
    {
        var finding = located.Finding;
        if (finding.IsSuppressed is true)
        {
            Suppressed++;
        }
        else
        {
            Open++;
        }

        _problems.Add(located, FindingIdentity.NumberOf(finding, located.Origin));
        if (finding.FindingTime is { } time)
        {
            FirstFindingTime = time > FirstFindingTime ? FirstFindingTime : time;
            LastFindingTime = time < LastFindingTime ? LastFindingTime : time;
        }

        if (finding.TaskId is { } task)
        {
            _taskIds.Add(task);
        }

        foreach (var (dimension, groups) in _groups)
        {
            var key = KeyOf(dimension, finding);
            if (!groups.TryGetValue(key, out var group))
            {
                groups.Add(key, group = new SummaryGroup(key.Length == 0 ? null : key));
            }

            group.Add(finding);
        }
    }

    private static async Task<FindingSummary> ReadAsync(IAsyncEnumerable<AuditFinding> findings, CancellationToken cancellationToken)
    {
        var summary = new FindingSummary();
        await foreach (var finding in findings.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            summary.Add(finding);
        }

        return summary;
    }

    private static SummaryDimension Defined(SummaryDimension dimension) => Enum.IsDefined(dimension)
        ? dimension
        : throw new ArgumentOutOfRangeException(nameof(dimension), dimension, "There is no such dimension.");

    private static string KeyOf(SummaryDimension dimension, AuditFinding finding) => dimension switch
    {
        SummaryDimension.Severity => finding.Severity?.Value,
        SummaryDimension.Check => FindingIdentity.CheckOf(finding)?.Value,
        SummaryDimension.Type => finding.NonCompliantResource?.Type?.Value,
        SummaryDimension.Reason => finding.ReasonForNonComplianceCode ?? finding.ReasonForNonCompliance,
        _ => finding.TaskId,
    } ?? "";
}
