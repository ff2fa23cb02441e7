namespace IoTAuditClient.Emulator;

/// <summary>The faults that are scripted. On each signed request for a known operation, the first one that is due is played.</summary>
/// <remarks>
/// Faults are asked in the order they were added. A fault with an answer of its own replaces the real one before quotas and validation;
/// the others play on the real answer, errors included. Thread-safe; faults can be added and removed while requests run.
/// </remarks>
public sealed class AuditFaults
{
    private readonly object _lock = new();
    private readonly List<ScriptedFault> _faults = [];

    internal AuditFaults()
    {
    }

    /// <summary>Adds a fault. The same one may be added several times.</summary>
    /// <param name="fault">The fault.</param>
    /// <returns>The fault at work: it counts how often it was played, and disposing it takes it away.</returns>
    public ScriptedFault Add(AuditFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        var scripted = new ScriptedFault(fault, this);
        lock (_lock)
        {
            _faults.Add(scripted);
        }

        return scripted;
    }

    /// <summary>Takes every fault away. Those being played are played to their end.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _faults.Clear();
        }
    }

    internal void Remove(ScriptedFault fault)
    {
        lock (_lock)
        {
            _faults.Remove(fault);
        }
    }

    internal AuditFault? Next(ReceivedRequest request)
    {
        lock (_lock)
        {
            // Every fault counts the calls that it matches, also when another one is played.
            ScriptedFault? due = null;
            foreach (var fault in _faults)
            {
                if (fault.IsDue(request))
                {
                    due ??= fault;
                }
            }

            due?.Play();
            return due?.Fault;
        }
    }
}
