namespace IoTAuditClient.Emulator;

/// <summary>The problems of the fleet by the resource that a mitigation changes, so that a task over many findings stays quick.</summary>
internal sealed class ResourceIndex
{
    private readonly Dictionary<string, List<FleetProblem>> _problems = new(StringComparer.Ordinal);

    public ResourceIndex(IEnumerable<FleetProblem> problems)
    {
        foreach (var problem in problems)
        {
            Add(problem);
        }
    }

    public void Add(FleetProblem problem)
    {
        if (problem.Resource?.ResourceIdentifier is { } identifier && ResourceKey.OfChange(path => identifier[path]) is { } key)
        {
            if (!_problems.TryGetValue(key, out var ofResource))
            {
                _problems.Add(key, ofResource = []);
            }

            ofResource.Add(problem);
        }
    }

    /// <summary>The problems of a resource, which leave the index. Some of them may have left the fleet before.</summary>
    public IReadOnlyList<FleetProblem> Take(string key) => _problems.Remove(key, out var problems) ? problems : [];
}
