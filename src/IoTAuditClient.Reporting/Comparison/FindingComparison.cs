using System.Diagnostics.CodeAnalysis;
using IoTAuditClient.Reporting.Identity;

namespace IoTAuditClient.Reporting;

/// <summary>Compares two audits by <see cref="FindingIdentity"/>: which problems are new, resolved, or persist.</summary>
/// <remarks>
/// A problem that an audit has several times counts once, with its worst finding: open before suppressed, then by severity.
/// Memory grows with the number of problems in both audits. Not thread-safe.
/// </remarks>
public sealed class FindingComparison
{
    private readonly Dictionary<FindingIdentity, AuditFinding> _older = [];
    private readonly Dictionary<FindingIdentity, AuditFinding> _newer = [];
    private readonly List<AuditFinding> _olderNameless = [];
    private readonly List<AuditFinding> _newerNameless = [];

    private DateTimeOffset? _olderStart;
    private DateTimeOffset? _newerStart;

    /// <summary>Gets or sets the older audit itself, which tells what its findings cannot: when a clean audit started.</summary>
    /// <value>Null, the default, where only findings are known, such as those of a file.</value>
    public AuditTask? OlderAudit { get; set; }

    /// <summary>Gets or sets the newer audit itself, which tells what its findings cannot: which checks looked.</summary>
    /// <value>
    /// Null, the default, where only findings are known, such as those of a file: then every check counts as one that looked, and what is
    /// missing as resolved.
    /// </value>
    public AuditTask? NewerAudit { get; set; }

    /// <summary>Gets when the older audit started.</summary>
    /// <value>
    /// Where its findings are of several audits, when the last of these did. Null where neither the audit nor any of its findings says it.
    /// </value>
    public DateTimeOffset? OlderStart => OlderAudit?.StartTime ?? _olderStart;

    /// <summary>
    /// Gets when the newer audit started. Where it is before <see cref="OlderStart"/>, the two audits were probably swapped.
    /// </summary>
    /// <value>
    /// Where its findings are of several audits, when the last of these did. Null where neither the audit nor any of its findings says it.
    /// </value>
    public DateTimeOffset? NewerStart => NewerAudit?.StartTime ?? _newerStart;

    /// <summary>Gets or sets the account and Region of the older audit, which its findings do not name.</summary>
    /// <value><see cref="FindingOrigin.Unknown"/>, the default, where neither is known. Null is taken for it.</value>
    [AllowNull]
    public FindingOrigin OlderOrigin { get; set => field = value ?? FindingOrigin.Unknown; } = FindingOrigin.Unknown;

    /// <summary>Gets or sets the account and Region of the newer audit, which its findings do not name.</summary>
    /// <value><see cref="FindingOrigin.Unknown"/>, the default, where neither is known. Null is taken for it.</value>
    [AllowNull]
    public FindingOrigin NewerOrigin { get; set => field = value ?? FindingOrigin.Unknown; } = FindingOrigin.Unknown;

    /// <summary>
    /// Gets or sets which findings are listed. All are compared, so that what the filter leaves out is not taken for resolved.
    /// </summary>
    /// <value>
    /// Null, the default, lists all. It is asked about the finding that would be listed: of the newer audit, or of the older one where that
    /// alone has the problem.
    /// </value>
    public Predicate<AuditFinding>? Filter { get; set; }

    /// <summary>
    /// Gets whether the two audits are of different accounts or Regions, as far as both are known: then nothing was resolved and nothing
    /// is new, and what seems to persist only has the same name.
    /// </summary>
    public bool IsOfTwoPlaces => IsOtherAccount || IsOther(OlderOrigin.Region, NewerOrigin.Region);

    // Names tell accounts apart where an id is not known, because one account may have several names.
    private bool IsOtherAccount => OlderOrigin.AccountId is null || NewerOrigin.AccountId is null
        ? IsOther(OlderOrigin.AccountName, NewerOrigin.AccountName)
        : OlderOrigin.AccountId != NewerOrigin.AccountId;

    /// <summary>Reads two audits, one after the other, and compares them.</summary>
    /// <param name="older">The findings of the older audit.</param>
    /// <param name="newer">
    /// The findings of the newer audit, the suppressed ones included: without them, what was suppressed since looks resolved.
    /// </param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ArgumentNullException"><paramref name="older"/> or <paramref name="newer"/> is null.</exception>
    /// <exception cref="OperationCanceledException">
    /// <paramref name="cancellationToken"/> was cancelled and the findings heed it.
    /// </exception>
    public static Task<FindingComparison> CompareAsync(
        IAsyncEnumerable<AuditFinding> older, IAsyncEnumerable<AuditFinding> newer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(newer);
        return ReadAsync(older, newer, cancellationToken);
    }

    /// <summary>Adds a finding of the older audit.</summary>
    /// <param name="finding">The finding.</param>
    /// <exception cref="ArgumentNullException"><paramref name="finding"/> is null.</exception>
    public void AddOlder(AuditFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        Add(_older, _olderNameless, finding);
        _olderStart = Later(_olderStart, finding.TaskStartTime);
    }

    /// <summary>Adds a finding of the newer audit.</summary>
    /// <param name="finding">The finding.</param>
    /// <exception cref="ArgumentNullException"><paramref name="finding"/> is null.</exception>
    public void AddNewer(AuditFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        Add(_newer, _newerNameless, finding);
        _newerStart = Later(_newerStart, finding.TaskStartTime);
    }

    /// <summary>Gets how many findings of both audits that are listed name no resource, so that they cannot be compared.</summary>
    /// <value>Those of the newer audit are listed as <see cref="FindingChange.New"/>, those of the older one as
    /// <see cref="FindingChange.Unknown"/>, each by itself.</value>
    public int WithoutResource => _olderNameless.Concat(_newerNameless).Count(IsListed);

    /// <summary>Gets the problems that persist and got worse: one finding each, in the order of <see cref="Of"/>.</summary>
    /// <value>
    /// Findings of the newer audit whose severity is higher than in the older one, or that are not suppressed any more. One that was
    /// suppressed and does not say whether it still is does not count, because it may be as it was.
    /// <see cref="Of"/> lists them as <see cref="FindingChange.Persisting"/> as well, and <see cref="FindOlder"/> tells what they were. A
    /// reason code that changed does not count, because nothing says which of two is worse. Each reading makes the list anew.
    /// </value>
    public IReadOnlyList<AuditFinding> Worsened =>
        [.. Of(FindingChange.Persisting).Where(finding => FindOlder(finding) is { } older && HasWorsened(finding, older))];

    /// <summary>Finds what the older audit has of the same problem.</summary>
    /// <param name="finding">A finding of the newer audit, such as one that persists.</param>
    /// <returns>The worst finding of that problem; null where the older audit has none, or where the finding names no resource.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="finding"/> is null.</exception>
    public AuditFinding? FindOlder(AuditFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return _older.GetValueOrDefault(FindingIdentity.Of(finding));
    }

    /// <summary>Lists the problems of which this became: one finding each, open ones first, then the worst.</summary>
    /// <param name="change">What became of them.</param>
    /// <returns>
    /// Findings of the newer audit; of <see cref="FindingChange.Resolved"/> and <see cref="FindingChange.Unknown"/>, findings of the older
    /// one. Each call makes the list anew.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="change"/> is no value of its enumeration.</exception>
    public IReadOnlyList<AuditFinding> Of(FindingChange change)
    {
        var findings = change switch
        {
            FindingChange.New => _newer.Where(entry => !_older.ContainsKey(entry.Key)),
            FindingChange.Resolved => _older.Where(entry => !_newer.ContainsKey(entry.Key) && HasLooked(entry.Value.CheckName)),
            FindingChange.Unknown => _older.Where(entry => !_newer.ContainsKey(entry.Key) && !HasLooked(entry.Value.CheckName)),
            FindingChange.Persisting => _newer.Where(entry => _older.ContainsKey(entry.Key)),
            _ => throw new ArgumentOutOfRangeException(nameof(change), change, "It is New, Resolved, Persisting or Unknown."),
        };

        // A finding without a resource has no match: in the newer audit it may be new, and one of the older audit may persist.
        var nameless = change switch
        {
            FindingChange.New => _newerNameless,
            FindingChange.Unknown => _olderNameless,
            _ => [],
        };
        return
        [
            .. findings
                .Concat(nameless.Select(static finding => KeyValuePair.Create(FindingIdentity.Of(finding), finding)))
                .Where(entry => IsListed(entry.Value))
                .OrderBy(entry => entry.Value.IsSuppressed is true)
                .ThenByDescending(entry => entry.Value.Severity ?? default)
                .ThenBy(entry => entry.Value.CheckName?.Value, StringComparer.Ordinal)
                .ThenBy(entry => entry.Key.ResourceKey, StringComparer.Ordinal)
                .Select(entry => entry.Value),
        ];
    }

    /// <summary>Lists what a store of findings that has the older audit is to be told, such as Security Hub.</summary>
    /// <returns>
    /// What is new; what persists, with the time at which the older audit found it as <see cref="LocatedFinding.FirstFound"/>; and what
    /// is resolved, as the older audit had it, <see cref="LocatedFinding.IsResolved"/>. What is unknown stays as it is and is left out.
    /// All are of <see cref="NewerOrigin"/>.
    /// </returns>
    public async IAsyncEnumerable<LocatedFinding> UpdatesAsync()
    {
        foreach (var finding in Of(FindingChange.New))
        {
            yield return new LocatedFinding(finding, NewerOrigin);
        }

        foreach (var finding in Of(FindingChange.Persisting))
        {
            yield return new LocatedFinding(finding, NewerOrigin) { FirstFound = FindOlder(finding)?.FindingTime };
        }

        foreach (var finding in Of(FindingChange.Resolved))
        {
            yield return new LocatedFinding(finding, NewerOrigin) { IsResolved = true };
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    private static DateTimeOffset? Later(DateTimeOffset? known, DateTimeOffset? other) => known >= other ? known : other ?? known;

    private static bool IsOther(string? one, string? other) => one is not null && other is not null && one != other;

    private static async Task<FindingComparison> ReadAsync(
        IAsyncEnumerable<AuditFinding> older, IAsyncEnumerable<AuditFinding> newer, CancellationToken cancellationToken)
    {
        var comparison = new FindingComparison();
        await foreach (var finding in older.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            comparison.AddOlder(finding);
        }

        await foreach (var finding in newer.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            comparison.AddNewer(finding);
        }

        return comparison;
    }

    private static void Add(Dictionary<FindingIdentity, AuditFinding> findings, List<AuditFinding> nameless, AuditFinding finding)
    {
        var identity = FindingIdentity.Of(finding);
        if (!identity.NamesResource)
        {
            nameless.Add(finding);
        }
        else if (!findings.TryGetValue(identity, out var other) || IsWorse(finding, other))
        {
            findings[identity] = finding;
        }
    }

    private bool IsListed(AuditFinding finding) => Filter?.Invoke(finding) ?? true;

    // The checks of a running or failed audit are not final.
    private bool HasLooked(AuditCheckName? checkName) => NewerAudit is not { } audit
        || (audit.Status == AuditStatus.Completed && AuditWitness.TellsOf(audit, FindingIdentity.CheckOf(checkName)));

    private static bool HasWorsened(AuditFinding finding, AuditFinding older) =>
        !(older.IsSuppressed is true && finding.IsSuppressed is null) && IsWorse(finding, older);

    // An open finding is worse than a suppressed one of any severity, because a decision is still due.
    private static bool IsWorse(AuditFinding finding, AuditFinding other) => (finding.IsSuppressed is true) == (other.IsSuppressed is true)
        ? (finding.Severity ?? default) > (other.Severity ?? default)
        : other.IsSuppressed is true;
}
