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
        if (tellsAll || exception is not AuditClientException)
        {
            return true;
        }

        var key = KeyOf(id, exception);
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
        var names = string.Join(", ", group.Untold) + (others > 0 ? string.Create(CultureInfo.InvariantCulture, $" and {others:N0} more") : "");
        return string.Create(CultureInfo.InvariantCulture, $"{rest:N0} more failed as {group.First} did: {names}. --verbose tells of each.");
    });

    // The facts at the end of a message, in brackets, differ from call to call.
    private static string KeyOf(string id, Exception exception)
    {
        var message = exception.Message.Replace(id, "", StringComparison.Ordinal);
        var facts = message.EndsWith(')') ? message.LastIndexOf(" (", StringComparison.Ordinal) : -1;
        return exception.GetType().Name + ":" + (facts < 0 ? message : message[..facts]);
    }

    private sealed class Group(string first)
    {
        public string First { get; } = first;

        public long Count { get; set; }

        public List<string> Untold { get; } = [];
    }
}
