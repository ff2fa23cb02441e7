using IoTAuditClient.Emulator;

namespace IoTAuditClient.Soak.Emulated;

/// <summary>
/// Decides for each request whether a fault is played on it, and which one: the kinds are dealt like cards, so that all
/// of them come up.
/// </summary>
/// <remarks>The emulator asks every fault about each request under one lock, one request at a time. So this needs none,
/// and the first question decides.</remarks>
internal sealed class FaultDeck(Random random, double share)
{
    // Where success is feigned nothing was written, and no client can tell: what was written could not be held against what was told.
    private static readonly string[] Writes =
    [
        EmulatedOperation.StartAuditMitigationActionsTask, EmulatedOperation.CreateAuditSuppression,
        EmulatedOperation.UpdateAuditSuppression, EmulatedOperation.DeleteAuditSuppression,
    ];

    private readonly Queue<FaultKind> _cards = new();
    private ReceivedRequest? _asked;
    private FaultKind? _dealt;

    public void AddTo(AuditFaults faults)
    {
        foreach (var kind in FaultKinds.All)
        {
            faults.Add(kind.Fault.When(request => Decide(request) == kind).Always());
        }
    }

    private FaultKind? Decide(ReceivedRequest request)
    {
        if (!ReferenceEquals(_asked, request))
        {
            _asked = request;
            _dealt = random.NextDouble() < share ? Deal() : null;
            _dealt = _dealt is { FeignsSuccess: true } && Writes.Contains(request.Operation, StringComparer.Ordinal) ? null : _dealt;
        }

        return _dealt;
    }

    private FaultKind Deal()
    {
        if (_cards.Count == 0)
        {
            var kinds = FaultKinds.All.ToArray();
            random.Shuffle(kinds);
            Array.ForEach(kinds, _cards.Enqueue);
        }

        return _cards.Dequeue();
    }
}
