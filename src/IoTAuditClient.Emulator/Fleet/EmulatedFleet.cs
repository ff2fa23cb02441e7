namespace IoTAuditClient.Emulator;

/// <summary>The resources that audits look at: what is wrong with them stays, with the same resource, until it is mended.</summary>
/// <remarks>
/// At the start the fleet has the problems that the newest generated audit found, so that an audit that runs now finds
/// them again under other ids. A problem that is suppressed brings its suppression along, see <see cref="EmulatedSuppressions"/>.
/// A change is seen by each check that ends after it. Thread-safe.
/// </remarks>
public sealed class EmulatedFleet
{
    private readonly object _lock = new();
    private readonly GeneratedFindings _generated;
    private readonly Action _changing;
    private readonly Action<FleetProblem> _suppressing;
    private readonly Dictionary<string, int> _mended = new(StringComparer.Ordinal);
    private Dictionary<string, List<FleetProblem>>? _problems;
    private ResourceIndex? _index;

    internal EmulatedFleet(GeneratedFindings generated, Action changing, Action<FleetProblem> suppressing) =>
        (_generated, _changing, _suppressing) = (generated, changing, suppressing);

    /// <summary>How many problems the fleet has.</summary>
    public int ProblemCount
    {
        get
        {
            lock (_lock)
            {
                return Problems.Values.Sum(problems => problems.Count);
            }
        }
    }

    // Looked for when the fleet is needed first, because most emulators run no audit.
    private Dictionary<string, List<FleetProblem>> Problems => _problems ??= FindProblems();

    /// <summary>Adds a problem, told as a finding: each later audit of its check finds it, with an id and times of its own.</summary>
    /// <param name="problem">
    /// A finding with a check; <see cref="EmulatedFinding.ForCheck"/> makes one. Its id, audit and times do not count.
    /// </param>
    /// <exception cref="ArgumentException">The finding has no check.</exception>
    public void Add(EmulatedFinding problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        if (string.IsNullOrEmpty(problem.CheckName))
        {
            throw new ArgumentException(
                $"The finding '{problem.FindingId}' has no {nameof(EmulatedFinding.CheckName)}, so no audit could find it. Set the check.",
                nameof(problem));
        }

        _changing();
        lock (_lock)
        {
            var given = new GivenProblem(problem);
            Add(Problems, given);
            _index?.Add(given);
        }
    }

    /// <summary>Mends the problem that a finding tells: later audits do not find it any more. The finding itself stays.</summary>
    /// <param name="finding">A finding of any audit, as in <c>emulator.Findings.Generated[0]</c>.</param>
    /// <returns>Whether the fleet had the problem: the same check, resource and reason code.</returns>
    public bool Mend(EmulatedFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var resource = ResourceKey.Of(finding.NonCompliantResource);
        return Mend(
            finding.CheckName,
            problem => ResourceKey.Of(problem.Resource) == resource && problem.ReasonCode == finding.ReasonForNonComplianceCode) > 0;
    }

    /// <summary>
    /// Mends every problem of a resource, in all checks: a certificate that is deactivated, a policy that is replaced.
    /// </summary>
    /// <param name="resource">The resource's identifier.</param>
    /// <returns>How many problems were mended.</returns>
    public int Mend(EmulatedResourceIdentifier resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        var key = ResourceKey.Of(path => resource[path]);
        return Mend(checkName: null, problem => ResourceKey.Of(problem.Resource) == key);
    }

    /// <summary>Mends every problem that a check finds.</summary>
    /// <param name="checkName">The check, as in <c>LOGGING_DISABLED_CHECK</c>.</param>
    /// <returns>How many problems were mended.</returns>
    public int MendAll(string checkName)
    {
        ArgumentNullException.ThrowIfNull(checkName);
        return Mend(checkName, _ => true);
    }

    /// <summary>Mends every problem of resources that a mitigation has changed, in all checks.</summary>
    /// <param name="resources">The resources, as <see cref="ResourceKey.OfChange"/> has them.</param>
    internal void Mend(IEnumerable<string> resources)
    {
        lock (_lock)
        {
            _index ??= new ResourceIndex(Problems.Values.SelectMany(problems => problems));
            var mended = resources.SelectMany(_index.Take).Where(problem => Problems[problem.CheckName].Remove(problem)).ToArray();
            foreach (var ofCheck in mended.GroupBy(problem => problem.CheckName, StringComparer.Ordinal))
            {
                _mended[ofCheck.Key] = _mended.GetValueOrDefault(ofCheck.Key) + (int)CountResources([.. ofCheck]);
            }
        }
    }

    /// <summary>Finds the problems that the fleet has at the start, unless they are found already.</summary>
    internal void Load()
    {
        lock (_lock)
        {
            _ = Problems;
        }
    }

    /// <summary>The problems that a check finds now, and how many resources it looks at.</summary>
    internal (IReadOnlyList<FleetProblem> Problems, long ResourceCount) Inspect(string checkName)
    {
        lock (_lock)
        {
            var problems = Problems.GetValueOrDefault(checkName) ?? [];
            var mended = _mended.GetValueOrDefault(checkName);
            return ([.. problems], HealthyCount(checkName, problems.Count + mended) + CountResources(problems) + mended);
        }
    }

    /// <summary>How many resources a check of a generated audit looked at that had nothing wrong.</summary>
    internal long HealthyCount(string checkName, long wrong) =>
        checkName == CheckCatalog.LoggingDisabled.Name ? Math.Max(0, 1 - wrong)
        : _generated.Count == 0 ? 0
        : _generated.Generator.HealthyCountOf(checkName);

    private static long CountResources(IReadOnlyList<FleetProblem> problems) =>
        problems.Select(problem => ResourceKey.Of(problem.Resource)).Distinct(StringComparer.Ordinal).Count();

    private int Mend(string? checkName, Predicate<FleetProblem> isMended)
    {
        _changing();
        lock (_lock)
        {
            var count = 0;
            foreach (var (name, problems) in Problems.Where(entry => checkName is null || entry.Key == checkName))
            {
                var before = CountResources(problems);
                count += problems.RemoveAll(isMended);
                _mended[name] = _mended.GetValueOrDefault(name) + (int)(before - CountResources(problems));
            }

            return count;
        }
    }

    private Dictionary<string, List<FleetProblem>> FindProblems()
    {
        var problems = new Dictionary<string, List<FleetProblem>>(StringComparer.Ordinal);
        for (var number = 0L; number < _generated.Count; number += FindingGenerator.AuditCount)
        {
            Add(problems, new GeneratedProblem(_generated.Generator, number));
        }

        return problems;
    }

    private void Add(Dictionary<string, List<FleetProblem>> problems, FleetProblem problem)
    {
        if (!problems.TryGetValue(problem.CheckName, out var ofCheck))
        {
            problems.Add(problem.CheckName, ofCheck = []);
        }

        ofCheck.Add(problem);
        if (problem.IsSuppressed)
        {
            _suppressing(problem);
        }
    }
}
