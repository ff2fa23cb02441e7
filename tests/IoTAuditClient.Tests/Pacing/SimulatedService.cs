using IoTAuditClient.Pacing;
using Microsoft.Extensions.Time.Testing;

namespace IoTAuditClient.Tests.Pacing;

/// <summary>
/// A service's token bucket and a number of callers that always want the next permit, under a clock that moves in
/// steps. One thread, so a run is the same every time.
/// </summary>
internal sealed class SimulatedService
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(1);

    private readonly FakeTimeProvider _time;
    private readonly List<(Pacer Pacer, List<Caller> Callers)> _clients = [];
    private double _tokens;

    public SimulatedService(FakeTimeProvider time, double quota)
    {
        _time = time;
        Quota = quota;
        _tokens = Burst;
    }

    public double Quota { get; set; }

    public int Served { get; private set; }

    public int Throttled { get; private set; }

    private double Burst => Math.Max(Quota / 4, 1);

    public void Add(Pacer pacer, int callers) => _clients.Add((pacer, [.. Enumerable.Range(0, callers).Select(_ => new Caller())]));

    public int ServedBy(int client) => _clients[client].Callers.Sum(caller => caller.Served);

    /// <summary>Runs until so many calls were served.</summary>
    /// <returns>The time that took.</returns>
    public TimeSpan RunUntilServed(int count)
    {
        var start = _time.GetTimestamp();
        while (Served < count)
        {
            RunStep();
        }

        return _time.GetElapsedTime(start);
    }

    public void RunFor(TimeSpan duration)
    {
        for (var elapsed = TimeSpan.Zero; elapsed < duration; elapsed += Step)
        {
            RunStep();
        }
    }

    private void RunStep()
    {
        foreach (var (pacer, callers) in _clients)
        {
            foreach (var caller in callers)
            {
                Move(pacer, caller);
            }
        }

        _time.Advance(Step);
        _tokens = Math.Min(_tokens + (Quota * Step.TotalSeconds), Burst);
    }

    private void Move(Pacer pacer, Caller caller)
    {
        caller.Permit ??= pacer.WaitAsync(PermitPriority.Bulk, CancellationToken.None).AsTask();
        if (!caller.Permit.IsCompleted)
        {
            return;
        }

        caller.Permit = null;
        if (_tokens >= 1)
        {
            _tokens--;
            Served++;
            caller.Served++;
            pacer.ReportServed();
        }
        else
        {
            Throttled++;
            pacer.ReportThrottled();
        }
    }

    private sealed class Caller
    {
        public Task? Permit { get; set; }

        public int Served { get; set; }
    }
}
