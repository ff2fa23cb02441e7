using System.Globalization;
using System.Runtime.InteropServices;
using IoTAuditClient.Reporting.Summary;

namespace IoTAuditClient.Reporting.Html;

/// <summary>
/// What the page says of findings that come one after the other. Each audit of a period finds a problem anew: of several audits, the page
/// counts and lists each problem once, as the newest audit has it that found it.
/// </summary>
internal sealed class ReportData
{
    private readonly Dictionary<UInt128, ReportProblem> _problems = [];
    private readonly IReadOnlyList<AuditTask> _known;
    private readonly NewestAudits _newestAudits;
    private readonly WorstRows _rows;

    /// <param name="rowLimit">The most findings of the table.</param>
    /// <param name="known">The newest audits; none where they are not known.</param>
    public ReportData(int rowLimit, IReadOnlyList<AuditTask> known)
    {
        _known = known;
        _newestAudits = new NewestAudits(known);
        _rows = new WorstRows(rowLimit, IsAsNew);
    }

    /// <summary>All that the page counts: findings of one audit, or problems of several.</summary>
    public SeverityCounts Totals { get; } = new();

    public Breakdown Checks { get; } = new();

    public Breakdown ResourceTypes { get; } = new();

    /// <summary>The accounts and Regions that the findings are of.</summary>
    public Breakdown Places { get; } = new();

    /// <summary>The audits with the findings of each.</summary>
    public Breakdown Audits { get; } = new();

    /// <summary>How many findings there are, however many audits.</summary>
    public long FindingCount { get; private set; }

    public bool HasSeveralAudits => Audits.All.Skip(1).Any();

    public bool HasSeveralPlaces => Places.All.Skip(1).Any();

    /// <summary>How many audits there are, such as <c>12</c> or <c>more than 1,000</c>.</summary>
    public string AuditCount => string.Create(
        CultureInfo.InvariantCulture,
        $"{(Audits.All.Any(static audit => audit.IsRest) ? "more than " : "")}{Audits.All.Count(static audit => !audit.IsRest):N0}");

    /// <summary>What is gone, as a sentence.</summary>
    public string MeaningOfGone => _newestAudits.Meaning;

    public DateTimeOffset? FirstFound { get; private set; }

    public DateTimeOffset? LastFound { get; private set; }

    /// <summary>What the page calls what it counts.</summary>
    public string Noun => HasSeveralAudits ? "problem" : "finding";

    public void Add(LocatedFinding located)
    {
        var finding = located.Finding;
        var severity = ReportSeverity.Of(finding.Severity);
        var check = Checks.Of(finding.CheckName is { } name ? AuditCheckCatalog.Resolve(name).Value : null);
        var resourceType = ResourceTypes.Of(finding.NonCompliantResource?.Type?.Value);
        var place = Places.Of(NameOf(located.Origin));
        var audit = Audits.Of(finding.TaskId);
        audit.Start ??= audit.IsRest ? null : finding.TaskStartTime;
        FindingCount++;
        var isSuppressed = finding.IsSuppressed == true;
        foreach (var counts in (ReadOnlySpan<SeverityCounts>)[
            Totals, check.Counts, resourceType.Counts, place.Counts, audit.Counts])
        {
            counts.Add(severity, isSuppressed ? ProblemState.Suppressed : ProblemState.Open);
        }

        if (finding.FindingTime is { } found)
        {
            FirstFound = FirstFound < found ? FirstFound : found;
            LastFound = LastFound > found ? LastFound : found;
        }

        var number = FindingIdentity.NumberOf(finding, located.Origin);
        var time = _newestAudits.TimeOf(finding);
        ref var problem = ref CollectionsMarshal.GetValueRefOrAddDefault(_problems, number, out var isKnown);
        problem.Add(
            isKnown,
            time,
            Math.Min(time, located.FirstFound?.UtcTicks ?? time),
            isSuppressed,
            _newestAudits.Add(located),
            ((byte)severity.Rank, (byte)check.Number, (byte)resourceType.Number, (byte)place.Number, (byte)audit.Number));
        if (problem.IsAsNew(time, (byte)audit.Number))
        {
            _rows.Add(located, new RowKind(number, time, severity, check, resourceType, place, audit));
        }
    }

    /// <summary>Ends the counting: of several audits, what was counted as findings is counted as problems.</summary>
    /// <returns>The findings that the table has, the most urgent one first.</returns>
    public IReadOnlyList<ReportRow> Complete()
    {
        if (_known is [var newest, ..] && FindingCount > 0)
        {
            // An audit that found nothing is one of the audits as well.
            var audit = Audits.Of(newest.TaskId);
            audit.Start ??= audit.IsRest ? null : newest.StartTime;
        }

        if (HasSeveralAudits)
        {
            CountProblems();
        }

        return HasSeveralAudits
            ? _rows.Take(isOfProblems: true, row => StateOf(ProblemOf(row)))
            : _rows.Take(isOfProblems: false, static row => row.State);
    }

    /// <summary>What is known of the problem that a row speaks of.</summary>
    public ReportProblem ProblemOf(ReportRow row) => _problems[row.Kind.Problem];

    /// <summary>What the page calls an account and Region.</summary>
    public static string NameOf(FindingOrigin origin) =>
        string.Join(' ', new[] { origin.Account, origin.Region }.Where(static part => part is not null));

    private ProblemState StateOf(ReportProblem problem) => _newestAudits.IsGone(problem.AuditsKey, problem.Last) ? ProblemState.Gone
        : problem.IsSuppressed ? ProblemState.Suppressed
        : ProblemState.Open;

    private bool IsAsNew(RowKind kind) => _problems[kind.Problem].IsAsNew(kind.Time, (byte)kind.Audit.Number);

    private void CountProblems()
    {
        NamedCounts[] checks = [.. Checks.All], resourceTypes = [.. ResourceTypes.All], places = [.. Places.All];
        foreach (var counts in checks.Concat(resourceTypes).Concat(places).Select(static named => named.Counts).Append(Totals))
        {
            counts.Clear();
        }

        foreach (var problem in _problems.Values)
        {
            var kind = problem.Kind;
            foreach (var counts in (ReadOnlySpan<SeverityCounts>)[
                Totals, checks[kind.Check].Counts, resourceTypes[kind.ResourceType].Counts, places[kind.Place].Counts])
            {
                counts.Add(ReportSeverity.All[kind.Severity], StateOf(problem));
            }
        }
    }
}
