using System.Collections.Concurrent;
using System.Diagnostics;

namespace IoTAuditClient.Soak.Accounts;

/// <summary>The span of one call of a caller, and the outcomes of the library's spans inside it.</summary>
internal sealed class CallTrace : IDisposable
{
    private const string Property = "soak";
    private readonly Activity _activity;
    private readonly ConcurrentQueue<string> _outcomes = new();

    public CallTrace(string call)
    {
        _activity = new Activity(call);
        _activity.SetCustomProperty(Property, this);
        _activity.Start();
    }

    public IReadOnlyCollection<string> Outcomes => _outcomes;

    /// <summary>The trace of the call that a span of the library belongs to; null for one outside of any.</summary>
    public static CallTrace? Of(Activity span) => span.Parent?.GetCustomProperty(Property) as CallTrace;

    public void Add(string outcome) => _outcomes.Enqueue(outcome);

    public void Dispose() => _activity.Dispose();
}
