using System.Globalization;
using IoTAuditClient;

namespace IoTAudit.Tool.Commands.Describe;

/// <summary>
/// Recognizes failures that say the same of every id, such as an endpoint that cannot be reached: they are told a few times, then counted.
/// What is wrong with an id itself is always told.
/// </summary>
internal sealed class RepeatedFailures(bool tellsAll)
{
    private const int MaxTold = 3;
    private const int MaxNamed = 5;
    private readonly Dictionary<string, Group> _groups = [];

    /// <summary>Takes note of a failure.</summary>
    /// <returns>Whether it is to be told.</returns>
    public bool Add(string id, Exception exception)
    {
        if (tellsAll || exception is not AuditClientException failure)
        {
            return true;
        }

        var key = KeyOf(id, failure);
        if (!_groups.TryGetValue(key, out var group))
        {
            _groups.Add(key, group = new Group(id));
        }

        if (++group.Count <= MaxTold)
        {
            return true;
        }

        if (group.Untold.Count < MaxNamed)
        {
            group.Untold.Add(id);
        }

        return false;
    }

    /// <summary>A line for each failure that was not told as often as it came up.</summary>
    public IEnumerable<string> Summarize() => _groups.Values.Where(group => group.Count > MaxTold).Select(group =>
    {
        var rest = group.Count - MaxTold;
        var others = rest - group.Untold.Count;
        var names = string.Join(", ", group.Untold)
            + (others > 0 ? string.Create(CultureInfo.InvariantCulture, $" and {others:N0} more") : "");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{rest:N0} more failed as {group.First} did: {names}. --verbose tells of each.");
    });

    // The problem is the same for all of them; the message adds the facts of one call, so it is no key.
    private static string KeyOf(string id, AuditClientException failure) =>
        failure.GetType().Name + ":" + (failure.Problem ?? failure.Message).Replace(id, "", StringComparison.Ordinal);

    private sealed class Group(string first)
    {
        public string First { get; } = first;

        public long Count { get; set; }

        public List<string> Untold { get; } = [];
    }
}
