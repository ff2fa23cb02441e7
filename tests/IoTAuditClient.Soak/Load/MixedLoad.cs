using IoTAuditClient.Soak.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace IoTAuditClient.Soak.Load;

/// <summary>What one caller asks for about findings, at random: every operation, to its end or left early.</summary>
internal sealed class MixedLoad(
    IAuditFindingClient client,
    Func<ServiceProvider> provide,
    KnownFindings known,
    Caller caller,
    Objections objections,
    Random random)
{
    public Task CallAsync() => random.Next(100) switch
    {
        < 28 => caller.CallAsync("describe", DescribeAsync, SpanOutcomes.Of),
        < 44 => caller.CallAsync("find", FindAsync, SpanOutcomes.Of),
        < 56 => caller.CallAsync("describe many", DescribeManyAsync),
        < 60 => caller.CallAsync("describe many, whole tasks", DescribeWholeTasksAsync),
        < 68 => caller.CallAsync("list", ListAsync),
        < 80 => caller.CallAsync("list, left early", ListAndLeaveAsync),
        < 90 => caller.CallAsync("related", RelatedAsync),
        < 96 => caller.CallAsync("related, left early", RelatedAndLeaveAsync),
        _ => caller.CallAsync("describe with a client of its own", DescribeWithOwnClientAsync, SpanOutcomes.Of),
    };

    private Task<string> DescribeAsync(CancellationToken cancellationToken) =>
        CheckAsync(id => OrNullAsync(client.DescribeAsync(id, cancellationToken)));

    private Task<string> FindAsync(CancellationToken cancellationToken) => CheckAsync(id => client.FindAsync(id, cancellationToken));

    private async Task<string> DescribeWithOwnClientAsync(CancellationToken cancellationToken)
    {
        await using var provider = provide();
        var own = provider.GetRequiredService<IAuditFindingClient>();
        return await CheckAsync(id => OrNullAsync(own.DescribeAsync(id, cancellationToken)));
    }

    private static async Task<AuditFinding?> OrNullAsync(Task<AuditFinding> describing) => await describing;

    private async Task<string> CheckAsync(Func<string, Task<AuditFinding?>> describe)
    {
        var id = known.AnyIdOrNone(random);
        var finding = await describe(id);
        objections.Expect(finding is null || finding.FindingId == id, $"'{id}' was asked for, and '{finding?.FindingId}' came.");
        return finding is null ? "not found" : "found";
    }

    private Task<string> DescribeManyAsync(CancellationToken cancellationToken) =>
        DescribeManyAsync(
            [.. Enumerable.Range(0, random.Next(1, 25)).Select(_ => known.AnyIdOrNone(random))], isWholeTasks: false, cancellationToken);

    // The ids of a few findings that follow each other: some of them are of one audit.
    private Task<string> DescribeWholeTasksAsync(CancellationToken cancellationToken)
    {
        var count = random.Next(30, 120);
        var first = random.Next(known.Ids.Length - count);
        return DescribeManyAsync(known.Ids[first..(first + count)], isWholeTasks: true, cancellationToken);
    }

    private async Task<string> DescribeManyAsync(string[] ids, bool isWholeTasks, CancellationToken cancellationToken)
    {
        var options = new DescribeManyOptions
        {
            MaxInFlight = random.Next(1, 12),
            Order = random.Next(2) == 0 ? DescribeManyOrder.Input : DescribeManyOrder.Completion,
            ListWholeTasks = isWholeTasks,
        };
        var leaveAfter = random.Next(4) == 0 ? random.Next(ids.Length) : int.MaxValue;
        var seen = new List<string>();
        await foreach (var outcome in client.DescribeManyAsync(ids, options, cancellationToken))
        {
            seen.Add(outcome.FindingId);
            CheckOutcome(outcome);
            if (seen.Count > leaveAfter)
            {
                return "left early";
            }
        }

        var isComplete = options.Order is DescribeManyOrder.Input
            ? seen.SequenceEqual(ids)
            : seen.Order(StringComparer.Ordinal).SequenceEqual(ids.Order(StringComparer.Ordinal));
        objections.Expect(isComplete, $"{ids.Length} ids were given, and not each of them came back once: {seen.Count} outcomes.");
        return "complete";
    }

    private void CheckOutcome(AuditFindingOutcome outcome)
    {
        var isDocumented = outcome.Exception is null or ArgumentException
            || (outcome.Exception is AuditClientException && outcome.Exception.GetType() != typeof(AuditClientException));
        objections.Expect(isDocumented, $"An outcome has an exception that is not documented: {outcome.Exception}");
        objections.Expect(
            outcome.Finding is null || outcome.Finding.FindingId == outcome.FindingId,
            $"'{outcome.FindingId}' was asked for, and '{outcome.Finding?.FindingId}' came.");
    }

    private async Task<string> ListAsync(CancellationToken cancellationToken)
    {
        var audit = known.AnyAudit(random);
        var ids = new HashSet<string?>();
        var count = 0;
        await foreach (var finding in client.ListAsync(AuditFindingQuery.ForTask(audit), cancellationToken))
        {
            count++;
            ids.Add(finding.FindingId);
        }

        objections.Expect(
            count == known.Audits[audit] && ids.Count == count,
            $"The audit {audit} has {known.Audits[audit]} findings; {count} were listed, {ids.Count} different ones.");
        return "complete";
    }

    private Task<string> ListAndLeaveAsync(CancellationToken cancellationToken) => Lists.ReadAsync(
        client.ListAsync(AuditFindingQuery.ForTask(known.AnyAudit(random)), cancellationToken), static _ => { }, random.Next(400));

    private Task<string> RelatedAsync(CancellationToken cancellationToken) => RelatedAsync(int.MaxValue, cancellationToken);

    private Task<string> RelatedAndLeaveAsync(CancellationToken cancellationToken) => RelatedAsync(random.Next(3), cancellationToken);

    private Task<string> RelatedAsync(int leaveAfter, CancellationToken cancellationToken) => Lists.ReadAsync(
        client.ListRelatedResourcesAsync(known.AnyId(random), cancellationToken),
        resource => objections.Expect(resource is not null, "A related resource is null."),
        leaveAfter);
}
