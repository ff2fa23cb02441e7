namespace IoTAuditClient.Reporting.Html;

/// <summary>
/// Counts findings by a name that the service sends. A server could send any number of names: those that come after the first
/// <see cref="NameLimit"/> are counted together.
/// </summary>
internal sealed class Breakdown
{
    public const int NameLimit = 100;
    private const int NameLengthLimit = 200;

    private readonly Dictionary<string, NamedCounts> _byName = new(StringComparer.Ordinal);
    private NamedCounts? _rest;

    /// <summary>The names, the worst first.</summary>
    public IEnumerable<NamedCounts> WorstFirst =>
        All.OrderBy(named => named.IsRest).ThenBy(named => named.Counts).ThenBy(named => named.Name, StringComparer.Ordinal);

    /// <summary>The names, the one that started last first.</summary>
    public IEnumerable<NamedCounts> NewestFirst =>
        All.OrderBy(named => named.IsRest).ThenByDescending(named => named.Start).ThenBy(named => named.Name, StringComparer.Ordinal);

    /// <summary>The names in the order of their numbers.</summary>
    public IEnumerable<NamedCounts> All => _rest is null ? _byName.Values : _byName.Values.Append(_rest);

    public NamedCounts Of(string? name)
    {
        var key = ReportText.Of(name, NameLengthLimit) ?? "";
        if (_byName.TryGetValue(key, out var named))
        {
            return named;
        }

        if (_byName.Count == NameLimit)
        {
            return _rest ??= new NamedCounts(NameLimit, "other names") { IsRest = true };
        }

        return _byName[key] = new NamedCounts(_byName.Count, key);
    }
}
