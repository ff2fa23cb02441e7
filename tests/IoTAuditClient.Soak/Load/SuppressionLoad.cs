using IoTAuditClient.Soak.Accounts;

namespace IoTAuditClient.Soak.Load;

/// <summary>What one caller suppresses and asks about suppressions, at random: every operation, and the extensions over them.</summary>
internal sealed class SuppressionLoad(
    IAuditSuppressionClient client,
    IReadOnlyList<AuditFinding> findings,
    Caller caller,
    Objections objections,
    Random random)
{
    public Task CallAsync() => random.Next(100) switch
    {
        // A creation that finds one there is followed by an update, so that it may be two spans.
        < 30 => caller.CallAsync("suppression: suppress", SuppressAsync),
        < 45 => caller.CallAsync("suppression: unsuppress", UnsuppressAsync, SpanOutcomes.Of),
        < 60 => caller.CallAsync("suppression: update", UpdateAsync, SpanOutcomes.Of),
        < 70 => caller.CallAsync("suppression: describe", DescribeAsync, SpanOutcomes.Of),
        < 85 => caller.CallAsync("suppression: find", FindAsync, SpanOutcomes.Of),
        _ => caller.CallAsync("suppression: list", ListAsync),
    };

    private async Task<string> SuppressAsync(CancellationToken cancellationToken) =>
        (await client.SuppressAsync(AnyFinding(), AnyPeriod(), AnyDescription(), cancellationToken)).ToString();

    private async Task<string> UnsuppressAsync(CancellationToken cancellationToken)
    {
        await client.UnsuppressAsync(AnyFinding(), cancellationToken);
        return "found";
    }

    private async Task<string> UpdateAsync(CancellationToken cancellationToken)
    {
        var finding = AnyFinding();
        var request = AuditSuppressionRequest.For(finding.CheckName!.Value, ResourceOf(finding), AnyPeriod());
        await client.UpdateAsync(request with { Description = AnyDescription() }, cancellationToken);
        return "found";
    }

    private Task<string> DescribeAsync(CancellationToken cancellationToken) =>
        CheckAsync(async (check, resource) => await client.DescribeAsync(check, resource, cancellationToken));

    private Task<string> FindAsync(CancellationToken cancellationToken) =>
        CheckAsync((check, resource) => client.FindAsync(check, resource, cancellationToken));

    private async Task<string> CheckAsync(Func<AuditCheckName, ResourceIdentifier, Task<AuditSuppression?>> describe)
    {
        var finding = AnyFinding();
        var suppression = await describe(finding.CheckName!.Value, ResourceOf(finding));
        objections.Expect(
            suppression is null || suppression.CheckName == finding.CheckName,
            $"A suppression of {finding.CheckName} was asked for, and one of {suppression?.CheckName} came.");
        return suppression is null ? "not found" : "found";
    }

    private Task<string> ListAsync(CancellationToken cancellationToken) => Lists.ReadAsync(
        client.ListAsync(AuditSuppressionQuery.All, cancellationToken),
        suppression => objections.Expect(suppression is not null, "A suppression is null."),
        Lists.AnyEnd(random));

    private AuditFinding AnyFinding() => findings[random.Next(findings.Count)];

    private static ResourceIdentifier ResourceOf(AuditFinding finding) => finding.NonCompliantResource!.Identifier;

    private SuppressionPeriod AnyPeriod() => random.Next(3) switch
    {
        0 => SuppressionPeriod.Indefinitely,
        1 => SuppressionPeriod.For(TimeSpan.FromSeconds(random.Next(2, 10))),
        _ => SuppressionPeriod.For(TimeSpan.FromDays(random.Next(1, 90))),
    };

    private string? AnyDescription() => random.Next(3) == 0 ? null : $"reason {random.Next(1000)}";
}
