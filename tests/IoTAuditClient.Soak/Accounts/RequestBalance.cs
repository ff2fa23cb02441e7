using IoTAuditClient.Soak.Emulated;

namespace IoTAuditClient.Soak.Accounts;

/// <summary>
/// Holds every request that was sent against every request that arrived, by the id that the SDK gives to each of its calls.
/// </summary>
internal sealed class RequestBalance(LibraryCounts library, RetryCounts retries, SentRequests sent, Objections objections)
{
    // SocketsHttpHandler sends a request again up to three times.
    private const int MostTimesSent = 4;
    private const string ClosedBeforeHeaders = "a close before the headers";

    public void Check(string sentPath, string receivedPath, long received)
    {
        var statuses = File.ReadLines(sentPath)
            .Select(line => line.Split('\t'))
            .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
        var arrived = File.ReadLines(receivedPath)
            .Select(EmulatedRequest.Parse)
            .ToLookup(request => request.InvocationId, StringComparer.Ordinal);
        var requests = arrived.Sum(group => group.Count());
        var neverSent = library.Attempts - sent.Count;
        var cutOff = library.CutOff + retries.Timeouts;
        var lost = statuses.Where(request => !arrived.Contains(request.Key)).ToArray();
        var resent = requests - arrived.Count;
        Console.WriteLine($"  {library.Spans} calls of an operation made {library.Attempts} attempts ({library.Retries} retries, "
            + $"{library.Throttles} throttled); {cutOff} ended an attempt by cancellation or timeout");
        Console.WriteLine($"  {library.Attempts} attempts = {sent.Count} requests handed to the HTTP handler + {neverSent} cut off before");
        Console.WriteLine($"  {sent.Count} requests handed over + {resent} sent again by the handler - {lost.Length} cut off on their way "
            + $"= {sent.Count + resent - lost.Length} on the wire; the emulator counted {received}");

        objections.Expect(statuses.Count == sent.Count, $"{sent.Count} requests were handed over under {statuses.Count} ids.");
        objections.Expect(requests == received, $"The emulator counted {received} requests and wrote down {requests}.");
        objections.Expect(
            neverSent >= 0 && neverSent <= cutOff,
            $"{library.Attempts} attempts and {sent.Count} requests: the difference is not explained by {cutOff} attempts that were "
                + "cut off.");
        objections.Expect(lost.Length <= cutOff, $"{lost.Length} requests did not arrive, but only {cutOff} attempts were cut off.");
        CheckFaults(arrived);
        CheckLost(lost);
        CheckArrived(arrived, statuses);
        var throttled = arrived.Sum(group => group.Count(request => request.IsThrottled));
        objections.Expect(
            library.Throttles <= throttled,
            $"The library counted {library.Throttles} throttles, and the emulator sent {throttled}.");
    }

    private void CheckFaults(ILookup<string, EmulatedRequest> arrived)
    {
        var played = arrived.SelectMany(group => group)
            .Where(request => request.Fault is not null)
            .CountBy(request => request.Fault!)
            .ToDictionary();
        Console.WriteLine($"  faults were played on {played.Values.Sum()} requests, of {played.Count} kinds");
        foreach (var missing in FaultKinds.All.Select(kind => kind.Fault.ToString()).Except(played.Keys))
        {
            objections.Add($"The fault '{missing}' was never played: the load was too short.");
        }
    }

    private void CheckLost(KeyValuePair<string, string>[] lost)
    {
        foreach (var (id, status) in lost.Where(request => request.Value.Length > 0))
        {
            objections.Add($"The request {id} was answered with {status}, and the emulator has not seen it.");
        }
    }

    private void CheckArrived(ILookup<string, EmulatedRequest> arrived, Dictionary<string, string> statuses)
    {
        foreach (var group in arrived)
        {
            objections.Expect(statuses.ContainsKey(group.Key), $"The emulator received the request '{group.Key}', which no attempt sent.");
            var others = group.Count(request => request.Fault != ClosedBeforeHeaders);
            objections.Expect(
                others <= 1 && group.Count() <= MostTimesSent,
                $"The request {group.Key} arrived {group.Count()} times, and not only because its connection was closed: "
                    + $"{string.Join("; ", group.Select(request => $"{request.Status} {request.Fault}"))}.");
        }
    }
}
