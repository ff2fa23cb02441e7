namespace IoTAuditClient.Emulator;

/// <summary>A fault at work in an emulator.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class ScriptedFault : IDisposable
{
    private readonly AuditFaults _owner;
    private int _matchingCalls;
    private int _timesPlayed;

    internal ScriptedFault(AuditFault fault, AuditFaults owner) => (Fault, _owner) = (fault, owner);

    /// <summary>The fault.</summary>
    public AuditFault Fault { get; }

    /// <summary>How many requests it has been played on.</summary>
    public int TimesPlayed => Volatile.Read(ref _timesPlayed);

    /// <summary>Whether it has been played as often as it should. Never true for a fault that is played always.</summary>
    public bool IsExhausted => TimesPlayed >= Fault.Limit;

    /// <summary>Takes the fault away.</summary>
    public void Dispose() => _owner.Remove(this);

    internal bool IsDue(ReceivedRequest request) => Fault.Matches(request) && ++_matchingCalls >= Fault.FirstCall && !IsExhausted;

    internal void Play() => Volatile.Write(ref _timesPlayed, _timesPlayed + 1);
}
